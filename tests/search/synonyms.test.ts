import { describe, expect, it } from 'vitest';
import { readSynonymsFile } from '../../src/search/synonyms.ts';
import { checkSettings } from '../../src/submissions/settings-file.ts';
import { makeContentFolder } from '../fixtures/small-content.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

const sentencesOf = async (text: string) =>
  checkSettings(await makeContentFolder({ 'synonyms.yaml': text })).map(({ sentence }) => sentence);

describe('the words of the street', () => {
  it('are read with what the gazette says for each', async () => {
    const folder = await makeFolder({
      'synonyms.yaml': 'words:\n- { said: bomma, means: oma }\n- { said: bomma, means: grootmoeder }\n',
    });
    expect(readSynonymsFile(folder)).toEqual({ bomma: ['oma', 'grootmoeder'] });
  });

  it('need not be there', async () => {
    expect(readSynonymsFile(await makeFolder({}))).toEqual({});
    expect(checkSettings(await makeContentFolder())).toEqual([]);
  });

  it('of the real gazette are in order', () => {
    expect(checkSettings('content')).toEqual([]);
    expect(readSynonymsFile('content')['wasap']).toEqual(['WhatsApp']);
  });

  it.each([
    ['words:\n- { said: op de stoep, means: straat }\n', /"Wat mensen zoeken" "op de stoep" is niet één woord/],
    ['words:\n- { said: velo }\n', /"Wat de gazet schrijft" is niet ingevuld/],
    ['words:\n- { said: velo, means: fiets, sind: 2020 }\n', /Het veld "sind" bestaat niet/],
    ['words: velo\n', /"Woorden" "velo" moet een lijst/],
    ['woorden: []\n', /Het veld "woorden" bestaat niet/],
    ['words: [\n', /^Dit bestand is/],
    [`words:\n${'- { said: velo, means: fiets }\n'.repeat(201)}`, /telt 201 regels; er mogen er hooguit 200 zijn/],
  ])('are refused with a sentence: %j', async (text, sentence) => {
    expect((await sentencesOf(text)).join('\n')).toMatch(sentence);
  });
});
