import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/submissions/check.ts';
import { goodEdition, goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';

/** Two more editions, of which the last is composed as `fields` say. */
const editions = (fields: object) => ({
  'editions/2.md': writeEntry({ ...goodEdition, number: 2 }),
  'editions/10.md': writeEntry({ ...goodEdition, number: 10, ...fields }),
});

describe('the advice on an edition', () => {
  it('is on the newest, by number, and keeps nothing from being published', async () => {
    const folder = await makeContentFolder(editions({ lead: 'een-bel', stories: ['soep-op-de-stoep'] }));
    const { problems, notices } = await checkContent(folder);
    expect(problems).toEqual([]);
    expect(notices.map(({ file, field }) => [file, field])).toEqual([
      ['editions/10.md', 'lead'],
      ['editions/10.md', 'stories'],
      ['editions/10.md', 'stories'],
    ]);
  });

  it('names themes and organisations as readers know them', async () => {
    const { notices } = await checkContent(await makeContentFolder(editions({})));
    expect(notices.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Het thema “Eten” overheerst drie nummers na elkaar (1, 2 en 10)'),
      expect.stringContaining('“De Pijler” overheerst drie nummers na elkaar (1, 2 en 10)'),
    ]);
  });

  it('counts the text of the stories themselves', async () => {
    const long = writeEntry({ ...goodStory, photo: undefined }, 'woord '.repeat(2700));
    const { notices } = await checkContent(await makeContentFolder({ 'stories/een-bel/index.md': long }));
    expect(notices.map(({ field }) => field)).toEqual(['pages']);
  });

  it('waits until everything is in order', async () => {
    const odd = { ...editions({}), 'stories/een-bel/index.md': '---\ntitle: !!js/undefined x\n---\nTekst.\n' };
    const { problems, notices } = await checkContent(await makeContentFolder(odd));
    expect(problems).not.toEqual([]);
    expect(notices).toEqual([]);
  });

  it('says nothing of what is wrong in another way, and follows no name out of the stories', async () => {
    const wrong = { 'editions/1.md': writeEntry({ ...goodEdition, lead: '../../geheim', stories: 'soep', pages: [] }) };
    const { notices } = await checkContent(await makeContentFolder(wrong));
    expect(notices).toEqual([]);
    expect((await checkContent(await makeContentFolder({ 'editions/1.md': null }))).notices).toEqual([]);
  });
});
