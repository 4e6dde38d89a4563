import { describe, expect } from 'vitest';
import { eventually, test as browserTest } from '../browser-test.ts';
import { DRAWING, DrawingPage, FORTY_PIECES, PHONE } from './drawing-page.ts';

const test = browserTest.extend('drawing', async ({ openPage }) => {
  return new DrawingPage(await openPage(DRAWING, { site: 'real', ...PHONE }));
});

describe('a finger on the drawing', () => {
  test('opens the region that it taps, and the whole when it taps twice', async ({ drawing }) => {
    await drawing.tap(await drawing.at(0, 0.05)); // I ♥ Kiel stands in the middle
    await eventually(() => drawing.progress.innerText()).toBe('7 van 14');
    expect(await drawing.isFilledBy(6)).toBe(true);
    const middle = await drawing.at();
    await drawing.tap(middle);
    await drawing.tap(middle);
    await eventually(() => drawing.scale()).toBe(1);
    expect(await drawing.progress.innerText()).toBe('14 stukken');
  });

  test('enlarges where it taps twice, and opens nothing', async ({ drawing }) => {
    const corner = await drawing.at(-0.4, -0.4);
    const under = await regionAt(drawing, corner);
    await drawing.tap(corner);
    await drawing.tap(corner);
    await eventually(() => drawing.scale()).toBeCloseTo(2.5, 1);
    expect(await regionAt(drawing, corner)).toBe(under);
    expect(await drawing.progress.innerText()).toBe('14 stukken');
    expect(drawing.address()).toBe(DRAWING);
  });

  test('scrolls the page as far as anywhere else, on the whole drawing and on an enlarged one', async ({ drawing }) => {
    const swipe = async () => {
      const from = await drawing.at(0, 0.3);
      const before = await drawing.scrolled();
      await drawing.swipe([from], [{ x: from.x, y: from.y - 160 }]);
      const by = (await drawing.scrolled()) - before;
      await drawing.page.evaluate((y) => scrollTo(0, y), before);
      return by;
    };
    expect(await swipe()).toBeGreaterThan(100);
    await drawing.larger.click();
    await drawing.larger.click();
    expect(await drawing.scale()).toBeGreaterThan(2);
    const place = (await drawing.boxOf(0)).region;
    expect(await swipe()).toBeGreaterThan(100);
    const after = (await drawing.boxOf(0)).region;
    expect([after.x, after.y].map(Math.round)).toEqual([place.x, place.y].map(Math.round));
    await drawing.next.click();
    expect(await swipe()).toBeGreaterThan(100);
  });

  test('moves an enlarged drawing sideways, and not the page', async ({ drawing }) => {
    await drawing.larger.click();
    await drawing.larger.click();
    const before = await drawing.scrolled();
    const { region } = await drawing.boxOf(0);
    const from = await drawing.at(0.2, 0);
    await drawing.swipe([from], [{ x: from.x - 120, y: from.y }]);
    const moved = (await drawing.boxOf(0)).region;
    expect(moved.x - region.x).toBeLessThan(-90);
    expect(await drawing.scrolled()).toBe(before);
  });

  test('leaves an upright drawing of forty regions to the page as well', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(FORTY_PIECES, PHONE));
    await drawing.next.click();
    const from = await drawing.at(0, 0.2);
    const before = await drawing.scrolled();
    await drawing.swipe([from], [{ x: from.x, y: from.y - 160 }]);
    expect((await drawing.scrolled()) - before).toBeGreaterThan(100);
  });
});

describe('two fingers on the drawing', () => {
  test('enlarge it around where they are, and make it small again', async ({ drawing }) => {
    const [left, right] = [await drawing.at(-0.05), await drawing.at(0.05)];
    const [farLeft, farRight] = [await drawing.at(-0.25), await drawing.at(0.25)];
    const before = await drawing.scrolled();
    await drawing.swipe([left, right], [farLeft, farRight]);
    expect(await drawing.scale()).toBeGreaterThan(3);
    expect(await regionAt(drawing, await drawing.at())).toBe(6);
    await drawing.swipe([farLeft, farRight], [left, right]);
    expect(await drawing.scale()).toBeLessThan(1.5);
    expect(await drawing.scrolled()).toBe(before);
  });

  test('move an enlarged drawing up and down, and not the page', async ({ drawing }) => {
    await drawing.larger.click();
    await drawing.larger.click();
    const before = await drawing.scrolled();
    const { region } = await drawing.boxOf(0);
    const [left, right] = [await drawing.at(-0.1), await drawing.at(0.1)];
    const up = ({ x, y }: { x: number; y: number }) => ({ x, y: y - 60 });
    await drawing.swipe([left, right], [up(left), up(right)]);
    expect((await drawing.boxOf(0)).region.y - region.y).toBeLessThan(-40);
    expect(await drawing.scrolled()).toBe(before);
  });

  test('never show what is beside the drawing', async ({ drawing }) => {
    const [left, right] = [await drawing.at(-0.1), await drawing.at(0.1)];
    await drawing.swipe([left, right], [await drawing.at(-0.3), await drawing.at(0.3)]);
    for (let times = 0; times < 3; times++) {
      await drawing.swipe([await drawing.at(-0.3)], [await drawing.at(0.4)]);
    }
    const sheet = await drawing.page.locator('.sheet').boundingBox();
    const { stage } = await drawing.boxOf(0);
    expect(sheet?.x).toBeCloseTo(stage.x, 0);
    expect(sheet?.y).toBeLessThanOrEqual(stage.y + 0.5);
  });
});

describe('in full screen', () => {
  test('one finger moves the drawing anywhere', async ({ drawing }) => {
    await drawing.full.click();
    await drawing.larger.click();
    await drawing.larger.click();
    await drawing.larger.click();
    const { region } = await drawing.boxOf(0);
    const from = await drawing.at();
    await drawing.swipe([from], [{ x: from.x + 60, y: from.y + 70 }]);
    const moved = (await drawing.boxOf(0)).region;
    expect(moved.x - region.x).toBeGreaterThan(40);
    expect(moved.y - region.y).toBeGreaterThan(40);
  });

  test('the back button of the phone leads to the page, and keeps what was open before', async ({ drawing }) => {
    await drawing.next.click();
    await drawing.full.click();
    expect(await drawing.dialog.isVisible()).toBe(true);
    await drawing.next.click();
    await eventually(() => drawing.isFilledBy(1)).toBe(true);
    await drawing.page.goBack();
    await drawing.dialog.waitFor({ state: 'hidden' });
    await eventually(() => drawing.progress.innerText()).toBe('1 van 14');
    await eventually(() => drawing.isFilledBy(0)).toBe(true);
  });

  test('its own button leads to the page, at the region that was read last', async ({ drawing }) => {
    await drawing.next.click();
    await drawing.full.click();
    await drawing.next.click();
    await drawing.full.click();
    await drawing.dialog.waitFor({ state: 'hidden' });
    await eventually(() => drawing.address()).toBe(`${DRAWING}#regio-aan-de-deur`);
    expect(await drawing.progress.innerText()).toBe('2 van 14');
    await eventually(() => drawing.isFilledBy(1)).toBe(true);
    await drawing.page.goBack();
    await eventually(() => drawing.progress.innerText()).toBe('14 stukken');
  });
});

/** The index of the region under a point; -1 where there is none. */
function regionAt(drawing: DrawingPage, { x, y }: { x: number; y: number }): Promise<number> {
  return drawing.page.evaluate(
    ([left, top]) => {
      const under = document.elementFromPoint(left, top);
      return [...document.querySelectorAll('.spot')].findIndex((spot) => spot === under);
    },
    [x, y] as const,
  );
}
