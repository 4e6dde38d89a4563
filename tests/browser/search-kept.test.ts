import { describe, expect } from 'vitest';
import { search as t } from '../../src/i18n/nl.ts';
import { eventually, test as browserTest } from './browser-test.ts';
import { isFocused, SearchPage } from './pages.ts';

const test = browserTest
  .extend('search', async ({ openPage }) => new SearchPage(await openPage('/zoeken/')))
  .extend('exceptions', ({ search }) => {
    const thrown: string[] = [];
    search.page.on('pageerror', (error) => thrown.push(error.message));
    return thrown;
  });

const PAGEFIND = '**/pagefind/**';

describe('words under the field', () => {
  test('finish what is typed, are chosen with arrows, and close with Escape', async ({ search }) => {
    const { searchField, suggestions } = search;
    await search.type('soep');
    await searchField.fill('');
    await searchField.pressSequentially('kof');
    await suggestions.first().waitFor();
    expect(await searchField.getAttribute('aria-expanded')).toBe('true');
    expect(await searchField.getAttribute('aria-controls')).toBe(
      await search.page.getByRole('listbox').getAttribute('id'),
    );
    await searchField.press('ArrowDown');
    expect(await searchField.getAttribute('aria-activedescendant')).toBe(await suggestions.first().getAttribute('id'));
    expect(await suggestions.first().getAttribute('aria-selected')).toBe('true');
    expect(await isFocused(searchField)).toBe(true);
    const chosen = await suggestions.first().innerText();
    await searchField.press('Enter');
    expect(await searchField.inputValue()).toBe(chosen);
    await search.status.filter({ hasText: `“${chosen}”` }).waitFor();
    expect(await suggestions.count()).toBe(0);

    await searchField.fill('so');
    await suggestions.first().waitFor();
    await searchField.press('Escape');
    expect(await suggestions.count()).toBe(0);
    expect(await searchField.inputValue()).toBe('so');
  });

  test('are taken by a finger too', async ({ search }) => {
    await search.searchField.pressSequentially('lad');
    await search.suggestions.first().click();
    expect(await search.searchField.inputValue()).toMatch(/^lad\p{L}+/u);
    expect(await isFocused(search.searchField)).toBe(true);
  });

  test('are on the way to nothing: the arrow down goes to the answers when there are none', async ({ search }) => {
    await search.type('soep');
    await search.searchField.press('Escape');
    await search.searchField.fill('soep ');
    await search.status.filter({ hasText: '“soep”' }).waitFor();
    await search.searchField.press('ArrowDown');
    expect(await isFocused(search.titles.first())).toBe(true);
  });
});

test('“/” goes to the field from anywhere but a field', async ({ search }) => {
  await search.page.locator('body').press('/');
  expect(await isFocused(search.searchField)).toBe(true);
  expect(await search.searchField.inputValue()).toBe('');
  await search.searchField.press('/');
  expect(await search.searchField.inputValue()).toBe('/');
});

describe('a word that the gazette writes otherwise', () => {
  test.for([
    ['koffei', 'koffie'],
    ['velo', 'fiets'],
  ])('“%s” finds what “%s” finds, and says so', async ([typed, meant], { search }) => {
    await search.open(`?q=${typed}`);
    expect(await search.results.count()).toBeGreaterThan(1);
    expect(await search.meant.innerText()).toBe(meant);
    expect(await search.status.innerText()).toContain(`${t.meant} ${meant}?`);
    await search.meant.click();
    await search.status.filter({ hasText: `“${meant}”` }).waitFor();
    expect(search.address()).toBe(`/zoeken/#q=${meant}`);
  });

  test('leads to texts that are about the same, and says what those say', async ({ search }) => {
    await search.open('?q=instrument');
    expect(await search.results.count()).toBeGreaterThan(0);
    expect(await search.status.innerText()).toContain(t.about(['instrument']));
    const [other] = await search.page.locator('.meant').getByRole('button').allInnerTexts();
    await search.page.locator('.meant').getByRole('button').first().click();
    expect(search.address()).toBe(`/zoeken/#q=${other}`);
  });

  test('is offered the other word below the answers, when the gazette has both', async ({ search }) => {
    await search.open('?q=soep');
    await search.page.locator('.also').getByRole('button', { name: 'linzensoep' }).click();
    await search.status.filter({ hasText: '“linzensoep”' }).waitFor();
  });

  test('is found by a part of its compound, which nobody sees', async ({ search }) => {
    await search.open('?q=feest');
    expect(await search.titles.allInnerTexts()).toContain('Buurtfeest op het binnenplein');
    expect(await search.marks.allInnerTexts()).toContain('Buurtfeest');
    expect(await search.page.locator('main').innerText()).not.toMatch(/\b\p{L}+q \p{L}+q\b/u);
  });
});

test('words that say something only together find what they mean', async ({ search }) => {
  await search.open('?q=niet ver stappen');
  expect(await search.titles.first().innerText()).toBe('Wandelen met de rollator voorop');
});

test.for([
  { what: 'a title', word: 'ladder', title: 'Hoe drie buren met een oude ladder' },
  { what: 'an intro', word: 'prentenboek', title: 'Voorlezen in zes talen' },
  { what: 'a key word of the charter', word: 'laagdrempelig', title: 'Het charter van de proefpartners' },
])('$what is found at once, before any text has come', async ({ word, title }, { search }) => {
  await search.page.route(PAGEFIND, () => new Promise(() => undefined));
  await search.searchField.pressSequentially(word);
  await search.titles.first().waitFor();
  expect(await search.titles.first().innerText()).toContain(title);
  expect(await search.marks.allInnerTexts()).not.toEqual([]);
});

test('what is shown at once stays where it is while all texts join below', async ({ search }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<unknown>();
  await search.page.route(PAGEFIND, async (route) => {
    await held;
    await route.continue();
  });
  await search.searchField.fill('soep');
  await search.titles.first().waitFor();
  const places = () =>
    search.titles.evaluateAll((links) => links.map((link) => [link.textContent, link.getBoundingClientRect().top]));
  const before = await places();
  release(undefined);
  await search.status.filter({ hasText: '“soep”' }).waitFor();
  const after = await places();
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.slice(0, before.length)).toEqual(before);
});

describe('what is asked', () => {
  test('is in no request', async ({ search }) => {
    const requests: string[] = [];
    search.page.context().on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    await search.type('soep');
    await search.searchField.press('Enter');
    await search.type('koffei');
    await search.page.reload();
    await search.answered();
    await search.titles.first().click();
    await search.page.goBack();
    await search.answered();
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => /soep\b|koff/.test(url.replace(/\/verhalen\/.*/, '')))).toEqual([]);
  });

  test('loads no piece of the index when it is on every page', async ({ search }) => {
    const pieces: string[] = [];
    search.page.on('request', (request) => {
      if (request.url().endsWith('.pf_index')) pieces.push(request.url());
    });
    await search.open('?q=de+het+van');
    expect(pieces).toEqual([]);
  });
});

test('once used, the search opens and answers without a network', async ({ search }) => {
  await search.type('soep');
  const context = search.page.context();
  await eventually(() => search.page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await eventually(() =>
    search.page.evaluate(async () =>
      (await (await caches.open('zoeken')).keys()).some(({ url }) => url.endsWith('.pf_index')),
    ),
  ).toBe(true);
  await context.setOffline(true);
  await search.page.reload();
  await search.answered();
  expect(await search.status.innerText()).toContain('voor “soep”');
  expect(await search.titles.first().innerText()).toBe('Soep op de stoep');
});

describe('without', () => {
  test.for([
    ['the pieces of the index', '**/*.pf_index'],
    ['WebAssembly', '**/wasm.*'],
    ['all of Pagefind', PAGEFIND],
  ] as const)('%s there is what titles and intros say, and a sentence', async ([, address], { search, exceptions }) => {
    await search.page.route(address, (route) => route.fulfill({ status: 404, body: '' }));
    await search.searchField.fill('soep');
    await search.status.filter({ hasText: 'kwam niet aan' }).waitFor();
    expect(await search.titles.allInnerTexts()).toContain('Soep op de stoep');
    expect(exceptions).toEqual([]);
  });

  test('a browser that runs WebAssembly too', async ({ search, exceptions }) => {
    await search.page.addInitScript(() => {
      Object.assign(WebAssembly, { instantiate: () => Promise.reject(new Error('blocked')) });
    });
    await search.page.reload();
    await search.searchField.fill('soep');
    await search.status.filter({ hasText: 'kwam niet aan' }).waitFor();
    expect(await search.titles.allInnerTexts()).toContain('Soep op de stoep');
    expect(exceptions).toEqual([]);
  });

  test('the first stage all texts still answer', async ({ search, exceptions }) => {
    await search.page.route('**/zoeken/eerst*', (route) => route.abort());
    await search.page.reload();
    await search.type('soep');
    expect(await search.titles.allInnerTexts()).toContain('Soep op de stoep');
    expect(exceptions).toEqual([]);
  });

  test('half of the first stage there is no exception', async ({ search, exceptions }) => {
    await search.page.route('**/zoeken/eerst*', (route) => route.fulfill({ body: '{"kinds":["Ver' }));
    await search.page.reload();
    await search.type('soep');
    expect(await search.results.count()).toBeGreaterThan(0);
    expect(exceptions).toEqual([]);
  });
});

describe('whatever is typed', () => {
  test.for([
    'soep '.repeat(1000),
    '?!…—',
    '<img src=x onerror=alert(1)>',
    'حساء \u202e soep',
    '🎉🎉',
    '"soep op',
    "'; DROP TABLE",
    '%00%',
    '\\',
  ])('%# gives a sentence and no exception', async (words, { search, exceptions }) => {
    await search.searchField.fill(words);
    await search.searchField.press('Enter');
    await search.answered();
    expect(await search.page.locator('.answers img, .help img, .meant img').count()).toBe(0);
    expect(exceptions).toEqual([]);
  });
});
