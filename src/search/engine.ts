import type { Facet, Filters } from './search-address.ts';

/** The part of Pagefind's browser API that the search uses (Pagefind 1.6, https://pagefind.app/docs/api/). */

/** How many pages have each value of each filter. */
export type Counts = Partial<Record<Facet, Record<string, number>>>;

/** A heading that can be linked to, and how many words of the page stand before it. */
export interface Anchor {
  element: string;
  id: string;
  text: string;
  location: number;
}

export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title: string; date?: string };
  /** All of the text. */
  content: string;
  anchors: Anchor[];
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
  search(terms: string | null, options: { filters: Filters; sort?: { date: 'desc' } }): Promise<{ results: Result[] }>;
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
  if (attempts === 0) {
    preloadProgram();
    addEventListener('unhandledrejection', forgive);
  }
  const address = `${FOLDER}pagefind.js${attempts++ ? `?${attempts}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind; // made after the build: nothing to derive types from
  const engine = pagefind.createInstance(OPTIONS);
  await engine.filters();
  return engine;
}

/** Pagefind tells the same to whoever asks it something next: here nobody would hear it but the console. */
function forgive(event: PromiseRejectionEvent): void {
  if (String(event.reason).includes('Pagefind')) event.preventDefault();
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
