import { COLLECTIONS } from '../../src/collections.ts';
import type { CollectionName } from '../../src/fields.ts';
import { synonymsSchema } from '../../src/search/synonyms.ts';
import { siteSchema } from '../../src/site/schema.ts';
import { FORM_CONTEXT, fieldsOf, type DecapField } from './fields.ts';

/** A collection of the newsroom, as Decap's configuration writes it. */
export interface DecapCollection {
  name: string;
  label: string;
  label_singular?: string;
  description?: string;
  fields?: DecapField[];
  files?: { name: string; label: string; file: string; fields: DecapField[] }[];
  [option: string]: unknown;
}

/** The text of an entry. Submitters get a few buttons and no way to write HTML; editors write Markdown as it is. */
const BODY = { name: 'body', widget: 'markdown', editor_components: [] };
const STORY_BODY: DecapField = {
  ...BODY,
  label: 'Je verhaal',
  hint: 'Vertel het zoals je het aan een collega vertelt. Wat gebeurde er? Wie was erbij? Wat veranderde er? Een half blad is genoeg.',
  modes: ['rich_text'],
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
};
const EDITORS_BODY: DecapField = { ...STORY_BODY, label: 'Tekst', hint: 'De tekst van de pagina.', required: false };
const MDX_BODY: DecapField = { ...BODY, label: 'Verslag', hint: 'In Markdown.', modes: ['raw'], required: false };

/** A story is told in this order: what happened first, then who tells it, then what most leave out. */
const STORY_ORDER = [
  'title',
  'intro',
  'body',
  'photo',
  'author',
  'themes',
  'minors',
  'gallery',
  'place',
  'tip',
  'date',
  'personalDataReason',
];

/** What the newsroom shows of each concept, in this order: what everybody writes first, then the editors' own. */
export function collections(): DecapCollection[] {
  return all().map((collection) =>
    collection.name === 'stories' ? collection : { ...collection, ...WITHOUT_PREVIEW },
  );
}

/** Only a story has a page that is worth seeing while it is written. */
const WITHOUT_PREVIEW = { editor: { preview: false } };

function all(): DecapCollection[] {
  return [
    {
      ...folder('stories', 'Verhalen', 'Verhaal'),
      description: 'Schrijf wat er goed ging. De redactie leest het na en zet het online.',
      path: '{{slug}}/index',
      slug: slugOf('title'),
      summary: '{{title}} · {{author.name}}',
      sortable_fields: ['date', 'title'],
      preview_path: 'verhalen/{{dirname}}/',
      fields: inOrder([...formOf('stories'), STORY_BODY], STORY_ORDER),
    },
    {
      ...folder('editions', 'Edities', 'Editie'),
      slug: '{{fields.number}}',
      summary: 'Nr. {{number}} · {{title}}',
      sortable_fields: ['number', 'date'],
      preview_path: 'edities/{{slug}}/',
      fields: [...formOf('editions'), { ...STORY_BODY, label: 'Voorwoord', hint: 'Een korte groet van de redactie.' }],
    },
    {
      ...folder('partner-days', 'Partnerdagen', 'Partnerdag'),
      extension: 'mdx',
      path: '{{slug}}/index',
      slug: '{{fields.date}}',
      summary: '{{title}} · {{date}}',
      sortable_fields: ['date', 'title'],
      preview_path: 'partnerdagen/{{dirname}}/',
      fields: [...formOf('partner-days'), MDX_BODY],
    },
    {
      name: 'charter',
      label: 'Charter',
      ...KEPT,
      files: [
        {
          name: 'charter',
          label: 'Het charter',
          file: 'content/charter/charter.md',
          fields: [...formOf('charter'), EDITORS_BODY],
        },
      ],
    },
    {
      ...folder('tips', 'Vijf tips', 'Tip'),
      create: false,
      delete: false,
      summary: 'Tip {{number}} · {{title}}',
      sortable_fields: ['number'],
      preview_path: 'tips/{{number}}/',
      fields: [...formOf('tips'), EDITORS_BODY],
    },
    {
      ...folder('organisations', 'Organisaties', 'Organisatie'),
      identifier_field: 'name',
      slug: slugOf('name'),
      summary: '{{name}}',
      sortable_fields: ['name'],
      preview_path: 'organisaties/{{slug}}/',
      fields: [...formOf('organisations'), EDITORS_BODY],
    },
    {
      ...folder('themes', 'Thema’s', 'Thema'),
      identifier_field: 'name',
      slug: slugOf('name'),
      summary: '{{name}}',
      sortable_fields: ['name'],
      preview_path: 'verhalen/thema/{{slug}}/',
      fields: formOf('themes'),
    },
    {
      ...folder('pages', 'Bladzijden', 'Bladzijde'),
      slug: slugOf('title'),
      summary: '{{title}}',
      sortable_fields: ['title'],
      preview_path: '{{slug}}/',
      fields: [...formOf('pages'), EDITORS_BODY],
    },
    {
      name: 'settings',
      label: 'Instellingen',
      ...KEPT,
      files: [
        { name: 'site', label: 'De gazet', file: 'content/site.yaml', fields: withComments(fieldsOf(siteSchema())) },
        {
          name: 'synonyms',
          label: 'Woorden om te zoeken',
          file: 'content/synonyms.yaml',
          fields: fieldsOf(synonymsSchema()),
        },
      ],
    },
  ];
}

/** An address that can be told over the phone; Forgejo takes no longer names of branches, which are made of it. */
const slugOf = (field: string) => `{{${field} | truncate(60, '-')}}`;

/** There is one, and it stays. */
const KEPT = { delete: false, create: false };

function folder(name: CollectionName, label: string, singular: string): DecapCollection {
  return {
    name,
    label,
    label_singular: singular,
    folder: `content/${name}`,
    extension: 'md',
    format: 'yaml-frontmatter',
    create: true,
    // Photos lie beside the text.
    media_folder: '',
    public_folder: '',
  };
}

function formOf(name: CollectionName): DecapField[] {
  return fieldsOf(COLLECTIONS[name].schema(FORM_CONTEXT));
}

function inOrder(fields: DecapField[], order: string[]): DecapField[] {
  const missing = fields.filter(({ name }) => !order.includes(name));
  if (missing.length > 0) throw new Error(`No place in the form for: ${missing.map(({ name }) => name).join(', ')}.`);
  return fields.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** Decap writes YAML anew; the hints go along as comments, for who opens the file. */
function withComments(fields: DecapField[]): DecapField[] {
  return fields.map((field) => ({
    ...field,
    ...(field.hint && { comment: ` ${field.hint.replaceAll('*', '')}` }),
    ...(field.fields && { fields: withComments(field.fields) }),
  }));
}
