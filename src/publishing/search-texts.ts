import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { STEM_FIELDS } from '../search/stem-fields.ts';

/** A page as Pagefind took it in: its fragment (Pagefind 1.6), with what the marks of the page say. */
export interface SearchText {
  /** Pagefind's name of the page, without the language. */
  id: string;
  path: string;
  title: string;
  intro: string;
  /** All that can be read on it. */
  content: string;
  /** A calendar day or a year; empty where there is none. */
  date: string;
  kind: string;
  theme: string;
  organisation: string;
  headings: { title: string; fragment: string }[];
}

interface Fragment {
  url: string;
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  anchors: { element: string; id: string; text: string }[];
}

const FRAGMENT = /fragment\/[a-z-]+_([\da-z]+)\.pf_fragment$/;
/** What stands in front of the contents of each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/** The pages of an index, in no order. */
export function readSearchTexts(files: readonly IndexFile[]): SearchText[] {
  return files.flatMap(({ path, content }) => {
    const id = FRAGMENT.exec(path)?.[1];
    if (!id) return [];
    const read = readFragments(content);
    // With very many pages a file holds several, by their names.
    return isOne(read)
      ? [readFragment(id, read)]
      : Object.entries(read).map(([name, one]) => readFragment(name.split('_').pop() ?? name, one));
  });
}

export function isFragment(path: string): boolean {
  return FRAGMENT.test(path);
}

/** A fragment without the stems of its page: the index has them, and readers who see the page in a list need not load them. */
export function withoutStems(content: Uint8Array): Buffer {
  const read = readFragments(content);
  for (const page of isOne(read) ? [read] : Object.values(read)) {
    page.meta = Object.fromEntries(Object.entries(page.meta).filter(([field]) => !(field in STEM_FIELDS)));
  }
  return gzipSync(SIGNATURE + JSON.stringify(read), { level: 9 });
}

function readFragments(content: Uint8Array): Fragment | Record<string, Fragment> {
  return JSON.parse(textOf(content)) as Fragment | Record<string, Fragment>; // Pagefind's own file
}

function isOne(read: Fragment | Record<string, Fragment>): read is Fragment {
  return typeof read['url'] === 'string';
}

function readFragment(id: string, { url, content, meta, filters, anchors }: Fragment): SearchText {
  return {
    id,
    path: url,
    title: meta['title'] ?? '',
    intro: meta['intro'] ?? '',
    content,
    date: meta['date'] ?? '',
    kind: filters['kind']?.[0] ?? '',
    theme: filters['theme']?.[0] ?? '',
    organisation: filters['organisation']?.[0] ?? '',
    headings: anchors
      .filter(({ element, text }) => /^h[2-4]$/.test(element) && text)
      .map(({ id: fragment, text }) => ({ title: text, fragment })),
  };
}

function textOf(content: Uint8Array): string {
  const bytes = content[0] === 0x1f ? gunzipSync(content) : Buffer.from(content);
  const text = bytes.toString('utf8');
  return text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text;
}
