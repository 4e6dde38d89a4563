import { describe, expect } from 'vitest';
import { search as t } from '../../src/i18n/nl.ts';
import { eventually, test as browserTest } from './browser-test.ts';
import { AnyPage, isFocused, SearchPage } from './pages.ts';

const test = browserTest
  .extend('search', async ({ openPage }) => new SearchPage(await openPage('/zoeken/')))
  .extend('engineRequests', ({ search }) => {
    const urls: string[] = [];
    search.page.on('request', (request) => {
      if (request.url().includes('/pagefind/')) urls.push(request.url());
    });
    return urls;
  });

describe('while one types', () => {
  test('the results come by themselves, and follow the words', async ({ search }) => {
    await search.type('soep');
    expect(await search.titles.first().innerText()).toBe('Soep op de stoep');
    expect(await search.browse.isVisible()).toBe(false);
    await search.type('koffie');
    expect(await search.titles.first().innerText()).toBe('Koffie op de derde trede');
    expect(search.address()).toBe('/zoeken/#q=koffie');
  });

  test('a screen reader hears how many there are', async ({ search }) => {
    expect(await search.status.getAttribute('role')).toBe('status');
    expect(await search.status.innerText()).toBe('');
    await search.type('soep');
    const inGroups = await search.groups.locator('.count').allInnerTexts();
    const count = inGroups.reduce((sum, text) => sum + Number(text), 0);
    expect(count).toBeGreaterThan(1);
    expect(await search.status.innerText()).toBe(`${count} resultaten voor “soep”`);
  });

  test('Escape closes the words under the field, then empties it and brings the index back', async ({ search }) => {
    await search.type('soep');
    await search.suggestions.first().waitFor();
    await search.searchField.press('Escape');
    expect(await search.searchField.inputValue()).toBe('soep');
    await search.searchField.press('Escape');
    expect(await search.searchField.inputValue()).toBe('');
    await search.browse.waitFor();
    await eventually(() => search.results.count()).toBe(0);
    await eventually(() => search.address()).toBe('/zoeken/');
  });

  test('what came late of an earlier word is dropped', async ({ search }) => {
    await search.type('soep');
    await search.searchField.pressSequentially('koffie', { delay: 5 });
    await search.searchField.fill('ladder');
    await search.status.filter({ hasText: '“ladder”' }).waitFor();
    expect(await search.titles.first().innerText()).toContain('ladder');
  });
});

describe('a result', () => {
  test('says what it is, when it is from, and marks the words', async ({ search }) => {
    await search.open('?q=soep');
    expect(await search.groups.first().getByRole('heading', { level: 2 }).innerText()).toMatch(/^Verhalen \d+$/);
    expect((await search.kickers())[0]).toMatch(/^Samen eten\s+\d{1,2} \p{L}+ \d{4}/u);
    const marks = await search.marks.allInnerTexts();
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter((mark) => !/soep/i.test(mark))).toEqual([]);
  });

  test('has a phrase as it was asked; where nobody wrote it so, its words, and says so', async ({ search }) => {
    await search.open('?q="op de stoep"');
    expect(await search.titles.first().innerText()).toBe('Soep op de stoep');
    expect(await search.status.innerText()).not.toContain('Zo staat het nergens');
    await search.open('?q="stoep met veel soep"');
    expect(await search.titles.first().innerText()).toBe('Soep op de stoep');
    expect(await search.status.innerText()).toContain('Zo staat het nergens');
  });

  test('leads to its page', async ({ search }) => {
    await search.open('?q=soep');
    await search.titles.first().click();
    await search.page.waitForURL('**/verhalen/soep-op-de-stoep/**');
    expect(await new AnyPage(search.page).title.innerText()).toBe('Soep op de stoep');
  });

  test('leads to the section where the word stands most', async ({ search, openPage }) => {
    await search.open('?q=soep');
    const link = search.sections.first();
    const heading = await link.innerText();
    const path = (await link.getAttribute('href'))?.split('#')[0] ?? '';
    await link.click();
    await search.page.waitForURL(`**${path}#*`);
    const section = search.page.getByRole('heading', { name: heading, exact: true });
    expect(await section.getAttribute('id')).toBe(
      await search.page.evaluate(() => decodeURIComponent(location.hash.slice(1))),
    );
    await eventually(() => search.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    // Somewhere on the screen is text that stands under this heading and above the next.
    await eventually(() =>
      section.evaluate((it) => {
        const next = [...document.querySelectorAll('h2')].find(
          (other) => it.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        return it.getBoundingClientRect().top < innerHeight && (next?.getBoundingClientRect().top ?? innerHeight) > 0;
      }),
    ).toBe(true);
    // Where a story opens by itself, it opens at the top.
    expect(await (await openPage(path)).evaluate(() => scrollY)).toBe(0);
  });

  test('of the real gazette comes of the word that the field gives as an example', async ({ openPage }) => {
    const search = new SearchPage(await openPage('/zoeken/', { site: 'real' }));
    const example = (await search.searchField.getAttribute('placeholder'))?.replace('bv. ', '') ?? '';
    expect(example).toMatch(/^\p{L}+$/u);
    await search.type(example);
    expect(await search.count()).toBeGreaterThan(0);
  });
});

describe('the filters', () => {
  const CHOICES = [
    { field: 'soort', value: 'Verhaal' },
    { field: 'thema', value: 'Groen' },
    { field: 'jaar', value: '2025' },
    { field: 'organisatie', value: 'Buurtwerk De Pijler' },
  ] as const;

  test.for(CHOICES)('$field narrows to what its option promised, and stays', async ({ field, value }, { search }) => {
    await search.open('?q=buren');
    const all = await search.count();
    const option = await search.filter(field).locator(`option[value="${value}"]`).innerText();
    const promised = Number(/\((\d+)\)$/.exec(option)?.[1]);
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThan(all);

    await search.filter(field).selectOption(value);
    await eventually(() => search.count()).toBe(promised);
    expect(search.address()).toBe(`/zoeken/#${new URLSearchParams({ q: 'buren', [field]: value })}`);
    const kickers = await search.kickers();
    expect(kickers.length).toBeGreaterThan(0);
    if (field !== 'soort') expect(kickers.filter((kicker) => !kicker.includes(value))).toEqual([]);
    else expect(await search.groups.count()).toBe(1);

    await search.page.reload();
    await search.answered();
    expect(await search.count()).toBe(promised);
    expect(await search.filter(field).inputValue()).toBe(value);
  });

  test('work together, and without words', async ({ search }) => {
    await search.open('?thema=Groen&jaar=2025');
    const both = await search.count();
    expect(both).toBeGreaterThan(0);
    const dates = await search.results.locator('time').allInnerTexts();
    expect(dates.length).toBe(both);
    expect(dates.filter((date) => !date.endsWith('2025'))).toEqual([]);
    await search.filter('jaar').selectOption('');
    await eventually(() => search.count()).toBeGreaterThan(both);
  });

  test('are a step back each', async ({ search }) => {
    await search.open('?q=buren');
    const all = await search.count();
    await search.filter('soort').selectOption('Verhaal');
    await eventually(() => search.count()).toBeLessThan(all);
    await search.page.goBack();
    await eventually(() => search.count()).toBe(all);
    expect(await search.filter('soort').inputValue()).toBe('');
  });
});

test('“Toon meer verhalen” adds ten, and takes the focus to the first of them', async ({ search }) => {
  await search.open('?q=buren&soort=Verhaal');
  const all = await search.count();
  expect(all).toBeGreaterThan(20);
  expect(await search.results.count()).toBe(10);
  await search.more.focus();
  await search.page.keyboard.press('Enter');
  await eventually(() => search.results.count()).toBe(20);
  expect(await isFocused(search.titles.nth(10))).toBe(true);
  await search.more.click();
  await eventually(() => search.results.count()).toBe(Math.min(all, 30));
  expect(new Set(await search.titles.allInnerTexts()).size).toBe(await search.results.count());
});

// The last stands in the addresses of pictures, which are nobody's words.
test.for(['xyzzy', 'qqqqqq', 'avif'])(
  '“%s” finds nothing: there is help, and the index to browse',
  async (words, { search }) => {
    await search.open(`?${new URLSearchParams({ q: words })}`);
    expect(await search.status.innerText()).toBe(t.none(words, false));
    expect(await search.results.count()).toBe(0);
    expect(await search.browse.isVisible()).toBe(true);
    expect(await search.help.getByRole('link').count()).toBeGreaterThan(3);
  },
);

test('nothing found with a filter advises to take it off', async ({ search }) => {
  await search.open('?q=qqqqqq&soort=Verhaal');
  expect(await search.status.innerText()).toBe(t.none('qqqqqq', true));
  await search.filter('soort').selectOption('');
  await search.status.filter({ hasText: t.none('qqqqqq', false) }).waitFor();
});

// Where no page has a word, Pagefind takes letters off its end until one has (Pagefind/pagefind#599).
test('a word that the real gazette has not finds no other words', async ({ openPage }) => {
  const search = await new SearchPage(await openPage('/zoeken/', { site: 'real' })).open('?q=ziekenhuis');
  const marks = await search.marks.allInnerTexts();
  expect(marks.filter((mark) => !/^ziek/i.test(mark))).toEqual([]);
});

describe('the engine', () => {
  test('is fetched when one means to search, and not before', async ({ search, engineRequests }) => {
    await search.page.reload({ waitUntil: 'networkidle' });
    expect(engineRequests).toEqual([]);
    await search.searchField.focus();
    await search.filter('soort').locator('option').nth(1).waitFor({ state: 'attached' });
    expect(engineRequests.filter((url) => url.endsWith('/pagefind/pagefind.js')).length).toBe(1);
  });

  test('is never fetched on a page that one reads', async ({ search, engineRequests }) => {
    await search.page.goto('/', { waitUntil: 'networkidle' });
    await search.page.getByRole('link', { name: t.label }).focus();
    await search.page.goto('/verhalen/soep-op-de-stoep/', { waitUntil: 'networkidle' });
    expect(engineRequests).toEqual([]);
  });

  test('that does not arrive is said in plain Dutch, and comes when it can', async ({ search }) => {
    const everything = /\/pagefind\/|\/zoeken\/(eerst|woorden|verwant)/;
    await search.page.route(everything, (route) => route.abort());
    await search.page.reload();
    await search.searchField.fill('soep');
    await search.status.filter({ hasText: t.failed }).waitFor();
    expect(await search.browse.isVisible()).toBe(true);
    await search.page.unroute(everything);
    await search.searchField.press('Enter');
    await search.status.filter({ hasText: '“soep”' }).waitFor();
    expect(await search.results.count()).toBeGreaterThan(1);
  });
});
