import AxeBuilder from '@axe-core/playwright';
import { load } from 'js-yaml';
import { expect } from 'vitest';
import { own } from '../../admin/strings/own.ts';
import { synonymsSchema } from '../../src/search/synonyms.ts';
import { smallContent } from '../fixtures/small-content.ts';
import { deskTest, PHONE } from './practice-desk.ts';

const test = deskTest(async () => ({
  content: null,
  files: await smallContent({ 'synonyms.yaml': "words:\n  - { said: 'velo, rijwiel', means: fiets }\n" }),
}));

test('the words of the street are read at a glance, and another is added on a phone', async ({ sitDown, room }) => {
  const desk = await sitDown(PHONE);
  const { page } = desk;
  await desk.open('#/collections/settings/entries/synonyms');
  await page.getByText('velo, rijwiel → fiets').waitFor();
  await page.getByRole('button', { name: 'Voeg toe: regel' }).click();
  await page.getByLabel('Wat mensen zoeken').last().fill('pompier, pompiers');
  await page.getByLabel('Wat de gazet schrijft').last().fill('brandweer');
  const { violations } = await new AxeBuilder({ page }).include('form, [role=main], main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await desk.save();
  await page.getByText(own.editor.unchanged).waitFor();
  const saved = load(await room.git('show', 'cms/settings/synonyms:content/synonyms.yaml'));
  expect(synonymsSchema().parse(saved).words).toEqual([
    { said: 'velo, rijwiel', means: 'fiets' },
    { said: 'pompier, pompiers', means: 'brandweer' },
  ]);
});
