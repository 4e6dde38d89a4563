import type { Facet, Filters } from './search-address.ts';

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
  /** All of the text, and by which of its words it was found. */
  content: string;
  locations: number[];
  filters: Partial<Record<Facet, string[]>>;
  sub_results: Section[];
}

export interface Result {
  id: string;
  score: number;
  /** Where in the text of the page the words stand. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<FoundPage>;
}

export interface Engine {
  /** @param terms null for every page that passes the filters */
  search(
    terms: string | null,
    options: { filters: Filters; sort?: { date: 'desc' } },
  ): Promise<{ results: Result[] }>;
  filters(): Promise<Counts>;
}

interface Pagefind {
  createInstance(options: typeof OPTIONS): Engine;
}

/** It runs without a worker: that would load the same 11 KB of program twice. */
export const OPTIONS = {
  noWorker: true,
  excerptEllipsis: '…',
};

const FOLDER = '/pagefind/';
let attempts = 0;

/**
 * Loads Pagefind with its filters.
 * @throws whatever the network throws; a later call tries again, at another address since browsers remember failures
 */
export async function startEngine(): Promise<Engine> {
  if (attempts === 0) preloadProgram();
  const address = `${FOLDER}pagefind.js${attempts++ ? `?${attempts}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind; // made after the build: nothing to derive types from
  const engine = pagefind.createInstance(OPTIONS);
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
