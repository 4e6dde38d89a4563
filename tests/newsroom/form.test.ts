import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { nl } from '../../admin/strings/nl.ts';
import { own } from '../../admin/strings/own.ts';
import { photoStrings } from '../../admin/strings/photos.ts';
import { eventually } from '../browser/browser-test.ts';
import { AnyPage, isFocused } from '../browser/pages.ts';
import { jpegPicture } from '../fixtures/photo-files.ts';
import { deskTest, PHONE, type PracticeDesk } from './practice-desk.ts';

/** The form of a story on a phone: what it refuses, and that it needs no mouse. */

const PHOTO = { width: 800, height: 600 };
const { widget: t } = nl.editor.editorControlPane;

const test = deskTest()
  .extend('form', async ({ sitDown }) => {
    const desk = await sitDown(PHONE);
    await desk.openNewStory();
    return desk;
  })
  .extend('filled', async ({ form }) => {
    await form.fill({ title: 'Soep op de stoep', theme: 'Trots' });
    await form.addPhoto(await jpegPicture('soep.jpg', PHOTO));
    return form;
  });

const required = (label: string) => t.required.replace('%{fieldLabel}', label);
const tooMany = t.rangeMax.replace('%{fieldLabel}', 'Thema').replace('%{maxCount}', '3');
const tooLong = (label: string, most: number, onOneLine = true) =>
  t.regexPattern
    .replace('%{fieldLabel}', label)
    .replace('%{pattern}', `Hoogstens ${most} tekens${onOneLine ? ', op één regel' : ''}.`);

test('each field that must be filled in is asked for, in Dutch and at its place', async ({ filled, room }) => {
  const before = await room.git('branch');
  const texts: [string, Locator, string][] = [
    ['Titel', filled.title, 'Soep op de stoep'],
    ['Inleiding', filled.intro, 'Elf mensen aan één tafel.'],
    ['Je verhaal', filled.body, 'Het begon met een tafel.'],
    ['Je naam', filled.authorName, 'Amina'],
    ['Beschrijving', filled.photoDescription, 'Een kom soep.'],
    ['Gemaakt door', filled.photoMaker, 'Fatima'],
  ];
  for (const [label, field, text] of texts) {
    await filled.empty(field);
    await expectRefusal(filled, field, required(label));
    await field.fill(text);
    await eventually(() => filled.problemAt(field)).toBe('');
  }
  await filled.date.fill('');
  await expectRefusal(filled, filled.date, required('Datum'));
  await filled.date.fill('2026-11-18');
  await filled.themes.press('Backspace');
  await expectRefusal(filled, filled.themes, required('Thema'));
  await filled.chooseTheme();
  await filled.photoConsent.uncheck();
  await expectRefusal(filled, filled.photoConsent, 'Vink dit aan. Lukt dat niet, laat de foto dan weg.');
  await filled.photoConsent.check();
  await filled.minors.check();
  await expectRefusal(filled, filled.parentalConsent, photoStrings.parentalConsent);
  await filled.parentalConsent.check();
  expect(await room.git('branch')).toBe(before);
  await filled.save();
  await filled.dialog(own.nextStep.saved).waitFor();
  expect(await room.git('branch')).not.toBe(before);
});

test('what is too long or too much is refused with its limit', async ({ filled, room }) => {
  const before = await room.git('branch');
  const limits: [string, Locator, number, boolean?][] = [
    ['Titel', filled.title, 90],
    ['Inleiding', filled.intro, 300, false],
    ['Je naam', filled.authorName, 60],
    ['Plek', filled.place, 80],
    ['Beschrijving', filled.photoDescription, 250],
    ['Gemaakt door', filled.photoMaker, 80],
  ];
  for (const [label, field, most, onOneLine] of limits) {
    await filled.writeOver(field, 'a'.repeat(most + 1));
    await expectRefusal(filled, field, tooLong(label, most, onOneLine));
    await filled.writeOver(field, 'a'.repeat(most));
    await eventually(() => filled.problemAt(field)).toBe('');
  }
  for (let themes = 1; themes < 4; themes += 1) await filled.chooseTheme();
  await expectRefusal(filled, filled.themes, tooMany);
  expect(await room.git('branch')).toBe(before);
  await filled.themes.press('Backspace');
  await filled.save();
  await filled.dialog(own.nextStep.saved).waitFor();
});

test('a story with a photo is written and saved without a mouse', async ({ form, room }) => {
  const { page } = form;
  const keys = new AnyPage(page);
  const type = async (field: Locator, text: string) => {
    await keys.tabTo(field);
    await page.keyboard.type(text);
  };
  await type(form.title, 'Geen muis');
  await type(form.intro, 'Met toetsen alleen.');
  await type(form.body, 'Het begon met Tab.');
  await keys.tabTo(form.photoInput);
  // The browser's window for files is not a page's: what it hands over is.
  await page.locator(':focus').setInputFiles(await jpegPicture('toetsen.jpg', PHOTO));
  await form.photo.waitFor();
  await type(form.photoDescription, 'Een toetsenbord.');
  await type(form.photoMaker, 'Fatima');
  await keys.tabTo(form.photoConsent);
  await page.keyboard.press('Space');
  await type(form.authorName, 'Amina');
  await keys.tabTo(form.themes);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await keys.tabTo(form.minors);
  await page.keyboard.press('Space');
  await keys.tabTo(form.parentalConsent);
  await page.keyboard.press('Space');
  await backTo(form, form.authorName);
  await page.keyboard.type(', buurtwerker');
  await backTo(form, form.saveButton);
  await page.keyboard.press('Enter');
  await form.dialog(own.nextStep.saved).waitFor();
  expect(await isFocused(page.getByRole('button', { name: own.nextStep.ready }).last())).toBe(true);
  await page.keyboard.press('Enter');
  await form.dialog(own.nextStep.thanks).waitFor();

  const branch = 'cms/stories/geen-muis/index';
  expect(await room.git('config', `branch.${branch}.description`)).toBe('decap-cms/pending_review');
  const text = await room.git('show', `${branch}:content/stories/geen-muis/index.md`);
  for (const line of ['alt: Een toetsenbord.', 'consent: true', 'parentalConsent: true', 'Het begon met Tab.'])
    expect(text).toContain(line);
  expect(text).toMatch(/name: Amina, buurtwerker/);
});

/** Asks to save; the field says what is wrong, and says it to a screen reader too. */
async function expectRefusal(form: PracticeDesk, field: Locator, sentence: string): Promise<void> {
  await form.save();
  await eventually(() => form.problemAt(field)).toBe(sentence);
  expect(await form.dialog(own.nextStep.saved).count()).toBe(0);
}

async function backTo({ page }: PracticeDesk, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Shift+Tab');
    if (await isFocused(target)) return;
  }
  throw new Error(`Shift+Tab never gets to ${String(target)}`);
}
