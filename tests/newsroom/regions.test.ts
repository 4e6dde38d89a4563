import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { CDPSession } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { nl } from '../../admin/strings/nl.ts';
import { own } from '../../admin/strings/own.ts';
import { drawingStrings } from '../../admin/strings/photos.ts';
import { regionStrings as t } from '../../admin/strings/regions.ts';
import { buildSite } from '../../scripts/publish.ts';
import { harvestSchema } from '../../src/partner-days/visual-harvest/schema.ts';
import { MOST_DRAWING_BYTES } from '../../src/photos/limits.ts';
import { isStripped } from '../../src/photos/strip.ts';
import { eventually } from '../browser/browser-test.ts';
import { isFocused } from '../browser/pages.ts';
import { noisyDrawing, phonePhoto, pngPicture, scannedDrawing } from '../fixtures/photo-files.ts';
import { schemaContext } from '../fixtures/schema-context.ts';
import { goodPartnerDay, smallContent, writeEntry } from '../fixtures/small-content.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';
import { dayOn, drawingTest, expectNear, fileOn } from './drawing-desk.ts';
import { widthOf } from './practice-desk.ts';

/** A drawing and its regions, from who uploads it to who reads it: real browsers, real git, the real build. */

const DAY = '2024-10-03';
const MANY = '2025-10-02';
const EMPTY = '2026-10-01';
const ONE = '2023-09-28';
const SIZE = { width: 2400, height: 1600 };
/** Milliseconds that a build may take on a busy machine. */
const BUILD = 90_000;
const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true };

const manyRegions = Array.from({ length: 30 }, (_, index) => ({
  title: `Tafel ${index + 1}`,
  x: (index % 6) * 16,
  y: Math.floor(index / 6) * 20,
  width: 15,
  height: 18,
  transcription: `Wat tafel ${index + 1} zei.`,
}));

const test = drawingTest(async () => {
  const drawing = await sharp({ create: { ...SIZE, channels: 3, background: '#e8d9b5' } })
    .png()
    .toBuffer();
  const { harvest, ...day } = goodPartnerDay;
  return {
    content: null,
    files: await smallContent({
      [`partner-days/${DAY}/index.mdx`]: writeEntry({ ...day, edition: 4, title: 'Vierde partnerdag', date: DAY }),
      [`partner-days/${MANY}/index.mdx`]: writeEntry({
        ...day,
        edition: 5,
        title: 'Vijfde partnerdag',
        date: MANY,
        harvest: { ...harvest, file: 'tafels.png', regions: manyRegions },
      }),
      [`partner-days/${MANY}/tafels.png`]: drawing,
      [`partner-days/${EMPTY}/index.mdx`]: writeEntry({ ...day, edition: 6, title: 'Zesde partnerdag', date: EMPTY }),
    }),
    build: buildSite,
  };
});

test('a drawing is uploaded, read region by region, saved, opened again and put online', async ({
  sitAtDrawing,
  room,
}) => {
  const branch = `cms/partner-days/${DAY}/index`;
  const desk = await sitAtDrawing(DAY);
  const file = await scannedDrawing('Oogst van de dag.jpg', SIZE);
  await desk.photoInput.setInputFiles(file);
  await desk.page
    .getByRole('status')
    .filter({ hasText: drawingStrings.added(0) })
    .waitFor();
  await eventually(() => widthOf(desk.page.getByAltText(drawingStrings.chosen))).toBe(SIZE.width);
  await desk.page.getByLabel('Beschrijving', { exact: true }).fill('Twee vlakken, rood en blauw.');
  await desk.page.getByLabel('Getekend door').fill('Martine');

  await desk.drag([10, 10], [40, 50]);
  await expectNear(() => desk.placeInNumbers(), { x: 10, y: 10, width: 30, height: 40 });
  expect(await isFocused(desk.region(1))).toBe(true);
  await desk.describe('De kraan', 'Dweilen met de kraan open.');
  await desk.link(/^Tips/, 'Kom naar buiten');
  await desk.link(/^Charter/, 'Laagdrempelig');
  await desk.link(/^Verhalen/, 'Een bel');
  await desk.panel.getByLabel(/^Laag/).focus();
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.getByRole('option', { name: 'De wijk', exact: true }).click();

  await desk.drag([90, 90], [60, 60]);
  await desk.describe('De brug', 'Samen naar de overkant.');
  await desk.drag([75, 75], [70, 70]);
  await expectNear(() => desk.placeInNumbers(), { x: 55, y: 55, width: 30, height: 30 });
  await desk.drag([85, 85], [95, 80]);
  await expectNear(() => desk.placeInNumbers(), { x: 55, y: 55, width: 40, height: 25 });

  await desk.addButton.press('Enter');
  await eventually(() => isFocused(desk.region(3))).toBe(true);
  await desk.number('Links').fill('20');
  await desk.number('Boven').fill('70.55');
  await desk.number('Breedte').fill('12.5');
  await desk.region(3).focus();
  for (const key of ['ArrowLeft', 'Control+ArrowUp', 'Shift+ArrowRight']) await desk.page.keyboard.press(key);
  await eventually(() => desk.placeInNumbers()).toEqual({ x: 19, y: 70.4, width: 13.5, height: 20 });
  await desk.region(3).press('Enter');
  await eventually(() => isFocused(desk.regionTitle)).toBe(true);
  await desk.describe('Het zaad', 'Wat we zaaien.');

  await desk.panel.getByRole('button', { name: t.up, exact: true }).press('Enter');
  await eventually(() => desk.titles()).toEqual(['De kraan', 'Het zaad', 'De brug']);
  expect(await isFocused(desk.panel.getByRole('button', { name: t.up, exact: true }))).toBe(true);
  await desk.save();

  const stored = await dayOn(room, branch, DAY);
  const { success, data } = harvestSchema(schemaContext).safeParse(stored['harvest']);
  expect(success).toBe(true);
  const [, zaad, brug] = data?.regions ?? [];
  expect((stored['harvest'] as { regions: object[] }).regions.map((region) => Object.keys(region))).toEqual([
    ['title', 'x', 'y', 'width', 'height', 'transcription', 'trend', 'tips', 'principles', 'stories'],
    ['title', 'x', 'y', 'width', 'height', 'transcription'],
    ['title', 'x', 'y', 'width', 'height', 'transcription'],
  ]);
  expect(data?.regions[0]).toMatchObject({
    title: 'De kraan',
    trend: 'identity',
    tips: [{ id: 'naar-buiten' }],
    principles: ['Laagdrempelig'],
    stories: [{ id: 'een-bel' }],
  });
  expect(zaad).toEqual({
    title: 'Het zaad',
    ...{ x: 19, y: 70.4, width: 13.5, height: 20 },
    transcription: 'Wat we zaaien.',
  });
  for (const side of [brug?.x, brug?.y, brug?.width, brug?.height]) expect(String(side)).toMatch(/^\d+(\.\d)?$/);

  // The drawing went along as it was, but for what told where it was made.
  const [name = ''] = (await room.git('ls-tree', '--name-only', `${branch}:content/partner-days/${DAY}`))
    .split('\n')
    .filter((path) => /^oogst-van-de-dag-[0-9a-f]{6}\.jpg$/.test(path));
  const bytes = await fileOn(room, branch, `content/partner-days/${DAY}/${name}`);
  expect(isStripped('jpeg', bytes)).toBe(true);
  const pixels = (picture: Buffer) => sharp(picture).raw().toBuffer();
  expect((await pixels(bytes)).equals(await pixels(file.buffer))).toBe(true);

  await desk.reopen();
  await eventually(() => desk.titles()).toEqual(['De kraan', 'Het zaad', 'De brug']);
  await desk.row(2).click();
  expect(await desk.placeInNumbers()).toEqual({ x: 19, y: 70.4, width: 13.5, height: 20 });
  await desk.row(1).click();
  await desk.panel.getByText('Kom naar buiten').waitFor();
  await desk.panel.getByText('Laagdrempelig').waitFor();
  expect(await desk.saveButton.isDisabled()).toBe(true);

  await desk.approve();
  await desk.publish();
  await desk.dialog(own.nextStep.online).waitFor({ timeout: BUILD });
  const reader = await desk.page.context().newPage();
  await reader.goto(`/partnerdagen/${DAY}/`);
  const report = await reader.content();
  const page = await reader.request.get(`/partnerdagen/${DAY}/tekening/`);
  const text = page.ok() ? report + (await page.text()) : report;
  for (const words of ['De kraan', 'Dweilen met de kraan open.', 'Het zaad', 'Samen naar de overkant.'])
    expect(text).toContain(words);
});

describe('a drawing that is chosen', () => {
  test('stays as large as it is, and may have no regions', async ({ sitAtDrawing, room }) => {
    const desk = await sitAtDrawing(EMPTY);
    const { name, buffer } = await noisyDrawing('Grote oogst.png', { width: 7000, height: 2810 });
    // As heavy as one may be, or nearly.
    expect(MOST_DRAWING_BYTES - buffer.length).toBeLessThan(3_000_000);
    // Playwright hands over no more than 50 MB but by its path.
    await desk.photoInput.setInputFiles(join(await makeFolder({ [name]: buffer }), name));
    await desk.page.getByRole('status').filter({ hasText: '59 MB' }).waitFor();
    await desk.sheet.locator('img').waitFor();
    await eventually(() => widthOf(desk.sheet.locator('img'))).toBeGreaterThan(4000);
    expect(await widthOf(desk.sheet.locator('img'))).toBeLessThan(7000);
    await desk.page.getByLabel('Beschrijving', { exact: true }).fill('Eén vlak.');
    await desk.page.getByLabel('Getekend door').fill('Martine');
    // Sixty megabytes take a while, here as there.
    await desk.pressSave();
    await desk.page.getByText(own.editor.unchanged).waitFor({ timeout: BUILD });
    await desk.reviewButton.waitFor({ timeout: BUILD });
    const branch = `cms/partner-days/${EMPTY}/index`;
    const { harvest } = await dayOn(room, branch, EMPTY);
    expect(harvest).toMatchObject({ file: expect.stringMatching(/^grote-oogst-[0-9a-f]{6}\.png$/), regions: [] });
    const { file } = harvest as { file: string };
    const bytes = await fileOn(room, branch, `content/partner-days/${EMPTY}/${file}`);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 7000, height: 2810 });
    expect(isStripped('png', bytes)).toBe(true);
  });

  test('is set upright when a browser can, or else refused with what to do', async ({ sitAtDrawing }) => {
    const { page, photoInput } = await sitAtDrawing(DAY);
    const refusal = page.locator('.photo-refusal').first();
    const short = await pngPicture('kort.png', SIZE);
    const cases = [
      [await pngPicture('bom.png', { width: 13_000, height: 10_000 }), /130 miljoen beeldpunten; hooguit 120 miljoen/],
      [await phonePhoto('gedraaid.jpg', { width: 6000, height: 4000 }), /ligt op haar kant.*draai ze/],
      [{ ...short, buffer: short.buffer.subarray(0, 2000) }, /niet volledig/],
    ] as const;
    for (const [file, sentence] of cases) {
      await photoInput.setInputFiles(file);
      await eventually(() => refusal.textContent()).toMatch(sentence);
    }
    // Made where it is chosen: only its first bytes are looked at.
    await photoInput.evaluate((input: HTMLInputElement) => {
      const start = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
      const chosen = new DataTransfer();
      chosen.items.add(new File([start, new Uint8Array(60 * 1024 * 1024)], 'zwaar.png'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(() => refusal.textContent()).toMatch(/61 MB zwaar; hooguit 60 MB kan\..*bewaar ze als JPEG/);
    await photoInput.setInputFiles(await phonePhoto('gedraaid.jpg', { width: 2000, height: 1500 }));
    await eventually(() => widthOf(page.getByAltText(drawingStrings.chosen))).toBe(1500);
    expect(await refusal.textContent()).toBe('');
  });
});

describe('a region that is not right', () => {
  test('is told at its field, and keeps the drawing from being saved', async ({ sitAtDrawing, room }) => {
    const desk = await sitAtDrawing(ONE);
    await desk.row(1).click();
    await desk.number('Links').fill('90');
    await eventually(() => desk.problemAt(desk.number('Breedte'))).toBe(t.beyondRight);
    await desk.number('Links').fill('0');
    await desk.number('Hoogte').fill('0.4');
    await eventually(() => desk.problemAt(desk.number('Hoogte'))).toMatch(/te klein/);
    await desk.number('Hoogte').fill('');
    await desk.pressSave();
    await eventually(() => desk.problemAt(desk.number('Hoogte'))).toMatch(/nog leeg. Vul in: Hoogte/);
    await desk.number('Hoogte').fill('30');

    await desk.addButton.click();
    await desk.describe('De kraan', 'Dezelfde kraan.');
    await eventually(() => desk.problemAt(desk.regionTitle)).toMatch(/heet zoals stuk 1/);
    await desk.describe('De emmer', ' ');
    await desk.number('Links').fill('2');
    await desk.number('Boven').fill('12');
    await eventually(() => desk.problemAt(desk.number('Links'))).toMatch(/voor meer dan de helft op stuk 1/);
    await desk.number('Links').fill('60');
    await desk.pressSave();
    const missing = nl.editor.editorControlPane.widget.required.replace('%{fieldLabel}', 'Wat er staat');
    await eventually(() => desk.problemAt(desk.transcription)).toBe(missing);
    await eventually(() => desk.refusal.allInnerTexts()).toEqual([t.notRight('Stuk 2: De emmer', missing, 0)]);
    await eventually(() => isFocused(desk.transcription)).toBe(true);
    expect(await room.git('branch', '--list', `cms/partner-days/${ONE}/index`)).toBe('');

    await desk.transcription.fill('De emmer loopt over.');
    await desk.save();
    const { harvest } = await dayOn(room, `cms/partner-days/${ONE}/index`, ONE);
    expect(harvest).toMatchObject({ regions: [{ title: 'De kraan' }, { title: 'De emmer', x: 60, y: 12 }] });
  });

  test('is taken away, and put back by who did not mean to', async ({ sitAtDrawing }) => {
    const desk = await sitAtDrawing(MANY);
    await desk.region(2).press('Delete');
    await desk.page.getByText(t.removed('Stuk 2: Tafel 2')).waitFor();
    expect(await desk.rows.count()).toBe(29);
    const putBack = desk.page.getByRole('button', { name: t.putBack });
    await eventually(() => isFocused(putBack)).toBe(true);
    await putBack.press('Enter');
    await eventually(() => desk.titles()).toEqual(manyRegions.map(({ title }) => title));
    await eventually(() => isFocused(desk.region(2))).toBe(true);
    // From the drawing to the words of one that was not open, and back.
    await desk.region(5).press('Enter');
    await eventually(() => isFocused(desk.regionTitle)).toBe(true);
    expect(await desk.regionTitle.inputValue()).toBe('Tafel 5');
    await desk.panel.getByRole('button', { name: t.toStage }).click();
    await eventually(() => isFocused(desk.region(5))).toBe(true);
  });
});

test('thirty regions are put in order by number, by step and by hand', async ({ sitAtDrawing, room }) => {
  const desk = await sitAtDrawing(MANY);
  expect(await desk.rows.count()).toBe(30);
  await desk.row(30).click();
  // Only the open one has its fields on the page.
  expect(await desk.page.locator('.regions [data-widget="text"]').count()).toBe(2);
  await desk.panel.getByAltText(t.crop(30)).waitFor();
  await desk.order.fill('2');
  await desk.order.press('Enter');
  await eventually(async () => (await desk.titles()).slice(0, 3)).toEqual(['Tafel 1', 'Tafel 30', 'Tafel 2']);
  await eventually(() => isFocused(desk.order)).toBe(true);
  await desk.panel.getByRole('button', { name: t.down, exact: true }).click();
  await eventually(async () => (await desk.titles()).slice(0, 3)).toEqual(['Tafel 1', 'Tafel 2', 'Tafel 30']);
  await desk.rows.nth(2).getByRole('button', { expanded: true }).click();

  const grip = await desk.rows.nth(0).locator('.region-grip').boundingBox();
  const target = await desk.rows.nth(3).boundingBox();
  if (!grip || !target) throw new Error('The list is not on the screen.');
  await desk.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await desk.page.mouse.down();
  await desk.page.mouse.move(grip.x + grip.width / 2, target.y + target.height - 4, { steps: 4 });
  await desk.page.mouse.up();
  const wanted = ['Tafel 2', 'Tafel 30', 'Tafel 3', 'Tafel 1', 'Tafel 4'];
  await eventually(async () => (await desk.titles()).slice(0, 5)).toEqual(wanted);
  await desk.save();
  const { harvest } = await dayOn(room, `cms/partner-days/${MANY}/index`, MANY);
  const { regions } = harvest as { regions: { title: string }[] };
  expect(regions.map(({ title }) => title).slice(0, 5)).toEqual(wanted);
  expect(regions).toHaveLength(30);
});

describe('on a tablet', () => {
  test('a finger draws, moves and resizes; two fingers look closer; beside the drawing a finger moves the page', async ({
    sitAtDrawing,
  }) => {
    const desk = await sitAtDrawing(ONE, TABLET);
    const cdp = await desk.page.context().newCDPSession(desk.page);
    const swipe = async (from: [number, number], to: [number, number]) => {
      const [start, end] = await desk.pointsAt(from, to);
      const halfway = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      await touch(cdp, 'touchStart', [start]);
      for (const point of [halfway, end]) await touch(cdp, 'touchMove', [point]);
      await touch(cdp, 'touchEnd', []);
    };
    const count = await desk.rows.count();
    await swipe([40, 60], [60, 80]);
    await expectNear(() => desk.placeInNumbers(), { x: 40, y: 60, width: 20, height: 20 });
    await swipe([50, 70], [70, 75]);
    await expectNear(() => desk.placeInNumbers(), { x: 60, y: 65, width: 20, height: 20 });
    await swipe([80, 85], [90, 95]);
    await expectNear(() => desk.placeInNumbers(), { x: 60, y: 65, width: 30, height: 30 });

    const before = (await desk.sheet.boundingBox())?.width ?? 0;
    const [left, right] = await desk.pointsAt([45, 30], [55, 30]);
    await touch(cdp, 'touchStart', [left]);
    await touch(cdp, 'touchStart', [left, right]);
    const apart = [left.x - 60, right.x + 60].map((x) => ({ x, y: left.y }));
    await touch(cdp, 'touchMove', apart);
    await touch(cdp, 'touchEnd', []);
    await eventually(async () => (await desk.sheet.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.5);
    expect(await desk.rows.count()).toBe(count + 1);
    await desk.page.getByRole('button', { name: t.whole }).tap();
    await eventually(async () => (await desk.sheet.boundingBox())?.width ?? 0).toBe(before);

    await desk.rows.first().evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const row = await desk.rows.first().boundingBox();
    const finger = (by: number) => ({ x: (row?.x ?? 0) + 200, y: (row?.y ?? 0) + 10 + by });
    await touch(cdp, 'touchStart', [finger(0)]);
    for (const by of [50, 100, 150, 200]) await touch(cdp, 'touchMove', [finger(by)]);
    await touch(cdp, 'touchEnd', []);
    await eventually(async () => ((await desk.rows.first().boundingBox())?.y ?? 0) - (row?.y ?? 0)).toBeGreaterThan(
      100,
    );
  });

  test.for([360, 768, 1024])(
    'passes axe at %i px, is no wider, and is large enough for a finger',
    async (width, { sitAtDrawing }) => {
      const desk = await sitAtDrawing(MANY, { viewport: { width, height: 1024 }, hasTouch: true });
      await desk.row(3).click();
      await desk.panel.getByRole('combobox').first().waitFor();
      const { violations } = await new AxeBuilder({ page: desk.page }).include('.regions').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const wide = await desk.page.locator('.regions').evaluate((regions) => regions.scrollWidth - regions.clientWidth);
      expect(wide).toBe(0);
      const targets =
        '.stage-bar button, .region-line > button, .region-grip, .region-panel :is(button, input[type="number"])';
      const heights = await desk.page
        .locator(targets)
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
      for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
    },
  );
});

function touch(
  cdp: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly { x: number; y: number }[],
): Promise<unknown> {
  return cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
}
