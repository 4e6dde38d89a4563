import { dayOfYamlDate } from '../calendar.ts';
import { nl as t } from '../i18n/nl.ts';

/** How a story differs from what was printed of it. */
export interface Revision {
  /** The day since which it reads as it does now, `YYYY-MM-DD`. */
  day: string;
  /** What changed, each in a word or two: "titel", "2 alinea’s". */
  changes: string[];
}

/** A story's front matter and its text. */
interface StoryText {
  data: Record<string, unknown>;
  body: string;
}

const { parts, paragraphs } = t.revisions;

/** What a reader sees of the fields; not who gave consent, nor what is for the editors alone. */
const PARTS: readonly [name: string, read: (data: Record<string, unknown>) => unknown][] = [
  [parts.title, ({ title }) => title],
  [parts.intro, ({ intro }) => intro],
  [parts.photo, ({ photo }) => valueIn(photo, 'file')],
  [parts.photoText, ({ photo }) => [valueIn(photo, 'alt'), valueIn(photo, 'maker')]],
  [parts.gallery, ({ gallery }) => galleryOf(gallery)],
  [parts.author, ({ author }) => valueIn(author, 'name')],
  [parts.organisation, ({ author }) => valueIn(author, 'organisation')],
  [parts.themes, ({ themes }) => themes],
  [parts.place, ({ place }) => place],
  [parts.tip, ({ tip }) => tip],
  [parts.date, ({ date }) => dayOfYamlDate(date)],
];

/** As many pairs of paragraphs as are compared one by one; a text with more of them was written anew. */
const MOST_PAIRS = 250_000;

/** What a reader finds changed; nothing where only white space or the order of the fields did. */
export function describeChanges(before: StoryText, after: StoryText): string[] {
  const changed = PARTS.filter(([, read]) => plain(read(before.data)) !== plain(read(after.data))).map(
    ([name]) => name,
  );
  const fields = changed.filter((name) => name !== parts.photoText || !changed.includes(parts.photo));
  const count = countChanged(paragraphsOf(before.body), paragraphsOf(after.body));
  return [...fields, ...(count > 0 ? [paragraphs(count)] : [])];
}

/** How many paragraphs are new, gone or other ones: what the longest common sequence leaves over. */
function countChanged(before: readonly string[], after: readonly string[]): number {
  const start = before.findIndex((text, index) => text !== after[index]);
  const from = start === -1 ? before.length : start;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  const [old, recent] = [before.slice(from, before.length - same), after.slice(from, after.length - same)];
  return Math.max(old.length, recent.length) - commonLength(old, recent);
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  if (a.length * b.length > MOST_PAIRS) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const text of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      next.push(text === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function paragraphsOf(body: string): string[] {
  return body
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(withoutSpace)
    .filter((text) => text !== '');
}

function galleryOf(gallery: unknown): unknown {
  return Array.isArray(gallery)
    ? gallery.map((photo) => [valueIn(photo, 'file'), valueIn(photo, 'alt'), valueIn(photo, 'maker')])
    : undefined;
}

function valueIn(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).find(([key]) => key === name)?.[1]
    : undefined;
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? withoutSpace(part) : part)) ?? '';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
