import { FAILSAFE_SCHEMA, dump, load } from 'js-yaml';

/** What a merge request tells of an entry. */
export interface EntrySummary {
  title: string;
  /** Who wrote it, when the text names somebody. */
  author?: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/;

/** Whether a file holds words; whatever else lies beside them is a picture. */
export function isText(path: string): boolean {
  return /\.(mdx?|ya?ml)$/.test(path);
}

/**
 * The front matter of an entry, each value as it was written, and the Markdown below it.
 * @throws YAMLException when the front matter cannot be read
 */
export function readEntry(text: string): { data: Record<string, unknown>; body: string } {
  const data = load(FRONT_MATTER.exec(text)?.[1] ?? '', { schema: FAILSAFE_SCHEMA });
  return { data: isRecord(data) ? data : {}, body: text.replace(FRONT_MATTER, '') };
}

/** The title of an entry and who wrote it, from its text; `otherwise` when it names no title. */
export function summarise(text: string, otherwise: string): EntrySummary {
  const data = dataOf(text);
  const title = data['title'] ?? data['name'];
  const author = data['author'];
  const name = isRecord(author) ? author['name'] : author;
  return {
    title: typeof title === 'string' && title.trim() ? title.trim() : otherwise,
    ...(typeof name === 'string' && name.trim() && { author: name.trim() }),
  };
}

/** The same text with words before its title; unchanged when it has none. */
export function withTitlePrefix(text: string, prefix: string): string {
  const data = dataOf(text);
  const key = ['title', 'name'].find((name) => typeof data[name] === 'string');
  if (!key) return text;
  const matter = dump({ ...data, [key]: `${prefix}${String(data[key])}` }, { schema: FAILSAFE_SCHEMA, lineWidth: -1 });
  // A function: a replacement string would read its dollar signs.
  return text.replace(FRONT_MATTER, () => `---\n${matter}---`);
}

/** Every value as it was written; nothing when the text has no readable front matter. */
function dataOf(text: string): Record<string, unknown> {
  try {
    return readEntry(text).data;
  } catch {
    return {};
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
