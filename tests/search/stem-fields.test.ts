import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { startEngine } from '../../bench/search/engines.ts';
import { startHost } from '../../scripts/static-server.ts';
import { OPTIONS } from '../../src/search/engine.ts';
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
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  const host = await startHost({ folder });
  const engine = await startEngine(folder, 'pagefind', host.origin, OPTIONS);
  const found = await Promise.all(
    ALL.map(async (stem) => {
      const { results } = await engine.search(stemToken(stem), { filters: {} });
      return Promise.all(results.map(async (result) => new URL((await result.data()).url).pathname));
    }),
  );
  expect(found).toEqual(ALL.map((_, at) => [`/${at}`]));
  await host.close();
});
