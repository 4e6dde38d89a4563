import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { collections } from '../../../admin/config/collections.ts';
import { FORM_CONTEXT, fieldsOf, type DecapField } from '../../../admin/config/fields.ts';
import { COLLECTIONS } from '../../../src/collections.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../src/fields.ts';
import { siteSchema } from '../../../src/site/schema.ts';
import { schemaContext } from '../../fixtures/schema-context.ts';

/**
 * The form of each collection beside its schema: what a form lets through, the check before the build accepts, and the
 * other way round. The judge of the form here follows Decap's own rules (`Widget.js`: presence, then pattern).
 */
const board = collections();
const schemas = new Map<string, z.ZodObject>([
  ...COLLECTION_NAMES.map((name): [string, z.ZodObject] => [name, COLLECTIONS[name].schema(schemaContext)]),
  ['settings', siteSchema()],
]);

const pairs = [...schemas].flatMap(([name, schema]) => pairsOf(name, schema, formOf(name)));

describe('the newsroom', () => {
  it('has every concept and the settings, stories first', () => {
    expect(board[0]?.name).toBe('stories');
    expect(board.map(({ name }) => name).toSorted()).toEqual([...COLLECTION_NAMES, 'settings'].toSorted());
  });

  it.each([...schemas.keys()])('asks for every field of %s and for no other', (name) => {
    const asked = formOf(name).map((field) => field.name);
    expect(asked.toSorted()).toEqual(Object.keys(schemas.get(name)?.shape ?? {}).toSorted());
  });

  it('has a text in every collection whose entries have one, and none elsewhere', () => {
    const withText = board.filter((collection) => allFields(collection.name).some(({ name }) => name === 'body'));
    expect(withText.map(({ name }) => name).toSorted()).toEqual(
      COLLECTION_NAMES.filter((name) => name !== 'themes').toSorted(),
    );
  });

  it('reads entries where the site does', () => {
    for (const name of COLLECTION_NAMES) {
      const collection = board.find((candidate) => candidate.name === name);
      const file = collection?.files?.[0]?.file;
      const path =
        file ?? `${collection?.['folder']}/${collection?.['path'] ?? '{{slug}}'}.${collection?.['extension']}`;
      const pattern = `content/${name}/${COLLECTIONS[name].pattern}`.replace('*', file ? 'charter' : '{{slug}}');
      expect(path, name).toBe(pattern);
    }
  });

  it('keeps photos beside the text', () => {
    for (const { media_folder, public_folder } of board.filter(({ files }) => !files)) {
      expect([media_folder, public_folder]).toEqual(['', '']);
    }
  });

  it('gives submitters a few buttons, no HTML and no components', () => {
    expect(allFields('stories').find(({ name }) => name === 'body')).toMatchObject({
      modes: ['rich_text'],
      editor_components: [],
      buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
    });
  });
});

describe.each(pairs.map((pair) => [pair.path, pair] as const))('the field %s', (_path, { schema, field }) => {
  it('has the label and the hint of the schema', () => {
    const { label, hint, example } = metaOf(schema);
    expect(field.label).toBe(label);
    expect(label).toMatch(/\S/);
    // The hint of a photo is for who edits the file: the field itself says how a photo comes in.
    expect(field.hint ?? '').toContain(field.widget === 'photo' ? '' : (hint ?? ''));
    expect(field.hint ?? '').toContain(example ?? '');
  });

  it('may be left out where the schema says so', () => {
    // Decap leaves out what is empty; an empty setting stays, as an empty text.
    const chosen = ['photo', 'relation', 'lead', 'pages'].includes(field.widget.replace('remembered-', ''));
    const mayBeEmpty = schema.safeParse(undefined).success || (!chosen && schema.safeParse('').success);
    const isYesOrNo = field.widget === 'boolean';
    expect(field.required === false).toBe(mayBeEmpty || isYesOrNo);
  });

  it('lets through what the schema accepts, and nothing else', () => {
    for (const value of candidates(schema)) {
      expect({ value: shown(value), accepted: formAccepts(field, value) }).toEqual({
        value: shown(value),
        accepted: schema.safeParse(value).success,
      });
    }
  });
});

describe('a story’s form', () => {
  it('gives an example beside every field that is typed', () => {
    const typed = pairs.filter(({ path, field }) => path.startsWith('stories.') && /string|text/.test(field.widget));
    for (const { path, field } of typed) expect(field.hint, path).toMatch(/Bijvoorbeeld: \S/);
  });

  it('is told in order: what happened, then who tells it, then what most leave out', () => {
    const order = allFields('stories').map(({ name }) => name);
    expect(order.slice(0, 6)).toEqual(['title', 'intro', 'body', 'photo', 'author', 'themes']);
    const required = allFields('stories').filter(({ required }) => required !== false);
    expect(required.map(({ name }) => name)).toEqual(['title', 'intro', 'body', 'author', 'themes', 'date']);
  });
});

const ADDRESSES = [
  'https://kiel.example',
  'https://kiel.example/',
  'https://kiel.example/x',
  'https://kiel.example/?x',
  'http://kiel.example',
  'kiel.example',
  'javascript:alert(1)',
];

interface Pair {
  path: string;
  schema: z.ZodType;
  field: DecapField;
}

/** Every field with its part of the schema, down to the leaves. */
function pairsOf(path: string, schema: z.ZodType, fields: readonly DecapField[]): Pair[] {
  const object = inner(schema);
  if (!(object instanceof z.ZodObject)) throw new Error(`${path} is no object.`);
  return fields.flatMap((field): Pair[] => {
    const part = object.shape[field.name] as z.ZodType; // zod types a shape's values as core types
    const here = { path: `${path}.${field.name}`, schema: part, field };
    const content = inner(part);
    const nested = content instanceof z.ZodArray ? (content.element as z.ZodType) : part;
    if (field.fields) return [here, ...pairsOf(here.path, nested, field.fields)];
    return [here];
  });
}

function formOf(name: string): DecapField[] {
  return allFields(name).filter((field) => field.name !== 'body');
}

function allFields(name: string): DecapField[] {
  const collection = board.find((candidate) => candidate.name === name);
  return collection?.fields ?? collection?.files?.[0]?.fields ?? [];
}

function inner(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;
}

/** What a schema says of a field, also inside `.optional()`. */
function metaOf(schema: z.ZodType): Record<string, string | undefined> {
  return { ...inner(schema).meta(), ...schema.meta() } as Record<string, string | undefined>; // what this project puts there
}

/** Decap's own rules, for a value that was filled in. */
function formAccepts(field: DecapField, value: unknown): boolean {
  const { pattern, widget } = field;
  if (value === '') return field.required === false;
  if (Array.isArray(value)) {
    const { min = 0, max = Infinity } = field as { min?: number; max?: number };
    return value.length >= min && value.length <= max && (value.length > 0 || field.required === false);
  }
  if (typeof value === 'number' && widget !== 'pages') {
    const {
      min = -Infinity,
      max = Infinity,
      value_type,
    } = field as { min?: number; max?: number; value_type?: string };
    return widget === 'number' && value >= min && value <= max && (value_type !== 'int' || Number.isInteger(value));
  }
  if (widget === 'select' || widget === 'pages')
    return (field['options'] as { value: unknown }[]).some((option) => option.value === value);
  if (widget === 'boolean') return typeof value === 'boolean';
  return !pattern || new RegExp(pattern[0]).test(String(value));
}

/** Values at and over each limit of a field; only such as its widget can give. */
function candidates(schema: z.ZodType): unknown[] {
  const content = inner(schema);
  const { input, label } = metaOf(schema);
  if (label === undefined || input === 'minors' || input === 'day') return [];
  if (input === 'dayOrYear') return ['2026', '2026-09-28', '26', 'in 2026', '28/09/2026'];
  if (input === 'time') return ['09:30', '23:59', '24:00', '9:30', 'negen'];
  if (input === 'address' || input === 'origin') return ADDRESSES;
  if (input === 'email') return ['redactie@kiel.be', 'redactie', 'redactie@kiel', 'a b@kiel.be', 'a@b@kiel.be'];
  if (content instanceof z.ZodString) return texts(content);
  if (content instanceof z.ZodNumber) return [-1, 0, 1, 1.5, 2, 5, 6, 100, 101, 1999, 2000, 2100, 2101];
  if (content instanceof z.ZodBoolean) return [true, false];
  if (content instanceof z.ZodLiteral) return input === 'pages' ? [4, 8, 6, '4'] : [true, false];
  if (content instanceof z.ZodEnum) return [...content.options, 'iets-anders'];
  if (content instanceof z.ZodArray) return lists(content as z.ZodArray<z.ZodType>);
  return [];
}

function texts(schema: z.ZodString): string[] {
  const max = schema.maxLength ?? 0;
  const sizes = ['a', 'a'.repeat(max), 'a'.repeat(max + 1), `  ${'a'.repeat(max)}  `, 'é'.repeat(max)];
  return [...sizes, 'een\nregel', '"><script>', 'twee  spaties'];
}

function lists(schema: z.ZodArray<z.ZodType>): unknown[][] {
  const item = [{}, 'tekst', 1].find((value) => schema.element.safeParse(value).success);
  if (item === undefined) return []; // its items are objects, each judged by itself
  const sizes = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 24, 25];
  return sizes.map((size) => Array.from({ length: size }, () => item));
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

describe('a form', () => {
  it('cannot be made from a field without a label', () => {
    expect(() => fieldsOf(z.object({ name: z.string() }))).toThrow(/"name" has no label/);
  });

  it('cannot be made from a type that nobody can fill in', () => {
    const schema = z.object({ when: z.bigint().meta({ label: 'Wanneer' }) });
    expect(() => fieldsOf(schema)).toThrow(/No widget fills in the field "when"/);
  });

  it('names the collection that a reference chooses from', () => {
    const themes = fieldsOf(COLLECTIONS.stories.schema(FORM_CONTEXT)).find(({ name }) => name === 'themes');
    expect(themes).toMatchObject({ widget: 'relation', collection: 'themes' satisfies CollectionName, multiple: true });
  });
});
