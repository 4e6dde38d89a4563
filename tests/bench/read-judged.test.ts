import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  pageOf,
  readQueries,
  readSplits,
  readTexts,
  type Half,
  type QuerySet,
  type Text,
} from '../../bench/search/read-judged.ts';
import { scoreSplits } from '../../bench/search/score-splits.ts';
import { slugOf } from '../../src/slug.ts';

const HALVES: Half[] = ['tuning', 'held-out'];
const QUERY_SETS: QuerySet[] = [...HALVES, 'practice'];
const texts = await readTexts();
const queries = {
  tuning: await readQueries('tuning'),
  practice: await readQueries('practice'),
  'held-out': await readQueries('held-out'),
};
const splits = { tuning: await readSplits('tuning'), 'held-out': await readSplits('held-out') };

const repeated = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);
const words = (text: string) => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
const sentences = ({ intro, body }: Text) =>
  [intro, ...body.split(/\n\n+|(?<=[.?!])\s/)].map((part) => words(part).join(' ').toLowerCase());

describe('the texts', () => {
  test('are three hundred, each with its own address, title and words', () => {
    expect(texts.length).toBeGreaterThanOrEqual(300);
    expect(repeated(texts.map(({ address }) => address))).toEqual([]);
    expect(repeated(texts.map(({ title }) => title))).toEqual([]);
    const long = texts.flatMap((text) => [...new Set(sentences(text))]).filter((part) => part.split(' ').length >= 6);
    expect(repeated(long)).toEqual([]);
  });

  test('stand where the gazette itself has nothing', async () => {
    const taken = await contentAddresses();
    expect(texts.map(({ address }) => address).filter((address) => taken.has(address))).toEqual([]);
  });

  test('are whole', async () => {
    const themes = (await readdir('content/themes')).map((file) => file.replace('.md', ''));
    for (const text of texts) {
      expect(text.title.length, text.title).toBeLessThanOrEqual(90);
      expect(text.intro.length, text.title).toBeLessThanOrEqual(280);
      expect(themes, text.title).toContain(text.theme);
      expect(text.organisation, text.title).not.toBe('');
      expect(new Date(text.date).toISOString().slice(0, 10), text.title).toBe(text.date);
      expect(words(text.body).length, text.title).toBeGreaterThanOrEqual(55);
      expect(words(text.body).length, text.title).toBeLessThanOrEqual(165);
      expect(text.address, text.title).toMatch(/^(\/[a-z0-9-]+)+\/$/);
      expect(pageOf(text.address)).toBe(text.address);
      if (text.kind === 'verhaal') expect(text.address).toBe(`/verhalen/${slugOf(text.title)}/`);
    }
  });
});

describe('the queries', () => {
  test('are in one set only', () => {
    const asked = QUERY_SETS.flatMap((set) => queries[set].map(({ query }) => query.toLowerCase()));
    expect(asked.length).toBeGreaterThanOrEqual(120);
    expect(repeated(asked)).toEqual([]);
  });

  test('are of the same kinds in both halves, with as many that nothing answers', () => {
    const [tuning, heldOut] = HALVES.map((half) => countKinds(half));
    expect(tuning).toEqual(heldOut);
  });

  test.each(QUERY_SETS)('are judged over pages that exist: %s', async (set) => {
    const known = new Set([...texts.map(({ address }) => address), ...(await contentAddresses())]);
    for (const { query, relevant } of queries[set]) {
      expect(typeof query).toBe('string');
      expect(Object.keys(relevant).filter((address) => !known.has(address))).toEqual([]);
      expect(Object.values(relevant).filter((grade) => ![1, 2, 3].includes(grade))).toEqual([]);
      if (Object.keys(relevant).length > 0) expect(Object.values(relevant)).toContain(3);
    }
  });

  function countKinds(half: Half): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { kind, relevant } of queries[half]) {
      const name = Object.keys(relevant).length > 0 ? kind : 'unanswered';
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }
});

describe('the splits', () => {
  test('are in one half only', () => {
    expect(repeated(HALVES.flatMap((half) => [...splits[half].keys()].map((word) => word.toLowerCase())))).toEqual([]);
  });

  test.each([
    ['tuning', 200],
    ['held-out', 320],
  ] as const)('of %s are %i or more, a third of them words to leave whole', (half, least) => {
    const whole = [...splits[half].values()].filter((readings) => readings.length === 0);
    expect(splits[half].size).toBeGreaterThanOrEqual(least);
    expect(whole.length / splits[half].size).toBeGreaterThanOrEqual(0.35);
  });

  test.each(HALVES)('have two parts or more, of which the last ends the word: %s', (half) => {
    const plain = (word: string) => word.toLowerCase().replaceAll('-', '');
    const odd = [...splits[half]].filter(([word, readings]) =>
      readings.some((parts) => parts.length < 2 || !plain(word).endsWith(plain(parts.at(-1) ?? '-'))),
    );
    expect(odd).toEqual([]);
  });

  test.each(HALVES)('score full marks against themselves: %s', (half) => {
    const { precision, recall } = scoreSplits(splits[half], (word) => splits[half].get(word)?.[0] ?? []);
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 });
  });
});

/** The addresses of the pages that `content/` makes, lists aside. */
async function contentAddresses(): Promise<Set<string>> {
  const names = async (folder: string) =>
    (await readdir(`content/${folder}`)).map((file) => file.replace(/\.mdx?$/, ''));
  const tips = await Promise.all(
    (await names('tips')).map(
      async (tip) => /^number: (\d+)$/m.exec(await readFile(`content/tips/${tip}.md`, 'utf8'))?.[1],
    ),
  );
  const days = await names('partner-days');
  const drawn = await Promise.all(
    days.map(async (day) => (await readFile(`content/partner-days/${day}/index.mdx`, 'utf8')).includes('\nharvest:')),
  );
  return new Set([
    '/charter/',
    ...tips.map((number) => `/tips/${number ?? ''}/`),
    ...(await names('stories')).map((name) => `/verhalen/${name}/`),
    ...(await names('editions')).map((name) => `/edities/${name}/`),
    ...(await names('pages')).map((name) => `/${name}/`),
    ...days.map((day) => `/partnerdagen/${day}/`),
    ...days.filter((_, index) => drawn[index]).map((day) => `/partnerdagen/${day}/tekening/`),
  ]);
}
