import { expect } from 'vitest';
import { eventually } from '../browser/browser-test.ts';
import { goodPartnerDay, goodStory, smallContent, writeEntry } from '../fixtures/small-content.ts';
import { deskTest } from './practice-desk.ts';

/** What the gate refuses in a text is said at the text, before it is saved, and nothing of it is lost. */

const OLD = 'stories/van-vroeger/index';
const DAY = 'partner-days/2023-09-28/index';
const REPORT = '<Citaat wie="Felix">Blijf staan.</Citaat>\n\nZie [hier](http://naam:geheim@kiel.example).';

const test = deskTest(async () => ({
  content: null,
  files: await smallContent({
    [`${OLD}.md`]: writeEntry({ ...goodStory, title: 'Van vroeger', photo: undefined }, 'Soep <u>en</u> brood.'),
    [`${DAY}.mdx`]: writeEntry(goodPartnerDay, REPORT),
  }),
}));

test('a link that is typed, and HTML that stood there before', async ({ sitDown, room }) => {
  const desk = await sitDown();
  await desk.openStory('van-vroeger');
  await desk.writeOver(desk.intro, 'Nog altijd.');
  await desk.save();
  await eventually(() => desk.problemAt(desk.body)).toContain('In de tekst staat HTML (<u>). Schrijf gewone tekst');

  await desk.empty(desk.body);
  await desk.page.keyboard.type('Kijk op https://kiel.example:geheim@ergens.example eens.');
  await desk.save();
  await eventually(() => desk.problemAt(desk.body)).toContain('bevat een gebruikersnaam of wachtwoord (voor de @)');
  expect(await desk.body.textContent()).toContain('kiel.example:geheim@ergens.example');
  expect(await room.git('branch', '--list', `cms/${OLD}`)).toBe('');

  await desk.empty(desk.body);
  await desk.page.keyboard.type('Kijk op https://kiel.example eens.');
  await desk.keepDraft();
  expect(await room.git('show', `cms/${OLD}:content/${OLD}.md`)).toContain('Kijk op https://kiel.example eens.');
});

test('a report in which a component stands has its links looked at', async ({ sitDown, room }) => {
  const desk = await sitDown();
  await desk.open(`#/collections/${DAY.replace('/', '/entries/')}`);
  await desk.writeOver(desk.intro, 'Wie op het Kiel werkt.');
  await desk.save();
  const report = desk.page.getByRole('textbox', { name: /^Verslag/ });
  await eventually(() => desk.problemAt(report)).toContain('http://naam:geheim@kiel.example');
  await desk.empty(report);
  await desk.page.keyboard.type('<Citaat wie="Felix">Blijf staan.</Citaat>');
  await desk.save();
  await desk.reviewButton.waitFor();
  expect(await room.git('show', `cms/${DAY}:content/${DAY}.mdx`)).toContain(
    '<Citaat wie="Felix">Blijf staan.</Citaat>',
  );
});
