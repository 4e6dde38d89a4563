import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, test } from '../browser-test.ts';
import { DRAWING, DrawingPage, LAPTOP, PHONE } from './drawing-page.ts';

/** What a drawing may cost a phone with the densest of screens, in bytes. */
const MOST = { firstView: 150_000, walkOfThree: 600_000, fiveTimes: 1_800_000 };
const MOST_PIXELS = 50_000_000;

test('a phone gets what it shows and no more, and at five times the sharpest there is', async ({ openPage }) => {
  const page = await openPage('about:blank', { site: 'real', ...PHONE });
  const bytes = await countBytes(page);
  await page.goto(DRAWING, { waitUntil: 'networkidle' });
  const drawing = new DrawingPage(page);
  const widths = await drawing.sheetWidths();
  expect(await drawing.sheetWidth()).toBeLessThanOrEqual(1200);
  expect(bytes()).toBeLessThan(MOST.firstView);

  for (let step = 0; step < 3; step++) {
    await drawing.next.click();
    const { region } = await drawing.boxOf(step);
    // Its own picture lies over it, as sharp as the screen of a phone can show.
    await eventually(() => drawing.pictureWidth()).toBeGreaterThanOrEqual(Math.min(1400, region.width * 3));
  }
  await page.waitForLoadState('networkidle');
  expect(bytes()).toBeLessThan(MOST.walkOfThree);

  await drawing.whole.click();
  for (let step = 0; step < 2; step++) await drawing.larger.click();
  await eventually(() => drawing.sheetWidth()).toBeGreaterThanOrEqual(PHONE.viewport.width * 3 * 2.5);

  for (let step = 0; step < 2; step++) await drawing.larger.click();
  expect(await drawing.scale()).toBeGreaterThan(5);
  await eventually(() => drawing.sheetWidth()).toBe(widths.at(-1));
  await page.waitForLoadState('networkidle');
  expect(bytes()).toBeLessThan(MOST.fiveTimes);

  await drawing.whole.click();
  await drawing.larger.click();
  await page.waitForLoadState('networkidle');
  expect(await drawing.sheetWidth()).toBe(widths.at(-1));
});

test('no sheet is more than a phone can decode, and each is sharp for what it is shown for', async ({ openPage }) => {
  const drawing = new DrawingPage(await openPage(DRAWING, { site: 'real', ...LAPTOP }));
  const shape = await drawing.page
    .locator('.sheet img')
    .evaluate((image: HTMLImageElement) => image.height / image.width);
  for (const width of await drawing.sheetWidths()) expect(width * width * shape).toBeLessThan(MOST_PIXELS);
  const { stage } = await drawing.boxOf(0);
  expect(await drawing.sheetWidth()).toBeGreaterThanOrEqual(Math.floor(stage.width) - 50);
  await drawing.larger.click();
  await drawing.larger.click();
  await eventually(() => drawing.sheetWidth()).toBeGreaterThan(stage.width * 2.5);
});

test('a drawing too large to decode gets the tiles in sight, over a sheet that stays small', async ({ openPage }) => {
  const page = await openPage('about:blank', { site: 'real', ...PHONE });
  const asked: string[] = [];
  // No drawing of the two sites is as large: this one says that it is.
  await page.route(`**${DRAWING}`, async (route) => {
    const body = await (await route.fetch()).text();
    const large = 'class="sheet" data-tiles="/tekening/tegels/" data-tile-sizes="512 8000 5600 16000 11200"';
    await route.fulfill({ contentType: 'text/html', body: body.replace('class="sheet"', large) });
  });
  await page.route('**/tegels/**', async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await route.fulfill({ path: 'public/icon-512.png' });
  });
  await page.goto(DRAWING);
  const drawing = new DrawingPage(page);
  for (let step = 0; step < 4; step++) await drawing.larger.click();
  const tiles = page.locator('.tile');
  await eventually(() => tiles.count()).toBeGreaterThan(3);
  expect(asked.length).toBeLessThan(30);
  expect(asked.filter((path) => !/^\/tekening\/tegels\/0\/\d+-\d+\.webp$/.test(path))).toEqual([]);
  expect(await drawing.sheetWidth()).toBe(4000);
  const { stage } = await drawing.boxOf(0);
  const boxes = await tiles.evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().toJSON() as DOMRect));
  expect(Math.min(...boxes.map(({ left }) => left))).toBeLessThanOrEqual(stage.x + 1);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeGreaterThanOrEqual(stage.x + stage.width - 1);
  await drawing.whole.click();
  await eventually(() => tiles.count()).toBe(0);
});

/** Counts what comes over the wire, heads of answers included. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}
