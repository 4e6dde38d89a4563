import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers } from './axe.ts';
import { HEIGHT, test as browserTest, WIDTHS } from './browser-test.ts';
import { SAMPLE_PAGES } from './page-types.ts';
import { visit } from './pages.ts';

/** Every kind of page of both sites, as light, dark, small and large as they get. */
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  Object.values(WIDTHS).map((width) => ({ colorScheme, viewport: { width, height: HEIGHT } })),
);

/** One page a look and a site, for all tests: a context costs more than a visit. */
const test = browserTest.extend('pagesOf', { scope: 'file' }, ({ newReader }) => {
  const open = (site: 'real' | 'fixture') => Promise.all(LOOKS.map((look) => newReader({ site, ...look })));
  const opened: Partial<Record<'real' | 'fixture', Promise<Page[]>>> = {};
  return (site: 'real' | 'fixture') => (opened[site] ??= open(site));
});

test.for(SAMPLE_PAGES)('axe finds nothing on: $name ($site)', async ({ site, path }, { pagesOf }) => {
  const pages = await pagesOf(site);
  const found = await Promise.all(
    pages.map(async (page, index) => {
      await visit(page, path);
      const { colorScheme, viewport } = LOOKS[index] ?? {};
      return (await findBarriers(page)).map((problem) => `${colorScheme} ${viewport?.width}: ${problem}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});
