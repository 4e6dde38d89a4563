import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { eventually, test } from '../browser-test.ts';
import { DRAWING, DrawingPage, LAPTOP, ONE_PIECE, PHONE } from './drawing-page.ts';

/** What a drawing may cost a phone with the densest of screens, in bytes. */
const MOST = { firstView: 150_000, walkOfThree: 600_000, fiveTimes: 1_800_000 };
const MOST_PIXELS = 50_000_000;
/** On a screen of 460 pixels an inch that leaves 340, still more than an eye tells apart. */
const MOST_ENLARGED = 1.35;

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
  const needed = PHONE.viewport.width * 3 * (await drawing.scale());
  await eventually(() => drawing.sheetWidth()).toBeGreaterThanOrEqual(needed / MOST_ENLARGED);

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
  const page = await openPage('about:blank', PHONE);
  const asked: string[] = [];
  page.on('request', (request) => /\/tegels\//.test(request.url()) && asked.push(request.url()));
  await page.goto(ONE_PIECE);
  const drawing = new DrawingPage(page);
  const tiles = page.locator('.tile');
  for (let step = 0; step < 4; step++) await drawing.larger.click();
  await eventually(() => tiles.count()).toBeGreaterThan(3);
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeLessThan(40);
  expect(await drawing.sheetWidth()).toBeLessThanOrEqual(2400);
  const loaded = await tiles.evaluateAll((all: HTMLImageElement[]) => all.map(({ naturalWidth }) => naturalWidth));
  expect(Math.min(...loaded)).toBeGreaterThan(0);
  const { stage } = await drawing.boxOf(0);
  const boxes = await tiles.evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().toJSON() as DOMRect));
  expect(Math.min(...boxes.map(({ left }) => left))).toBeLessThanOrEqual(stage.x + 1);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeGreaterThanOrEqual(stage.x + stage.width - 1);

  // They lie where the sheet shows the same: without them everything is where it was, only less sharp.
  const withTiles = await drawing.stage.screenshot();
  await tiles.evaluateAll((all: HTMLImageElement[]) => all.forEach(({ style }) => (style.visibility = 'hidden')));
  expect(await meanDifference(withTiles, await drawing.stage.screenshot())).toBeLessThan(6);

  const before = asked.length;
  await drawing.stage.press('ArrowRight');
  await drawing.stage.press('ArrowRight');
  await eventually(() => asked.length).toBeGreaterThan(before);
  await drawing.whole.click();
  await eventually(() => tiles.count()).toBe(0);
});

/** How far two pictures of one size are apart: the mean over all channels, from 0 to 255. */
async function meanDifference(one: Buffer, other: Buffer): Promise<number> {
  const difference = sharp(one)
    .composite([{ input: other, blend: 'difference' }])
    .removeAlpha();
  const { channels } = await sharp(await difference.png().toBuffer()).stats();
  return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length;
}

/** Counts what comes over the wire, heads of answers included. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}
