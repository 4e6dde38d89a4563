import { describe, expect } from 'vitest';
import { search as t } from '../../src/i18n/nl.ts';
import type { SiteName } from '../built-sites.ts';
import { test } from './browser-test.ts';
import { AnyPage, SearchPage } from './pages.ts';

const READERS: { site: SiteName; javaScriptEnabled: false }[] = [
  { site: 'real', javaScriptEnabled: false },
  { site: 'fixture', javaScriptEnabled: false },
];

describe.for(READERS)('without JavaScript, on the $site site', (reader) => {
  test('one reads a story from the front page, and then the report', async ({ openPage }) => {
    const page = await openPage('/', reader);
    const { title, menu, main } = new AnyPage(page);
    const story = main.locator('a[href^="/verhalen/"]:not([href="/verhalen/"])').filter({ hasText: /\p{L}/u }).first();
    const name = await story.innerText();
    await story.click();
    await page.waitForURL('**/verhalen/*/');
    expect(await title.innerText()).toMatch(/\p{L}/u);
    expect(name).toContain(await title.innerText());
    expect((await page.locator('article.story').innerText()).length).toBeGreaterThan(800);

    await menu.getByRole('link', { name: 'Partnerdagen' }).click();
    await main.locator('a[href="/partnerdagen/2023-09-28/"]').first().click();
    await page.waitForURL('**/partnerdagen/2023-09-28/');
    expect(await title.innerText()).toMatch(/partnerdag/i);
    expect((await main.innerText()).length).toBeGreaterThan(2500);
  });

  test('search says that it does not work, and offers the index of all that there is', async ({ openPage }) => {
    const page = await openPage('/zoeken/', reader);
    const { browse, main } = new SearchPage(page);
    expect(await page.getByText(t.withoutScript).isVisible()).toBe(true);
    expect(await page.getByText('Soort').isVisible()).toBe(false);
    expect(await browse.isVisible()).toBe(true);
    const stories = main.locator('.titles a');
    expect(await stories.count()).toBe(reader.site === 'fixture' ? 60 : 8);
    const name = await stories.last().innerText();
    await stories.last().click();
    await page.waitForURL('**/verhalen/*/');
    expect(await new AnyPage(page).title.innerText()).toBe(name);
  });

  test('the link in the head leads to all there is, and nothing that is typed there is sent', async ({ openPage }) => {
    const page = await openPage('/', reader);
    await page.getByRole('link', { name: t.label }).click();
    await page.waitForURL('**/zoeken/#q');
    const search = new SearchPage(page);
    expect(await search.browse.isVisible()).toBe(true);
    await search.searchField.fill('bel & kraan');
    await search.searchField.press('Enter');
    expect(search.address()).toBe('/zoeken/#q');
  });
});

test('with JavaScript nobody hears that it is off', async ({ openPage }) => {
  const page = await openPage('/zoeken/');
  expect(await page.getByText(t.withoutScript).isVisible()).toBe(false);
});
