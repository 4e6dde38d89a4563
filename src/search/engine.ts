import { foundWords, readExcerpt } from './excerpt.ts';
import type { Facet, Filters } from './search-address.ts';
import { isAnswer } from './search-terms.ts';

/** The part of Pagefind's browser API that the search uses (Pagefind 1.6, https://pagefind.app/docs/api/). */

/** How many pages have each value of each filter. */
export type Counts = Partial<Record<Facet, Record<string, number>>>;

export interface Section {
  title: string;
  url: string;
  excerpt: string;
  locations: number[];
  /** The heading that opens the section; none for what stands above the first. */
  anchor?: { id: string };
}

export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title: string; date?: string };
  filters: Partial<Record<Facet, string[]>>;
  sub_results: Section[];
}

export interface Answer {
  results: { data(): Promise<FoundPage> }[];
  filters: Counts;
}

export interface Engine {
  /** @param terms null for every page that passes the filters */
  search(terms: string | null, options: { filters: Filters; sort?: { date: 'desc' } }): Promise<Answer>;
  filters(): Promise<Counts>;
}

interface Pagefind {
  createInstance(options: { noWorker: boolean; excerptEllipsis: string }): Engine;
}

const FOLDER = '/pagefind/';
let attempts = 0;

/**
 * Loads Pagefind with its filters. It runs without a worker: that would load the same 11 KB of program twice.
 * @throws whatever the network throws; a later call tries again, at another address since browsers remember failures
 */
export async function startEngine(): Promise<Engine> {
  if (attempts === 0) preloadProgram();
  const address = `${FOLDER}pagefind.js${attempts++ ? `?${attempts}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind; // made after the build: nothing to derive types from
  const engine = pagefind.createInstance({ noWorker: true, excerptEllipsis: '…' });
  await engine.filters();
  return engine;
}

/** Asks for the largest file at once; Pagefind itself asks for it two round trips later, and gets this one. */
function preloadProgram(): void {
  const link = Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: '',
    href: `${FOLDER}wasm.${document.documentElement.lang.toLowerCase()}.pagefind`,
  });
  // A browser keeps a preload that failed for the next request of that file: this one takes it away.
  link.addEventListener('error', () => void fetch(link.href).catch(() => undefined));
  document.head.append(link);
}

/** How many pages each option of each filter would give: its own filter does not count against it. */
export async function countOptions(engine: Engine, terms: string, filters: Filters, answer: Answer): Promise<Counts> {
  const chosen = Object.keys(filters) as Facet[]; // Filters has no other keys
  const others = await Promise.all(
    chosen.map(async (facet) => {
      const { [facet]: _own, ...rest } = filters;
      const { filters: counts } = await ask(engine, terms, rest);
      return [facet, counts[facet]] as const;
    }),
  );
  return { ...answer.filters, ...Object.fromEntries(others) };
}

/** Asks the index; without words, the newest pages first. */
export async function ask(engine: Engine, terms: string, filters: Filters): Promise<Answer> {
  if (terms) {
    const answer = await engine.search(terms, { filters });
    const best = await answer.results[0]?.data();
    return !best || isAnswer(foundWords(readExcerpt(best.excerpt)), terms)
      ? answer
      : { results: [], filters: await engine.filters() };
  }
  if (Object.keys(filters).length > 0) return engine.search(null, { filters, sort: { date: 'desc' } });
  return { results: [], filters: await engine.filters() };
}
