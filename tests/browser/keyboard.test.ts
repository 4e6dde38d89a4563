import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { search as t } from '../../src/i18n/nl.ts';
import { eventually, HEIGHT, test, WIDTHS, type Reader } from './browser-test.ts';
import { measureFocusRing } from './focus-ring.ts';
import { AnyPage, isFocused, SearchPage, visit } from './pages.ts';

const STORY = '/verhalen/buurtfeest-op-het-binnenplein/';
const REAL_STORY = '/verhalen/om-de-tien-minuten-gaat-de-bel/';

const USABLE = 'a[href], button:enabled, input:enabled, select:enabled';

describe.for(['/', STORY, '/zoeken/?q=soep'])('the tab stops of %s', (path) => {
  const stopsTest = test.extend('openSettled', ({ openPage }) => async (reader: Reader = {}) => {
    const page = await openPage('about:blank', reader);
    await visit(page, path);
    return { page, usable: page.locator(USABLE).filter({ visible: true }) };
  });

  stopsTest('are all that one can use, in the order of the text', async ({ openSettled }) => {
    const { page, usable } = await openSettled();
    const names = await usable.evaluateAll((elements) => elements.map((element) => element.outerHTML));
    const stops: string[] = [];
    for (const _ of names) {
      await page.keyboard.press('Tab');
      stops.push(await readFocused(page));
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops).toEqual(names);
  });

  stopsTest.for(['light', 'dark'] as const)('show the focus, when %s', async (colorScheme, { openSettled }) => {
    const { page, usable } = await openSettled({ colorScheme });
    const stops = await usable.count();
    expect(stops).toBeGreaterThan(10);
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const ring = await measureFocusRing(page);
      if (ring < 1) unseen.push(`${ring.toFixed(2)} px: ${(await readFocused(page)).slice(0, 120)}`);
    }
    expect(unseen).toEqual([]);
  });
});

test.for(['/', STORY])(
  'the skip link of %s is the first stop, and leads to the content',
  async (path, { openPage }) => {
    const page = await openPage(path, { viewport: { width: WIDTHS.phone, height: HEIGHT } });
    const { skipLink, main } = new AnyPage(page);
    const y = async () => (await skipLink.boundingBox())?.y ?? 0;
    expect(await y()).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await isFocused(skipLink)).toBe(true);
    expect(await y()).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await eventually(() => page.url()).toContain('#inhoud');
    await page.keyboard.press('Tab');
    expect(await main.locator(':focus').count()).toBe(1);
  },
);

test.for(['/', STORY, '/zoeken/', '/404.html'])('%s has its landmarks, with names', async (path, { openPage }) => {
  const page = await openPage(path);
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    expect(await page.getByRole(landmark).count(), landmark).toBe(1);
  }
  expect(await page.getByRole('search').count()).toBe(path === '/zoeken/' ? 1 : 0);
  const navigations = page.getByRole('navigation');
  const names = await navigations.evaluateAll((all) => all.map((one) => one.ariaLabel));
  expect(names).toEqual(expect.arrayContaining(['Hoofdmenu', 'Over de gazet']));
  expect(names).not.toContain(null);
  expect(new Set(names).size).toBe(names.length);
});

test('with keys alone one gets from the front page to a story that one looks for', async ({ openPage }) => {
  const page = await openPage('/', { site: 'real' });
  const search = new SearchPage(page);
  await search.tabTo(page.getByRole('link', { name: t.label }));
  await page.keyboard.press('Enter');
  await eventually(() => isFocused(search.searchField)).toBe(true);
  await page.keyboard.type('bel');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zoeken/#q=bel');

  expect(await search.answered()).toMatch(/^\d+ resultaten voor “bel”$/);
  const unfiltered = await search.results.count();
  await search.tabTo(search.filter('soort'));
  await page.keyboard.type('Verhaal');
  await page.waitForURL('**/zoeken/#q=bel&soort=Verhaal');
  await eventually(() => search.results.count()).toBeLessThan(unfiltered);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await isFocused(search.searchField)).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(search.titles.first())).toBe(true);
  const title = await search.titles.first().innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${REAL_STORY}*`);
  expect(await new AnyPage(page).title.innerText()).toBe(title);

  await page.goBack();
  await search.answered();
  expect(search.address()).toBe('/zoeken/#q=bel&soort=Verhaal');
  expect(await search.searchField.inputValue()).toBe('bel');
  expect(await search.filter('soort').inputValue()).toBe('Verhaal');
  expect(await search.titles.first().innerText()).toBe(title);
  await search.tabTo(search.titles.nth(1));
});

/** The HTML of the element that has the focus. */
function readFocused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML ?? '');
}
