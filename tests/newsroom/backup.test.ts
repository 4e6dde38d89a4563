import { execFileSync } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { nl } from '../../admin/strings/nl.ts';
import { backupOf } from './backups.ts';
import { logIn, test } from './newsroom.ts';
import { save, startStory, writeStory } from './story.ts';

const QUESTION = nl.editor.editor.confirmLoadBackup;

test('a new story survives the end of its page, with its photo', async ({ openNewsroom, room }) => {
  const page = await openNewsroom();
  await logIn(page);
  await startStory(page);
  await writeStory(page, 'Een bank voor de buurt');
  await addPhoto(page);
  await backedUp(page, 'Het begon met een tafel op de stoep.', 'foto');

  const reopened = await crash(page);
  const asked = answer(reopened, 'accept');
  await reopened.goto(`${room.origin}/admin/#/collections/stories/new`);
  expect(await asked).toBe(QUESTION);
  await expect.poll(() => reopened.getByLabel('Titel').inputValue()).toBe('Een bank voor de buurt');
  await expect.poll(() => reopened.getByRole('textbox', { name: 'Je verhaal' }).innerText()).toContain('op de stoep');

  await save(reopened);
  await reopened.getByRole('dialog', { name: 'Bewaard als klad' }).waitFor();
  const branch = git(room.repository, 'branch', '--format=%(refname)', '--list', 'cms/stories/een-bank*').trim();
  const files = git(room.repository, 'ls-tree', '--name-only', '-r', branch);
  expect(files).toMatch(/stories\/een-bank-voor-de-buurt\/\S+\.jpg/);
});

test('a new story that nobody wants back is not offered again', async ({ openNewsroom, room }) => {
  const page = await openNewsroom();
  await logIn(page);
  await startStory(page);
  await page.getByLabel('Titel').fill('Toch maar niet');
  await backedUp(page, 'Toch maar niet');

  const reopened = await crash(page);
  const asked = answer(reopened, 'dismiss');
  await reopened.goto(`${room.origin}/admin/#/collections/stories/new`);
  await asked;
  await expect.poll(() => backupOf(reopened)).toBe('');
  expect(await reopened.getByLabel('Titel').inputValue()).toBe('');
});

test('a form that was only looked at is left without a question', async ({ openNewsroom }) => {
  const page = await openNewsroom();
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.accept();
  });
  await logIn(page);
  await startStory(page);
  await page.getByRole('link', { name: 'Verhalen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Verhalen' }).waitFor();
  expect(questions).toEqual([]);
});

test('a lost connection is told until the text is saved, which stays where it is', async ({ openNewsroom }) => {
  const page = await openNewsroom();
  await logIn(page);
  await startStory(page);
  await writeStory(page, 'Geen bereik in de kelder');
  await page.route('**/admin/api', (route) =>
    route.request().postData()?.includes('persistEntry') ? route.abort('internetdisconnected') : route.fallback(),
  );
  await page.clock.install();
  await save(page);
  const message = page.getByText('Niet bewaard.');
  await message.waitFor();
  await page.clock.fastForward('01:00');
  expect(await message.isVisible()).toBe(true);
  expect(await page.getByLabel('Titel').inputValue()).toBe('Geen bereik in de kelder');
  expect(await page.getByRole('dialog').count()).toBe(0);

  await page.unroute('**/admin/api');
  await save(page);
  await page.getByRole('dialog', { name: 'Bewaard als klad' }).waitFor();
  await message.waitFor({ state: 'detached' });
});

async function addPhoto(page: Page): Promise<void> {
  const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#4a7' } });
  const buffer = await photo.jpeg().toBuffer();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'bank.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel('Beschrijving').fill('Een groene bank op een plein.');
  await page.getByLabel('Gemaakt door').fill('Amina');
  await page.getByLabel('Iedereen die herkenbaar is, vindt het goed').check();
}

/** Waits until Decap has put aside what was written last, and as many photos as there are. */
async function backedUp(page: Page, text: string, photo?: 'foto'): Promise<void> {
  await expect.poll(() => backupOf(page), { timeout: 20_000 }).toContain(text);
  if (photo) await expect.poll(() => backupOf(page), { timeout: 20_000 }).toMatch(/1 foto$/);
}

/** Ends the page as a flat battery does; a new one in the same browser. */
async function crash(page: Page): Promise<Page> {
  const context: BrowserContext = page.context();
  const reopened = await context.newPage();
  await page.close({ runBeforeUnload: false });
  return reopened;
}

/** Answers the one question that comes; resolves with its text. */
function answer(page: Page, how: 'accept' | 'dismiss'): Promise<string> {
  return new Promise((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog[how]();
    });
  });
}

function git(folder: string, ...command: string[]): string {
  return execFileSync('git', command, { cwd: folder, encoding: 'utf8' });
}
