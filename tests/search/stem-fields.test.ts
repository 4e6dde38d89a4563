import { resolve } from 'node:path';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { startHost } from '../../scripts/static-server.ts';
import { OPTIONS, type Engine } from '../../src/search/engine.ts';
import { nearStems, stemToken, topicStem } from '../../src/search/stem-fields.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

/** Each as a page of its own: words that a stemmer of Dutch might take for one. */
const STEMS = [
  'gedicht',
  'dicht',
  'bak',
  'gebak',
  'aangenaam',
  'aannaam',
  'loop',
  'lop',
  'loopt',
  'kat',
  'katt',
  'vogel',
];
const ALL = [...STEMS, ...STEMS.flatMap(nearStems), topicStem(1), topicStem(12), ...nearStems(topicStem(1))];

test('Pagefind finds each stem as it is, and no other by it', async () => {
  const folder = await makeFolder();
  const { index } = await pagefind.createIndex();
  for (const [at, stem] of ALL.entries()) {
    await index?.addCustomRecord({ url: `/${at}`, content: 'tekst', language: 'nl-be', meta: { st: stemToken(stem) } });
  }
  await index?.writeFiles({ outputPath: folder });
  await pagefind.close();
  const host = await startHost({ folder });
  const program = (await import(resolve(folder, 'pagefind.js'))) as { createInstance(options: object): Engine }; // the part of it that is used here
  const engine = program.createInstance({ ...OPTIONS, basePath: `${host.origin}/`, language: 'nl-be' });
  const found = await Promise.all(
    ALL.map(async (stem) => {
      const { results } = await engine.search(stemToken(stem), { filters: {} });
      return Promise.all(results.map(async (result) => (await result.data()).url));
    }),
  );
  expect(found).toEqual(ALL.map((_, at) => [`/${at}`]));
  await host.close();
});
