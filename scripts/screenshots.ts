// npm run screenshots: acts a story in a practice newsroom, from the first screen to the editors' table, and pictures the
// guides' steps in docs/schermen/ on the way. The texts of the story are made up for it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { regionStrings } from '../admin/strings/regions.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { startPractice } from './practice/practice.ts';

const OUT = 'docs/schermen';
const FOLDER = '.cache/screenshots';
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, locale: 'nl-BE' };
const LAPTOP = { viewport: { width: 1280, height: 760 }, locale: 'nl-BE' };

for (const guide of ['insturen', 'redactie']) await mkdir(join(OUT, guide), { recursive: true });
await mkdir(FOLDER, { recursive: true });
const photo = join(FOLDER, 'bel.jpg');
await writeFile(photo, await sharp(Buffer.from(drawBell())).jpeg({ quality: 95 }).toBuffer());
const practice = await startPractice({ project: '.', folder: join(FOLDER, 'newsroom'), port: 0, fresh: true });
const browser = await launchChromium();
try {
  const phone = await (await browser.newContext({ ...PHONE, baseURL: practice.origin })).newPage();
  await write(phone);
  const laptop = await (await browser.newContext({ ...LAPTOP, baseURL: practice.origin })).newPage();
  await review(laptop);
  await describeDrawing(laptop);
} finally {
  await browser.close();
  await practice.close();
  await rm(FOLDER, { recursive: true });
}
console.log(`✓ De schermen staan in ${OUT}.`);

async function write(page: Page): Promise<void> {
  await page.goto('/admin/');
  const start = page.getByRole('button', { name: 'Begin te oefenen' });
  await start.waitFor();
  await picture(page, 'insturen/inloggen');
  await start.click();
  await page.getByRole('link', { name: 'Nieuw verhaal' }).click();
  await page.getByLabel('Titel').fill('Om vier uur gaat de bel');
  await page.getByLabel('Inleiding').fill('Wie de bel hoort, weet dat er koffie is. Elke week komen er meer mensen.');
  await page.getByLabel('Titel').scrollIntoViewIfNeeded();
  await picture(page, 'insturen/verhaal');
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type('Het begon met één bel en zes stoelen. Nu staan er dertig.');
  await page.locator('input[type=file]').first().setInputFiles(photo);
  const alt = page.getByLabel(/^Beschrijving/).first();
  await alt.fill('Een hand luidt een koperen bel aan een open deur.');
  await page
    .locator('.photo-object')
    .first()
    .evaluate((it) => it.scrollIntoView());
  await picture(page, 'insturen/foto');
  await page
    .getByLabel(/^Gemaakt door/)
    .first()
    .fill('Amina');
  await page
    .getByRole('checkbox', { name: /herkenbaar/ })
    .first()
    .check();
  await page.getByLabel(/^Je naam/).fill('Amina');
  await page.getByLabel(/^Thema/).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Bewaard als klad').waitFor();
  await page.getByText('Bewaard.', { exact: true }).waitFor({ state: 'hidden' });
  await picture(page, 'insturen/bewaard');
  await dialog.getByRole('button', { name: 'Klaar om na te lezen' }).click();
  await dialog.getByText('Dank je!').waitFor();
}

async function review(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Begin te oefenen' }).click();
  await page.getByRole('link', { name: 'Redactietafel' }).click();
  const card = page.getByRole('link', { name: /Om vier uur/ });
  await card.waitFor();
  await picture(page, 'redactie/redactietafel');
  await card.click();
  const preview = page.frameLocator('#preview-pane');
  await preview.getByRole('heading', { name: 'Om vier uur gaat de bel' }).waitFor();
  await preview.locator('figure img').first().waitFor();
  await picture(page, 'redactie/nalezen');
}

async function describeDrawing(page: Page): Promise<void> {
  await page.goto('/admin/#/collections/partner-days/entries/2023-09-28/index');
  const stage = page.getByRole('group', { name: regionStrings.stage });
  await stage.locator('img').waitFor();
  const rows = page.getByRole('list', { name: regionStrings.list }).locator('> li');
  await rows.nth(5).getByRole('button', { expanded: false }).click();
  await stage.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  await page.locator('.region-panel img, .region-panel canvas').first().waitFor();
  await picture(page, 'redactie/tekening');
}

/** What stands for a photo: a bell at an open door of a block on pillars, in flat colours. SVG. */
function drawBell(): string {
  const panels = ['#f2b63c', '#c8452f', '#2c6e8f', '#6f8f4e', '#e9dfc8'].flatMap((colour, column) =>
    [0, 1, 2].map(
      (row) => `<rect x="${80 + column * 290}" y="${60 + row * 160}" width="250" height="120" fill="${colour}"/>`,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000">
    <rect width="1600" height="1000" fill="#cfe3ea"/><rect x="40" y="20" width="1520" height="540" fill="#faf6ec"/>
    ${panels.join('')}<rect y="820" width="1600" height="180" fill="#b9a98c"/>
    <rect x="140" y="560" width="60" height="260" fill="#6d6a63"/><rect x="1400" y="560" width="60" height="260" fill="#6d6a63"/>
    <rect x="900" y="560" width="260" height="260" fill="#3b2f2a"/><path d="M900 560l-150 60v260l150-60z" fill="#c8452f"/>
    <path d="M480 660a110 110 0 0 1 220 0l40 120H440z" fill="#d79a2b"/><circle cx="590" cy="800" r="26" fill="#8a5f16"/>
    <rect x="575" y="540" width="30" height="60" fill="#6d6a63"/></svg>`;
}

/** A PNG of few colours: these are screens, and everybody who clones the project carries them along. */
async function picture(page: Page, name: string): Promise<void> {
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(shot)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(OUT, `${name}.png`));
}
