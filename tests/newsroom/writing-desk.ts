import type { BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from '../browser/browser-test.ts';
import { jpegPicture } from '../fixtures/photo-files.ts';
import type { Files } from '../fixtures/temporary-folder.ts';
import { goTo, logIn, newsroomTest } from './newsroom.ts';

/** What Decap sends when it saves an entry. */
export interface Save {
  dataFiles: { path: string; raw: string }[];
  assets: { path: string; content: string; encoding: 'base64' }[];
}

/** Somebody who writes a story: their page, and what it sent to be saved. */
export interface Writer {
  page: Page;
  saves: Save[];
  /** What Decap asked in a window of the browser; it is answered with no. */
  questions: string[];
}

/** A test with a practice newsroom in which an organisation and a story with a photo are online. */
export const test = newsroomTest(async () => ({ files: await published() })).extend('sitDown', ({ openNewsroom }) => {
  return async (path: string, options: BrowserContextOptions = {}): Promise<Writer> => {
    const writer: Writer = {
      page: await openNewsroom({ viewport: { width: 1280, height: 800 }, ...options }),
      saves: [],
      questions: [],
    };
    writer.page.on('dialog', (dialog) => {
      writer.questions.push(dialog.message());
      void dialog.dismiss();
    });
    writer.page.on('request', (request) => {
      if (!request.url().endsWith('/admin/api')) return;
      const { action, params } = request.postDataJSON() as { action: string; params: Save };
      if (action === 'persistEntry') writer.saves.push(params);
    });
    await logIn(writer.page);
    await goTo(writer.page, path);
    return writer;
  };
});

/** What is online already: an organisation, and a story with a photo. */
async function published(): Promise<Files> {
  const { buffer } = await jpegPicture('soep.jpg', { width: 640, height: 480 });
  const photo = 'photo:\n  file: soep.jpg\n  alt: Een kom soep.\n  maker: Fatima\n  consent: true\n';
  const story = `---\ntitle: Soep\nintro: Soep.\ndate: 2026-09-01\nauthor:\n  name: Joris\nthemes: []\n${photo}---\nSoep.\n`;
  return {
    'organisations/buurthuis.md': '---\nname: Buurthuis\n---\n',
    'stories/soep/index.md': story,
    'stories/soep/soep.jpg': buffer,
  };
}

export const NEW_STORY = '/collections/stories/new';

/** Fills in what a story cannot do without. */
export async function tellStory({ page }: Writer, title: string, { name = 'Amina' } = {}): Promise<void> {
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Inleiding').fill('Elf mensen aten soep op de stoep.');
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type('Het begon met één tafel.');
  if (name) await page.getByLabel('Je naam').fill(name);
  await page.getByLabel(/^Thema/).click();
  await page.getByRole('option').or(page.locator('[id*="-option-"]')).first().click();
}

/** Asks to save; what comes of it is for the test to see. */
export async function pressSave({ page }: Writer): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
}

/** Saves a story, and gives what was sent, its data as text. */
export async function save(writer: Writer): Promise<Save & { text: string }> {
  const before = writer.saves.length;
  await pressSave(writer);
  await eventually(() => writer.saves.length).toBeGreaterThan(before);
  const saved = writer.saves.at(-1);
  if (!saved) throw new Error('Nothing was saved.');
  // Decap goes to the address of the entry once it is there, and what comes next is told.
  const nextStep = writer.page.getByRole('dialog', { name: 'Bewaard als klad' });
  await nextStep.waitFor();
  await writer.page.keyboard.press('Escape');
  await nextStep.waitFor({ state: 'detached' });
  return { ...saved, text: saved.dataFiles[0]?.raw ?? '' };
}
