// npm run screenshots: acts a story in a practice newsroom, from the first screen to the editors' table, and pictures the
// guides' steps in docs/schermen/ on the way. The texts of the story are made up for it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../tests/browser/chromium.ts';
import { renderPhotograph } from '../tests/fixtures/photograph.ts';
import { startPractice } from './practice/practice.ts';

const OUT = 'docs/schermen';
const FOLDER = '.cache/screenshots';
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, locale: 'nl-BE' };
const LAPTOP = { viewport: { width: 1280, height: 760 }, locale: 'nl-BE' };

await mkdir(OUT, { recursive: true });
await mkdir(FOLDER, { recursive: true });
const photo = join(FOLDER, 'bel.jpg');
await writeFile(
  photo,
  await sharp(await renderPhotograph(7, { width: 1600, height: 1000 }))
    .jpeg()
    .toBuffer(),
);
const practice = await startPractice({ project: '.', folder: join(FOLDER, 'newsroom'), port: 0, fresh: true });
const browser = await launchChromium();
try {
  const phone = await (await browser.newContext({ ...PHONE, baseURL: practice.origin })).newPage();
  await write(phone);
  const laptop = await (await browser.newContext({ ...LAPTOP, baseURL: practice.origin })).newPage();
  await review(laptop);
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
  await picture(page, 'inloggen');
  await start.click();
  await page.getByRole('link', { name: 'Nieuw verhaal' }).click();
  await page.getByLabel('Titel').fill('Om vier uur gaat de bel');
  await page.getByLabel('Inleiding').fill('Wie de bel hoort, weet dat er koffie is. Elke week komen er meer mensen.');
  await page.getByLabel('Titel').scrollIntoViewIfNeeded();
  await picture(page, 'verhaal');
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type('Het begon met één bel en zes stoelen. Nu staan er dertig.');
  await page.locator('input[type=file]').first().setInputFiles(photo);
  const alt = page.getByLabel(/^Beschrijving/).first();
  await alt.fill('Een hand luidt een koperen bel aan een open deur.');
  await page
    .locator('.photo-object')
    .first()
    .evaluate((it) => it.scrollIntoView());
  await picture(page, 'foto');
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
  await picture(page, 'bewaard');
  await dialog.getByRole('button', { name: 'Klaar om na te lezen' }).click();
  await dialog.getByText('Dank je!').waitFor();
}

async function review(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Begin te oefenen' }).click();
  await page.getByRole('link', { name: 'Redactietafel' }).click();
  const card = page.getByRole('link', { name: /Om vier uur/ });
  await card.waitFor();
  await picture(page, 'redactietafel');
  await card.click();
  const preview = page.frameLocator('#preview-pane');
  await preview.getByRole('heading', { name: 'Om vier uur gaat de bel' }).waitFor();
  await preview.locator('figure img').first().waitFor();
  await picture(page, 'nalezen');
}

/** A PNG of few colours: these are screens, and everybody who clones the project carries them along. */
async function picture(page: Page, name: string): Promise<void> {
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(shot)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(OUT, `${name}.png`));
}
