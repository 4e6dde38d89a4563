import { expect } from 'vitest';
import { goTo, logIn, test } from './newsroom.ts';
import { save, startStory, writeStory } from './story.ts';

test('who saves a story hears what happens next, until it is online', async ({ openNewsroom, room }) => {
  const page = await openNewsroom();
  page.on('dialog', (dialog) => void dialog.accept());
  await logIn(page);
  await startStory(page);
  await writeStory(page, 'Koffie op de stoep');
  await save(page);
  await page.getByRole('dialog', { name: 'Bewaard als klad' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Klaar om na te lezen' }).click();
  await page.getByRole('dialog', { name: 'Dank je!' }).waitFor();
  await page.getByRole('button', { name: 'Sluit', exact: true }).click();

  await page.getByLabel('Titel').fill('Koffie en thee op de stoep');
  await save(page);
  await page.getByRole('dialog', { name: 'Bewaard' }).getByText('De redactie ziet je aanpassing.').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Nagelezen' }).click();
  await page.getByRole('button', { name: 'Zet online' }).click();
  const link = page.getByRole('dialog', { name: 'Het staat online' }).getByRole('link');
  expect(await link.getAttribute('href')).toBe(`${room.origin}/verhalen/koffie-op-de-stoep/`);
});

test('who writes on later keeps a draft', async ({ openNewsroom }) => {
  const page = await openNewsroom();
  await logIn(page);
  await startStory(page);
  await writeStory(page, 'Nog niet af');
  await save(page);
  await page.getByRole('button', { name: 'Ik schrijf later verder' }).click();
  await goTo(page, '#/workflow');
  await page
    .getByRole('region', { name: /^Klad/ })
    .getByRole('article', { name: /Nog niet af/ })
    .waitFor();
});

test('a story with something missing is not called saved', async ({ openNewsroom }) => {
  const page = await openNewsroom();
  await logIn(page);
  await startStory(page);
  await page.getByLabel('Titel').fill('Zonder de rest');
  await save(page);
  await page.getByText('Dit is nog leeg. Vul in: Inleiding.').waitFor();
  await expect
    .poll(() => page.getByLabel('Inleiding').evaluate((field) => field === document.activeElement))
    .toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
});
