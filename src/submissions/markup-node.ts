import { isPhotoName, TEXT_COMPONENTS } from '../markdown/text-elements.ts';
import { describeCharacters, describeMark, isBlank } from './characters.ts';
import { describeLink, describeLinkText } from './links.ts';

/** The part of mdast and of its additions for MDX that counts here (https://github.com/syntax-tree/mdast). */
export interface MarkdownNode {
  type: string;
  url?: string | null;
  /** Of a definition, and of what refers to it. */
  identifier?: string;
  alt?: string | null;
  title?: string | null;
  value?: string;
  name?: string | null;
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

/** All that Markdown makes of plain text; the rest is refused, also what a later parser adds. */
const PLAIN = new Set(
  (
    'root paragraph heading text emphasis strong delete inlineCode code blockquote list listItem link definition ' +
    'linkReference image imageReference break thematicBreak table tableRow tableCell footnoteReference footnoteDefinition'
  ).split(' '),
);

/** Every link that refers to an address below the text has its title too. */
const LONGEST_TITLE = 250;

const ESCAPE = 'Schrijf gewone tekst; wil je echt een <, zet er dan een \\ voor.';

/** What is wrong with one node by itself, as Dutch sentences. */
export function judgeNode(node: MarkdownNode): string[] {
  const { type, value, alt, title, url } = node;
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') return judgeComponent(node);
  if (!PLAIN.has(type)) return [describeRefused(type, value)];
  const hidden = describeCharacters([value, alt, title].join('\n')) ?? describeMark(url ?? '');
  const found = hidden ? [hidden] : [];
  if (type === 'listItem' && typeof node.checked === 'boolean')
    found.push('Hier staat een vakje om aan te vinken ([ ]). Dat kan niet op de site: maak er een gewone lijst van.');
  if (type === 'table' && hasLongRow(node))
    found.push(
      'Een rij van deze tabel heeft meer vakken dan de bovenste; wat te veel is, valt weg. Zet een \\ voor elke | die bij de tekst hoort.',
    );
  if (title && title.length > LONGEST_TITLE)
    found.push(`De tekst tussen " " achter een adres is langer dan ${LONGEST_TITLE} tekens. Maak hem korter.`);
  // The address of a photo may stand apart too; a link to it is judged with its text.
  if (type === 'link' || (type === 'definition' && !isPhotoName(node.url ?? ''))) found.push(...judgeLink(node));
  if (type === 'image' || type === 'imageReference') found.push(...judgeImage(pictureOf(node), alt));
  return found;
}

function hasLongRow({ children: rows = [] }: MarkdownNode): boolean {
  const width = rows[0]?.children?.length ?? 0;
  return rows.some(({ children = [] }) => children.length > width);
}

function judgeLink({ type, url, children = [] }: MarkdownNode): string[] {
  const address = url ?? '';
  const wrong = describeLink(address) ?? (type === 'link' ? describeLinkText(textOf(children), address) : undefined);
  return wrong ? [wrong] : [];
}

/** @param name of a picture beside the text; none where the text refers to one elsewhere in it */
function judgeImage(name: string | undefined, alt: string | null | undefined): string[] {
  if (name === undefined)
    return [
      'Hier staat een foto via een verwijzing. Schrijf de naam van het bestand er meteen bij: ![beschrijving](foto.jpg).',
    ];
  if (!isPhotoName(name))
    return [
      `De foto "${name.slice(0, 60)}" ligt niet naast de tekst. Zet ze erbij als JPEG, PNG of WebP en schrijf enkel haar naam.`,
    ];
  return isBlank(alt ?? '') ? [`Foto "${name}" heeft geen beschrijving. Schrijf in één zin wat erop te zien is.`] : [];
}

/** Only components from the table, with text between quotes for attributes. */
function judgeComponent({ name, attributes = [] }: MarkdownNode): string[] {
  const components: Readonly<Record<string, readonly string[]>> = TEXT_COMPONENTS;
  const allowed = name && Object.hasOwn(components, name) ? components[name] : undefined;
  const known = Object.keys(components).join(', ');
  if (!allowed) return [`Het element <${shorten(name ?? '')}> bestaat hier niet; enkel ${known} kan. ${ESCAPE}`];
  const wrong = attributes.find(
    ({ type, name: attribute = '', value }) =>
      type !== 'mdxJsxAttribute' || !allowed.includes(attribute) || typeof value !== 'string',
  );
  if (!wrong) return attributes.flatMap(({ value }) => describeCharacters(String(value)) ?? []);
  return [
    `Bij <${String(name)}> kan enkel ${allowed.map((attribute) => `${attribute}="…"`).join(', ')}, met gewone tekst tussen de aanhalingstekens.`,
  ];
}

function describeRefused(type: string, value = ''): string {
  switch (type) {
    case 'html':
      return `In de tekst staat HTML (${shorten(value)}). ${ESCAPE}`;
    case 'mdxjsEsm':
      return 'Een alinea begint met import of export, en dat is code. Begin ze met een ander woord.';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return refuse('code tussen { en }');
    case 'yaml':
    case 'toml':
      return 'Onder de velden staat nog een blok tussen --- of +++. Haal die regels weg, of schrijf er eerst een zin boven.';
    default:
      return refuse(`"${type}"`);
  }
}

export function refuse(what: string): string {
  return `In de tekst staat ${what}. Dat kan niet: schrijf gewone tekst, met de opmaak van Markdown.`;
}

/** Of a link, as deep as a text may be. */
function textOf(nodes: readonly MarkdownNode[], depth = 40): string {
  return nodes.map(({ value = '', children = [] }) => value + (depth > 0 ? textOf(children, depth - 1) : '')).join('');
}

/** The picture that an image shows, its name as Astro reads it: without %-codes, unchanged where those are wrong. */
export function pictureOf({ type, url }: MarkdownNode): string | undefined {
  if (type !== 'image') return undefined;
  try {
    return decodeURI(url ?? '');
  } catch {
    return url ?? '';
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
