import { pictureOf } from '../../src/submissions/markup-node.ts';
import { nodesOf } from '../preview/markdown.ts';
import { isRecord, readEntry } from './entry-text.ts';

/** A field of the newsroom's form, as far as it says where an entry names its pictures. */
export interface FormField {
  name: string;
  widget?: string;
  fields?: FormField[];
}

/**
 * The names of the pictures that an entry shows: those in its photo fields, and those in its Markdown.
 * @throws YAMLException when its front matter cannot be read
 */
export function picturesOf({ path, raw }: { path: string; raw: string }, fields: FormField[]): string[] {
  const { data, body } = readEntry(raw);
  return [...inFields(data, fields), ...nodesOf(body, path.endsWith('.mdx')).flatMap((node) => pictureOf(node) ?? [])];
}

function inFields(data: Record<string, unknown>, fields: FormField[]): string[] {
  return fields.flatMap(({ name, widget, fields: inner = [] }) => {
    const value = data[name];
    if (widget === 'photo') return typeof value === 'string' ? [value] : [];
    return [value].flat().flatMap((part) => (isRecord(part) ? inFields(part, inner) : []));
  });
}
