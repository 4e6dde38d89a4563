import fromMarkdown from 'mdast-util-from-markdown';
import { isRecord, readEntry } from './entry-text.ts';

/** A field of the newsroom's form, as far as it says where an entry names its pictures. */
export interface FormField {
  name: string;
  widget?: string;
  fields?: FormField[];
}

/** As much of an mdast tree as names a picture. */
interface MarkdownNode {
  type: string;
  url?: string;
  children?: MarkdownNode[];
}

/**
 * The names of the pictures that an entry shows: those in its photo fields, and those in its Markdown.
 * @throws YAMLException when its front matter cannot be read
 */
export function picturesOf(raw: string, fields: FormField[]): string[] {
  const { data, body } = readEntry(raw);
  const tree: MarkdownNode = fromMarkdown(body);
  return [...inFields(data, fields), ...inMarkdown(tree)];
}

function inFields(data: Record<string, unknown>, fields: FormField[]): string[] {
  return fields.flatMap(({ name, widget, fields: inner = [] }) => {
    const value = data[name];
    if (widget === 'photo') return typeof value === 'string' ? [value] : [];
    return [value].flat().flatMap((part) => (isRecord(part) ? inFields(part, inner) : []));
  });
}

/** A definition holds the address of a picture that is named by reference. */
function inMarkdown({ type, url = '', children = [] }: MarkdownNode): string[] {
  const own = type === 'image' || type === 'definition' ? [nameIn(url)] : [];
  return [...own, ...children.flatMap(inMarkdown)];
}

/** Markdown writes a space in an address as %20. */
function nameIn(address: string): string {
  try {
    return decodeURI(address).replace(/^\.\//, '');
  } catch {
    return address;
  }
}
