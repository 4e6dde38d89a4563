import type { Page } from 'playwright-core';

/** Fills in what a story must have, without a photo. */
export async function writeStory(page: Page, title: string): Promise<void> {
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Inleiding').fill('Elf mensen schoven aan bij één grote kom soep.');
  await page.getByRole('textbox', { name: 'Je verhaal' }).click();
  await page.keyboard.type('Het begon met een tafel op de stoep.');
  await page.getByLabel('Je naam').fill('Amina');
  await page.getByRole('combobox', { name: 'Thema' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().click();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
}

/** Opens the form of a new story. */
export async function startStory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nieuw verhaal' }).click();
  await page.getByLabel('Titel').waitFor();
}
