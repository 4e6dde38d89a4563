import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser/browser-test.ts';
import { AnyPage, isFocused } from '../browser/pages.ts';
import { deskTest, PHONE, type PracticeDesk } from './practice-desk.ts';

/** The sentences of the gate, said in the form: what gives a person away is not saved, and nothing of it is lost. */

const PHONE_SENTENCE =
  'Hier staat een telefoonnummer (0485 •• •• 56). Haal dat weg: iedereen kan het lezen. ' +
  'Moet het erin? Schrijf dan bij "Gegevens van mensen" waarom; de redactie beslist.';
const NATIONAL_SENTENCE =
  'Hier staat een rijksregisternummer (••.••.••-•••.28). Haal dat weg: iedereen kan het lezen. ' +
  'Een rijksregisternummer mag nooit in de gazet.';

const test = deskTest().extend('form', async ({ sitDown }) => {
  const desk = await sitDown(PHONE);
  await desk.openNewStory();
  await desk.fill({ title: 'Soep op de stoep', theme: 'Trots' });
  return desk;
});

const reasonIn = ({ page }: PracticeDesk): Locator => page.getByLabel('Gegevens van mensen');

test('a number is refused at the field in which it stands, and stays written there', async ({ form, room }) => {
  const before = await room.git('branch');
  const fields: [Locator, string][] = [
    [form.title, 'Soep: bel 0485 12 34 56'],
    [form.intro, 'Elke vrijdag soep. Bel 0485 12 34 56.'],
    [form.authorName, 'Amina (0485 12 34 56)'],
    [form.place, 'Onthaal, 0485 12 34 56'],
  ];
  for (const [field, text] of fields) {
    await form.writeOver(field, text);
    await expectRefusal(form, field, PHONE_SENTENCE);
    expect(await field.inputValue()).toBe(text);
    await form.writeOver(field, 'Het onthaal');
    await eventually(() => form.problemAt(field)).toBe('');
  }
  expect(await room.git('branch')).toBe(before);
});

test('one in the story itself is told by keyboard alone, and passes with a reason for the editors', async ({
  form,
  room,
}) => {
  const { page, body, saveButton } = form;
  const keys = new AnyPage(page);
  await form.empty(body);
  await page.keyboard.type('Kom langs. Bel Amina: 0485 12 34 56.');
  await saveButton.focus();
  await page.keyboard.press('Enter');
  await eventually(() => form.problemAt(body)).toBe(PHONE_SENTENCE);
  await eventually(() => isFocused(body)).toBe(true);
  const { violations } = await new AxeBuilder({ page }).include('[data-widget]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await body.textContent()).toContain('Bel Amina: 0485 12 34 56.');

  await keys.tabTo(reasonIn(form));
  await page.keyboard.type('Het nummer van het onthaal.');
  await form.keepDraft();
  const text = await room.git('show', 'cms/stories/soep-op-de-stoep/index:content/stories/soep-op-de-stoep/index.md');
  expect(text).toContain('personalDataReason: Het nummer van het onthaal.');
  expect(text).toContain('0485 12 34 56');
});

test('no reason lets a number of the national register pass', async ({ form }) => {
  await reasonIn(form).fill('De man vindt het goed.');
  await form.intro.fill('Zijn nummer is 85.07.30-033.28.');
  await expectRefusal(form, form.intro, NATIONAL_SENTENCE);
});

test('the reason is asked for last, and of nobody', async ({ form }) => {
  const labels = await form.page.locator('[data-widget] label[for]').allTextContents();
  expect(labels.at(-1)).toMatch(/^Gegevens van mensen.*mag leeg blijven/i);
});

/** Asks to save; the field says what is wrong, and says it to a screen reader too. */
async function expectRefusal(form: PracticeDesk, field: Locator, sentence: string): Promise<void> {
  await form.save();
  await eventually(() => form.problemAt(field)).toBe(sentence);
}
