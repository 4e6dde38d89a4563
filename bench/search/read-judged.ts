import { readdir, readFile } from 'node:fs/promises';
import { CORE_SCHEMA, load } from 'js-yaml';
import { slugOf } from '../../src/slug.ts';
import type { Readings } from './score-splits.ts';

/** Reads the judged material of the search, which people wrote by hand. A test holds it to the shapes below. */

export type Half = 'tuning' | 'held-out';
export type QuerySet = Half | 'practice';

export interface Text {
  kind: 'verhaal' | 'tip' | 'charter' | 'verslag' | 'tekening';
  /** Where it would stand on the site: `/verhalen/soep-voor-elf/`. */
  address: string;
  title: string;
  intro: string;
  /** A calendar day: `2025-03-01`. */
  date: string;
  /** The name of a file in `content/themes`. */
  theme: string;
  organisation: string;
  /** Markdown: paragraphs, and headings of the second level. */
  body: string;
}

export interface JudgedQuery {
  query: string;
  kind: 'plain' | 'inflected' | 'compound' | 'typo' | 'spelling' | 'synonym' | 'phrase' | 'name' | 'vague' | 'question';
  /** By address (see `pageOf`) what it is worth to who asks: 3 what one wants, 2 good, 1 touches on it. Others are worth 0. */
  relevant: Readonly<Record<string, 1 | 2 | 3>>;
}

type WrittenText = Omit<Text, 'kind' | 'address'> & Partial<Pick<Text, 'kind' | 'address'>>;
type WrittenSplits = Record<Half, { split: Record<string, string>; whole: string[] }>;

/** All made-up texts in `texts/`. A story leaves out its kind, and its address where the title says it. */
export async function readTexts(): Promise<Text[]> {
  const files = (await readdir(new URL('texts/', import.meta.url))).sort();
  const lists = await Promise.all(files.map((file) => readYaml<WrittenText[]>(`texts/${file}`)));
  return lists.flat().map((text) => ({ kind: 'verhaal', address: `/verhalen/${slugOf(text.title)}/`, ...text }));
}

/** The judged queries of a set; those without a relevant text are there to see what an empty answer looks like. */
export async function readQueries(set: QuerySet): Promise<JudgedQuery[]> {
  if (set === 'practice') return readYaml<JudgedQuery[]>('practice.yaml');
  const { [set]: queries } = await readYaml<Record<Half, JudgedQuery[]>>('queries.yaml');
  return queries;
}

/** The page that was judged when a search answers with a part of it: a section of a text, a region of a drawing. */
export function pageOf(address: string): string {
  return address.replace(/[#?].*$/, '').replace(/(\/tekening\/)[^/]+\/$/, '$1');
}

/** The words of a half of `splits.yaml`, each with its readings; none for a word that must stay whole. */
export async function readSplits(half: Half): Promise<Map<string, Readings>> {
  const { [half]: words } = await readYaml<WrittenSplits>('splits.yaml');
  const split = Object.entries(words.split).map(
    ([word, readings]) => [word, readings.split('|').map((parts) => parts.trim().split(' '))] as const,
  );
  return new Map<string, Readings>([...split, ...words.whole.map((word) => [word, []] as const)]);
}

/** The core schema of YAML has no dates: a day stays as it is written. */
async function readYaml<Written>(name: string): Promise<Written> {
  const source = await readFile(new URL(name, import.meta.url), 'utf8');
  return load(source, { schema: CORE_SCHEMA }) as Written; // a test holds each file to its shape
}
