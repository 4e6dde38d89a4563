import { describe, expect } from 'vitest';
import { eventually, test } from '../browser-test.ts';
import { DRAWING, DrawingPage, FORTY_PIECES, LAPTOP, ONE_PIECE, PHONE } from './drawing-page.ts';

describe.for([
  { name: 'on a phone', look: PHONE },
  { name: 'on a laptop', look: LAPTOP },
])('without JavaScript, $name', ({ look }) => {
  const reader = { ...look, javaScriptEnabled: false };

  test('one reads the whole drawing, region by region, and sees each of them', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(DRAWING, { site: 'real', ...reader }));
    const count = await drawing.regions.count();
    expect(count).toBe(14);
    expect(await drawing.next.isVisible()).toBe(false);
    for (let index = 0; index < count; index++) {
      const region = drawing.regions.nth(index);
      await region.getByRole('link').first().click();
      await eventually(() => drawing.isFilledBy(index)).toBe(true);
      const { stage } = await drawing.boxOf(index);
      const said = await region.locator('.said').boundingBox();
      expect(stage.y).toBeGreaterThanOrEqual(-1);
      // Beside the drawing or under it, and in the window.
      const under = look === PHONE ? stage.y + stage.height : 0;
      expect(said?.y).toBeGreaterThanOrEqual(under - 1);
      expect((said?.y ?? Infinity) + 20).toBeLessThan(look.viewport.height);
    }
  });

  test('a tap on the drawing opens the region under it, as sharp as its own picture', async ({ openPage }) => {
    const drawing = new DrawingPage(await openPage(DRAWING, { site: 'real', ...reader }));
    const { x, y } = await drawing.at(0, 0.05);
    const crop = drawing.page.waitForResponse((response) => response.url().endsWith('/stuk.avif'));
    await drawing.page.mouse.click(x, y);
    await eventually(() => drawing.address()).toBe(`${DRAWING}#regio-twee-beelden-van-een-wijk`);
    await eventually(() => drawing.isFilledBy(6)).toBe(true);
    expect((await crop).status()).toBe(200);
    await drawing.page.goBack();
    await eventually(() => drawing.scale()).toBe(1);
  });

  test.for([
    { path: `${ONE_PIECE}#regio-wat-bindt-jou`, index: 0 },
    { path: `${FORTY_PIECES}#regio-idee-40`, index: 39 },
    { path: `${FORTY_PIECES}#regio-idee-1`, index: 0 },
  ])('$path opens at its region', async ({ path, index }, { openPage }) => {
    const drawing = new DrawingPage(await openPage(path, reader));
    await eventually(() => drawing.isFilledBy(index)).toBe(true);
  });
});

describe('on paper', () => {
  test.for([
    { name: 'a wide drawing', site: 'real', path: DRAWING, wide: true },
    { name: 'an upright drawing', site: 'fixture', path: FORTY_PIECES, wide: false },
  ] as const)(
    '$name has a sheet of its shape, and its text the next ones',
    async ({ site, path, wide }, { openPage }) => {
      const drawing = new DrawingPage(await openPage(path, { site, ...LAPTOP }));
      await drawing.next.click();
      const pdf = (await drawing.page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
        ([, across, down]) => Number(across) > Number(down),
      );
      expect(sheets.length).toBeGreaterThanOrEqual(2);
      expect(sheets.filter(Boolean)).toHaveLength(wide ? 1 : 0);
      await drawing.page.emulateMedia({ media: 'print' });
      const paper = drawing.page.locator('.on-paper');
      expect(await paper.isVisible()).toBe(true);
      expect(await paper.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(
        1000,
      );
      expect(await drawing.page.locator('.stage, .bar, .panel').filter({ visible: true }).count()).toBe(0);
      const texts = drawing.regions.locator('.said');
      expect(await texts.filter({ visible: true }).count()).toBe(await drawing.regions.count());
    },
  );

  test('it is the same when a reader prints from full screen', async ({ openPage }) => {
    const { page, full, dialog } = new DrawingPage(await openPage(DRAWING, { site: 'real', ...LAPTOP }));
    const countSheets = async () =>
      (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox/g)?.length;
    const sheets = await countSheets();
    await full.click();
    await dialog.waitFor();
    expect(await countSheets()).toBe(sheets);
    await eventually(() => dialog.isVisible()).toBe(false);
  });
});
