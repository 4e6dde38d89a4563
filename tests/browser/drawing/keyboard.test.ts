import { describe, expect } from 'vitest';
import { eventually, test as browserTest } from '../browser-test.ts';
import { isFocused } from '../pages.ts';
import { DRAWING, DrawingPage, LAPTOP } from './drawing-page.ts';

const test = browserTest.extend('drawing', async ({ openPage }) => {
  return new DrawingPage(await openPage(DRAWING, { site: 'real', ...LAPTOP }));
});

describe('with the keyboard alone', () => {
  test('one reads the whole drawing', async ({ drawing }) => {
    const { page, stage, progress, panel } = drawing;
    const texts = await drawing.regions.locator('.said').allInnerTexts();
    await drawing.tabTo(stage);
    for (const [index, text] of texts.entries()) {
      await page.keyboard.press('n');
      expect(await progress.innerText()).toBe(`${index + 1} van ${texts.length}`);
      expect(await panel.innerText()).toContain(text);
      expect(await drawing.isFilledBy(index), text).toBe(true);
    }
    await page.keyboard.press('p');
    expect(await progress.innerText()).toBe('13 van 14');
    await page.keyboard.press('Escape');
    expect(await progress.innerText()).toBe('14 stukken');
    expect(await drawing.scale()).toBe(1);
    expect(await isFocused(stage)).toBe(true);
  });

  test('one presses the buttons, in the order in which they stand, without losing the place', async ({ drawing }) => {
    await drawing.tabTo(drawing.next);
    await drawing.page.keyboard.press('Enter');
    await drawing.page.keyboard.press('Enter');
    expect(await drawing.progress.innerText()).toBe('2 van 14');
    expect(await isFocused(drawing.next)).toBe(true);
    await drawing.tabTo(drawing.larger);
    const before = await drawing.scale();
    await drawing.page.keyboard.press('Space');
    expect(await drawing.scale()).toBeGreaterThan(before);
  });

  test('one enlarges and moves the drawing; arrows scroll the page where there is nothing to move', async ({
    drawing,
  }) => {
    const { page, stage } = drawing;
    await drawing.tabTo(stage);
    await page.keyboard.press('ArrowDown');
    expect(await drawing.scrolled()).toBeGreaterThan(0);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await drawing.scale()).toBeCloseTo(2.56, 1);
    const before = (await drawing.boxOf(0)).region;
    const scrolled = await drawing.scrolled();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const after = (await drawing.boxOf(0)).region;
    expect(after.x).toBeLessThan(before.x - 50);
    expect(after.y).toBeLessThan(before.y - 50);
    expect(await drawing.scrolled()).toBe(scrolled);
    await page.keyboard.press('-');
    expect(await drawing.scale()).toBeCloseTo(1.6, 1);
    await page.keyboard.press('0');
    expect(await drawing.scale()).toBe(1);
  });

  test('one opens the full screen and leaves it, with the focus where it was', async ({ drawing }) => {
    const { page, full, dialog } = drawing;
    await drawing.tabTo(full);
    await page.keyboard.press('Enter');
    expect(await dialog.isVisible()).toBe(true);
    expect(await isFocused(full)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(inside).toBe(true);
    }
    await full.focus();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await eventually(() => isFocused(full)).toBe(true);
    await eventually(() => page.evaluate(() => history.state as unknown)).not.toEqual({ full: true });
  });

  test('letters mean nothing while the drawing has not the focus, or with a key held down', async ({ drawing }) => {
    await drawing.page.keyboard.press('n');
    expect(await drawing.progress.innerText()).toBe('14 stukken');
    await drawing.tabTo(drawing.stage);
    await drawing.page.keyboard.press('Alt+n');
    expect(await drawing.progress.innerText()).toBe('14 stukken');
  });
});

describe('with a mouse', () => {
  test('the wheel is the page’s, and with Ctrl the drawing’s', async ({ drawing }) => {
    const { page } = drawing;
    const { x, y } = await drawing.at();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 120);
    expect(await drawing.scrolled()).toBeGreaterThan(60);
    expect(await drawing.scale()).toBe(1);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await eventually(() => drawing.scale()).toBeGreaterThan(2);
    expect(await drawing.scrolled()).toBe(0);
  });

  test('a click opens a region, a drag moves the drawing, and the end of a drag opens nothing', async ({ drawing }) => {
    const { page } = drawing;
    const { x, y } = await drawing.at(-0.4, -0.25);
    await page.mouse.click(x, y);
    await eventually(() => drawing.progress.innerText()).toBe('2 van 14');
    const before = (await drawing.boxOf(1)).region;
    const middle = await drawing.at();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 60, middle.y - 40, { steps: 4 });
    await page.mouse.up();
    const after = (await drawing.boxOf(1)).region;
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([-60, -40]);
    expect(await drawing.progress.innerText()).toBe('2 van 14');
  });
});

test('what opens is said aloud, and moves only for who likes that', async ({ drawing, openPage }) => {
  expect(await drawing.panel.getAttribute('aria-live')).toBe('polite');
  const moves = (page: DrawingPage) =>
    page.page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).transitionDuration);
  await drawing.next.click();
  expect(await moves(drawing)).toBe('0s');
  const lively = new DrawingPage(await openPage(DRAWING, { site: 'real', ...LAPTOP, reducedMotion: 'no-preference' }));
  await lively.next.click();
  expect(await moves(lively)).toBe('0.5s');
});
