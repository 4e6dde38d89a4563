import { describe, expect } from 'vitest';
import { eventually, test } from '../browser-test.ts';
import { SearchPage } from '../pages.ts';
import { DRAWING, DrawingPage, FORTY_PIECES, LAPTOP, ONE_PIECE, PHONE } from './drawing-page.ts';

const READERS = [
  { name: 'on a phone', look: PHONE },
  { name: 'on a laptop', look: LAPTOP },
];

describe.for(READERS)('the walk through the drawing, $name', ({ look }) => {
  test('shows every region as large as it can, says what it says, and ends at the whole', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(DRAWING, { site: 'real', ...look }));
    const texts = await drawing.regions.locator('.said').allInnerTexts();
    expect(texts).toHaveLength(14);
    expect(await drawing.progress.innerText()).toBe('14 stukken');
    for (const [index, text] of texts.entries()) {
      await drawing.next.click();
      await eventually(() => drawing.progress.innerText()).toBe(`${index + 1} van 14`);
      expect(await drawing.isFilledBy(index), text).toBe(true);
      expect(await drawing.panel.innerText()).toContain(text);
      expect(drawing.address()).toMatch(/#regio-[\w-]+$/);
    }
    expect(await drawing.next.innerText()).toBe('Hele tekening');
    await drawing.next.click();
    await eventually(() => drawing.progress.innerText()).toBe('14 stukken');
    expect(await drawing.scale()).toBe(1);
    expect(drawing.address()).toBe(DRAWING);
  });

  test('has the drawing and its words in the window at once', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(DRAWING, { site: 'real', ...look }));
    await drawing.next.click();
    const { stage } = await drawing.boxOf(0);
    const said = await drawing.panel.locator('.said').boundingBox();
    expect(stage.y).toBeGreaterThanOrEqual(0);
    expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThan(look.viewport.height);
  });

  test('goes back by one, and from the first to the whole', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(`${DRAWING}#regio-aan-de-deur`, { site: 'real', ...look }));
    await drawing.previous.click();
    expect(await drawing.progress.innerText()).toBe('1 van 14');
    await drawing.previous.click();
    expect(await drawing.progress.innerText()).toBe('14 stukken');
  });

  test.for([
    { name: 'one region', path: ONE_PIECE, count: 1, id: '#regio-wat-bindt-jou' },
    { name: 'forty regions, upright', path: FORTY_PIECES, count: 40, id: '#regio-idee-40' },
  ])('goes through a drawing of $name', async ({ path, count, id }, { openPage }) => {
    const drawing = new DrawingPage(await openPage(path, look));
    for (let index = 0; index < count; index++) {
      await drawing.next.click();
      expect(await drawing.progress.innerText()).toBe(`${index + 1} van ${count}`);
      expect(await drawing.isFilledBy(index), `region ${index + 1}`).toBe(true);
    }
    expect(drawing.address()).toBe(path + id);
  });

  test('opens where a link leads, when it is opened and when the page is open already', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(`${DRAWING}#regio-de-bel`, { site: 'real', ...look }));
    await eventually(() => drawing.isFilledBy(5)).toBe(true);
    expect(await drawing.progress.innerText()).toBe('6 van 14');
    const { stage } = await drawing.boxOf(5);
    expect(stage.y).toBeGreaterThanOrEqual(-1);
    expect(stage.y).toBeLessThan(look.viewport.height / 2);
    await drawing.page.evaluate(() => (location.hash = '#regio-vijf-tips'));
    await eventually(() => drawing.progress.innerText()).toBe('12 van 14');
    expect(await drawing.isFilledBy(11)).toBe(true);
    await drawing.page.evaluate(() => (location.hash = '#regio-bestaat-niet'));
    await eventually(() => drawing.progress.innerText()).toBe('14 stukken');
  });

  test('keeps the region when the window gets another shape', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(`${DRAWING}#regio-de-bel`, { site: 'real', ...look }));
    for (const size of [
      { width: 844, height: 390 },
      { width: 1100, height: 900 },
      { width: 360, height: 700 },
    ]) {
      await drawing.page.setViewportSize(size);
      await eventually(() => drawing.isFilledBy(5)).toBe(true);
    }
  });
});

describe('a step back', () => {
  test('leaves the walk, to where the reader was before', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(DRAWING, { site: 'real', ...PHONE }));
    await drawing.regions.nth(8).scrollIntoViewIfNeeded();
    const before = await drawing.scrolled();
    expect(before).toBeGreaterThan(1500);
    await drawing.regions.nth(8).getByRole('link').first().click();
    await drawing.next.click();
    await drawing.next.click();
    expect(await drawing.progress.innerText()).toBe('11 van 14');
    expect(await drawing.scrolled()).toBeLessThan(before - 500);
    await drawing.page.goBack();
    await eventually(() => drawing.progress.innerText()).toBe('14 stukken');
    expect(Math.abs((await drawing.scrolled()) - before)).toBeLessThan(5);
    await drawing.page.goForward();
    await eventually(() => drawing.progress.innerText()).toBe('11 van 14');
  });

  test('leads to the region again after the whole was asked for', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(`${DRAWING}#regio-de-bel`, { site: 'real', ...LAPTOP }));
    await drawing.whole.click();
    expect(drawing.address()).toBe(DRAWING);
    await drawing.page.goBack();
    await eventually(() => drawing.progress.innerText()).toBe('6 van 14');
  });
});

describe('sharing a region', () => {
  test('hands its own page to what the device shares with', async ({ openPage }) => {
    const page = await openPage('about:blank', { site: 'real', ...PHONE });
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(globalThis, { shared });
      navigator.share = async (data) => void shared.push(data);
    });
    await page.goto(`${DRAWING}#regio-de-bel`);
    await new DrawingPage(page).panel.getByRole('link', { name: 'Deel dit stuk: De bel' }).click();
    const shared = await page.evaluate(() => (globalThis as unknown as { shared: { url: string }[] }).shared); // made above
    expect(shared.map(({ url }) => new URL(url).pathname)).toEqual([`${DRAWING}de-bel/`]);
    expect(new DrawingPage(page).address()).toBe(`${DRAWING}#regio-de-bel`);
  });

  test('leads to that page where the device shares nothing', async ({ openPage }) => {
    const page = await openPage('about:blank', { site: 'real', ...LAPTOP });
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.goto(`${DRAWING}#regio-de-bel`);
    await new DrawingPage(page).panel.getByRole('link', { name: 'Deel dit stuk: De bel' }).click();
    await page.waitForURL(`**${DRAWING}de-bel/`);
    await page.getByRole('link', { name: 'Bekijk in de hele tekening' }).click();
    await page.waitForURL(`**${DRAWING}#regio-de-bel`);
    await eventually(() => new DrawingPage(page).isFilledBy(5)).toBe(true);
  });
});

test('a word that stands on the drawing alone is found, and opens it there', async ({ openPage }) => {
  const page = await openPage('/zoeken/?q=reusachtige dweil', { site: 'real', ...LAPTOP });
  const search = new SearchPage(page);
  await search.answered();
  expect(await search.groups.getByRole('heading', { level: 2 }).allInnerTexts()).toContainEqual(
    expect.stringMatching(/^Tekeningen/),
  );
  await search.sections.filter({ hasText: 'Dweilen met de kraan open' }).click();
  await page.waitForURL(`**${DRAWING}#regio-dweilen-met-de-kraan-open*`);
  const drawing = new DrawingPage(page);
  await eventually(() => drawing.isFilledBy(7)).toBe(true);
  const { stage } = await drawing.boxOf(7);
  expect(stage.y).toBeGreaterThanOrEqual(-1);
  expect(stage.y).toBeLessThan(LAPTOP.viewport.height / 2);
});
