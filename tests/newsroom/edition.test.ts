import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { editionStrings as t } from '../../admin/strings/edition.ts';
import { own } from '../../admin/strings/own.ts';
import { buildSite } from '../../scripts/publish.ts';
import { nl } from '../../src/i18n/nl.ts';
import { eventually } from '../browser/browser-test.ts';
import { isFocused } from '../browser/pages.ts';
import { goodEdition, goodStory, goodTheme, smallContent, writeEntry } from '../fixtures/small-content.ts';
import { deskTest, PHONE, type PracticeDesk } from './practice-desk.ts';

/** An edition, from who composes it to who reads it: real browsers, real git, the real build. */

const EDITION = 'content/editions/3.md';
const BRANCH = 'cms/editions/3';
const SOUP = 'Soep op de stoep';

const story = (title: string, date: string, themes = ['eten']) =>
  writeEntry({ ...goodStory, title, date, themes, photo: undefined });

const test = deskTest(async () => ({
  content: null,
  files: await smallContent({
    'themes/groen.md': writeEntry({ ...goodTheme, name: 'Groen', colour: 'green' }),
    'editions/2.md': writeEntry({ ...goodEdition, number: 2, date: '2026-11-24', title: 'Nog meer soep' }),
    'stories/de-bank/index.md': story('De bank', '2026-11-25'),
    'stories/de-kraan/index.md': story('De kraan', '2026-11-26'),
    'stories/een-moestuin/index.md': story('Eén moestuin', '2026-11-27', ['groen']),
  }),
  build: buildSite,
}));

const order = ({ page }: PracticeDesk): Locator => page.getByRole('list', { name: t.order }).locator('> li');
const button = ({ page }: PracticeDesk, name: string): Locator => page.getByRole('button', { name, exact: true });
const adviceAt = ({ page }: PracticeDesk, field: string): Locator =>
  page.locator(`[data-widget="${field}"] .edition-advice`);
const titlesOf = (stories: Locator): Promise<string[]> => stories.locator('strong').allInnerTexts();

async function openNewEdition(desk: PracticeDesk, number = 3): Promise<void> {
  await desk.open('#/collections/editions/new');
  await desk.page.getByRole('spinbutton', { name: 'Nummer' }).fill(String(number));
  await desk.title.fill('Genoeg soep');
  await desk.page.getByRole('textbox', { name: 'Voorwoord' }).click();
  await desk.page.keyboard.type('Genoeg soep nu.');
}

async function chooseLead({ page }: PracticeDesk, title: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Hoofdverhaal' }).fill(title);
  await page.getByRole('option', { name: title }).click();
}

test('an edition is composed, put in order, warned about, saved, opened again and published', async ({
  sitDown,
  room,
}) => {
  const desk = await sitDown();
  const { page } = desk;
  await openNewEdition(desk);
  const proposed = page.getByRole('list', { name: t.fresh }).getByRole('listitem');
  await eventually(() => titlesOf(proposed)).toEqual(['Eén moestuin', 'De kraan', 'De bank']);

  // By its words, without its accents, and by the name of its theme.
  const search = page.getByRole('searchbox', { name: t.search });
  await search.fill('moestuin een groen');
  await button(desk, t.add('Eén moestuin')).click();
  await search.fill('soep');
  await page.getByText(t.inEdition(2)).first().waitFor();
  await button(desk, t.add(SOUP)).click();
  expect(await isFocused(search)).toBe(true);
  await search.fill('');
  await chooseLead(desk, 'De bank');
  await eventually(() => titlesOf(proposed)).toEqual(['De kraan']);
  await button(desk, t.add('De kraan')).press('Enter');
  await eventually(() => titlesOf(order(desk))).toEqual(['Eén moestuin', SOUP, 'De kraan']);

  // What the check will say, at the field that can change it.
  await eventually(() => adviceAt(desk, 'lead').innerText()).toContain(`“${SOUP}” heeft er wel een`);
  expect(await adviceAt(desk, 'stories').innerText()).toContain('Het thema “Eten” overheerst drie nummers na elkaar');
  expect(await adviceAt(desk, 'pages').innerText()).toBe('');

  // By keyboard, and the button stays where the hand is.
  await button(desk, t.up('De kraan')).press('Enter');
  await eventually(() => titlesOf(order(desk))).toEqual(['Eén moestuin', 'De kraan', SOUP]);
  await page.getByText(t.moved('De kraan', 2)).waitFor({ state: 'attached' });
  await eventually(() => isFocused(button(desk, t.up('De kraan')))).toBe(true);
  await page.keyboard.press('Enter');
  await eventually(() => titlesOf(order(desk))).toEqual(['De kraan', 'Eén moestuin', SOUP]);

  // By pointer: the last one above the first.
  const [grip, first] = [order(desk).nth(2).locator('.story-grip'), order(desk).first()];
  await first.scrollIntoViewIfNeeded();
  const [from, to] = [await grip.boundingBox(), await first.boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 10, (to?.y ?? 0) + 4, { steps: 4 });
  await page.mouse.up();
  await eventually(() => titlesOf(order(desk))).toEqual([SOUP, 'De kraan', 'Eén moestuin']);

  // What the gate refuses is said before it is saved.
  await chooseLead(desk, SOUP);
  await desk.save();
  await page.getByText(t.isLead(SOUP)).first().waitFor();
  await button(desk, t.remove(SOUP)).click();
  await eventually(() => adviceAt(desk, 'lead').innerText()).toBe('');
  await button(desk, t.add('De bank')).click();
  await desk.save();
  await page.getByText(own.editor.unchanged).waitFor();
  await desk.reviewButton.waitFor();
  const saved = await room.git('show', `${BRANCH}:${EDITION}`);
  expect(saved).toContain('lead: soep-op-de-stoep\nstories:\n  - de-kraan\n  - een-moestuin\n  - de-bank\n');
  expect(saved).not.toContain('pages');

  await desk.reopen();
  await eventually(() => titlesOf(order(desk))).toEqual(['De kraan', 'Eén moestuin', 'De bank']);
  await desk.publishFromBoard('Genoeg soep');
  await page.goto('/edities/3/');
  const cards = page.getByRole('article').getByRole('link');
  await eventually(() => cards.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    ['soep-op-de-stoep', 'de-kraan', 'de-bank', 'een-moestuin'].map((id) => `/verhalen/${id}/`),
  );
  await page.goto('/');
  expect(await page.locator('.dateline').innerText()).toContain(nl.editionNumber(3));
});

test('a story that changes after it was printed says so, also in its edition', async ({ sitDown }) => {
  const desk = await sitDown();
  await desk.openStory('een-bel');
  await desk.intro.fill('De bel zingt.');
  await desk.keepDraft();
  await desk.publishFromBoard('Een bel');
  const { page } = desk;
  await page.goto('/verhalen/een-bel/');
  const note = page.locator('.revision');
  expect(await note.innerText()).toContain(nl.revisions.changedOn);
  expect(await note.innerText()).toContain(nl.revisions.unlikePaper(['inleiding']));
  await page.goto('/edities/1/');
  const list = page.getByRole('region', { name: nl.revisions.title });
  expect(await list.getByRole('link').allInnerTexts()).toEqual(['Een bel']);
  await page.goto('/verhalen/soep-op-de-stoep/');
  expect(await note.count()).toBe(0);
});

test('an edition may be one story', async ({ sitDown, room }) => {
  const desk = await sitDown();
  await openNewEdition(desk, 4);
  await chooseLead(desk, SOUP);
  await desk.save();
  await desk.page.getByText(own.editor.unchanged).waitFor();
  const saved = await room.git('show', 'cms/editions/4:content/editions/4.md');
  expect(saved).toContain('lead: soep-op-de-stoep\n');
  expect(saved).not.toContain('  - ');
});

test('an edition is composed on a phone as well, and the fields pass axe', async ({ sitDown }) => {
  const desk = await sitDown(PHONE);
  const { page } = desk;
  await openNewEdition(desk);
  await button(desk, t.add('De bank')).click();
  await eventually(() => titlesOf(order(desk))).toEqual(['De bank']);
  const { violations } = await new AxeBuilder({ page }).include('.edition-stories').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const buttons = page.locator('.edition-stories button');
  for (const box of await buttons.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  )) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
