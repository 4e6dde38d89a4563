import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { startHost } from '../../scripts/static-server.ts';
import { readSearchTexts } from '../../src/publishing/search-texts.ts';
import { answerAtOnce, answerInFull } from '../../src/search/answer.ts';
import { OPTIONS, type Engine } from '../../src/search/engine.ts';
import { FirstStage } from '../../src/search/first-stage.ts';
import type { FirstTexts } from '../../src/search/first-texts.ts';
import { FullText } from '../../src/search/full-text.ts';
import { Thesaurus } from '../../src/search/thesaurus.ts';
import { readVocabulary } from '../../src/search/vocabulary.ts';
import { pageOf } from './read-judged.ts';

/** The searches that are compared over the same pages, each by what a reader would see: addresses, the best first. */
export interface Searcher {
  name: string;
  find(query: string): Promise<string[]>;
}

/** How many answers are looked at: no reader sees more at first. */
const SEEN = 10;

/** Ours, Pagefind as it comes and MiniSearch as its documentation sets it up, over a site that has been indexed. */
export async function startEngines(site: string): Promise<{ searchers: Searcher[]; close(): Promise<void> }> {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind does not start.');
  await index.addDirectory({ path: site, glob: '{[!a]*,a[!d]*}/**/index.html' });
  await index.writeFiles({ outputPath: join(site, 'pagefind-plain') });
  const { files } = await index.getFiles();
  await pagefind.close();
  const host = await startHost({ folder: site });
  const searchers = [
    await startOurs(site, host.origin),
    await startPagefind(site, host.origin),
    startMiniSearch(readSearchTexts(files)),
  ];
  return { searchers, close: host.close };
}

async function startOurs(site: string, origin: string): Promise<Searcher> {
  const names = await readdir(join(site, 'zoeken'));
  const read = (start: string) =>
    readFile(join(site, 'zoeken', names.find((name) => name.startsWith(start)) ?? start), 'utf8');
  const first = new FirstStage(JSON.parse(await read('eerst.')) as FirstTexts); // the build wrote it
  const related = join(site, 'zoeken', names.find((name) => name.startsWith('verwant.')) ?? '');
  const thesaurus = new Thesaurus((file) => readFile(join(related, `${file}.txt`), 'utf8'));
  const vocabulary = readVocabulary(await read('woorden.'), thesaurus);
  const fullText = new FullText(await startEngine(site, 'pagefind', origin, OPTIONS));
  return {
    name: 'this gazette',
    async find(query) {
      const shown = answerAtOnce(query, first, vocabulary).found;
      const { found } = await answerInFull({ query, filters: {} }, { first, vocabulary, fullText }, shown);
      // Of one page there may be several answers, of which the judges know the page.
      const pages = await Promise.all(
        found.slice(0, 2 * SEEN).map(async ({ listed, hit }) => listed?.path ?? pathOf((await hit?.load())?.url)),
      );
      return distinct(pages);
    },
  };
}

async function startPagefind(site: string, origin: string): Promise<Searcher> {
  const engine = await startEngine(site, 'pagefind-plain', origin, { noWorker: true });
  return {
    name: 'Pagefind as it comes',
    async find(query) {
      const { results } = await engine.search(query, { filters: {} });
      return distinct(await Promise.all(results.slice(0, 2 * SEEN).map(async (one) => pathOf((await one.data()).url))));
    },
  };
}

function startMiniSearch(texts: ReturnType<typeof readSearchTexts>): Searcher {
  const engine = new MiniSearch({
    idField: 'path',
    fields: ['title', 'content'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll(texts);
  return { name: 'MiniSearch', find: async (query) => distinct(engine.search(query).map(({ id }) => String(id))) };
}

/** Pagefind outside a browser: it takes the address of its files and the language by name. */
export async function startEngine(site: string, folder: string, origin: string, options: object): Promise<Engine> {
  const program = (await import(resolve(site, folder, 'pagefind.js'))) as {
    createInstance(options: object): Engine; // the part of it that is used here
  };
  return program.createInstance({ ...options, basePath: `${origin}/${folder}/`, language: 'nl-be' });
}

function pathOf(url = ''): string {
  return new URL(url, 'http://localhost').pathname;
}

function distinct(paths: readonly string[]): string[] {
  return [...new Set(paths.map(pageOf))].slice(0, SEEN);
}
