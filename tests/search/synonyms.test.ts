import { describe, expect, it } from 'vitest';
import { readSynonymsFile } from '../../src/search/synonyms.ts';
import { checkSettings } from '../../src/submissions/settings-file.ts';
import { makeContentFolder } from '../fixtures/small-content.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

const sentencesOf = async (text: string) =>
  checkSettings(await makeContentFolder({ 'synonyms.yaml': text })).map(({ sentence }) => sentence);

describe('the words of the street', () => {
  it('are read with what the gazette writes for them', async () => {
    const folder = await makeFolder({
      'synonyms.yaml': "words:\n- { said: 'bomma, moemoe', means: 'oma,grootmoeder ' }\n",
    });
    expect(readSynonymsFile(folder)).toEqual([{ said: ['bomma', 'moemoe'], means: ['oma', 'grootmoeder'] }]);
  });

  it('need not be there', async () => {
    expect(readSynonymsFile(await makeFolder({}))).toEqual([]);
    expect(checkSettings(await makeContentFolder())).toEqual([]);
  });

  it('of the real gazette are in order, each in one place', () => {
    expect(checkSettings('content')).toEqual([]);
    const said = readSynonymsFile('content').flatMap((row) => row.said);
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([]);
  });

  it.each([
    ['words:\n- { said: op de stoep, means: straat }\n', /"Wat mensen zoeken" "op de stoep" is geen lijst van woorden/],
    ["words:\n- { said: 'velo, ', means: fiets }\n", /"Wat mensen zoeken" "velo, " is geen lijst van woorden/],
    ["words:\n- { said: velo, means: 'fiets=rijwiel' }\n", /"Wat de gazet schrijft" "fiets=rijwiel" is geen lijst/],
    ['words:\n- { said: velo }\n', /"Wat de gazet schrijft" is niet ingevuld/],
    ['words:\n- { said: velo, means: fiets, sind: 2020 }\n', /Het veld "sind" bestaat niet/],
    ['words: velo\n', /"Woorden" "velo" moet een lijst/],
    ['woorden: []\n', /Het veld "woorden" bestaat niet/],
    ['words: [\n', /^Dit bestand is/],
    [`words:\n${'- { said: velo, means: fiets }\n'.repeat(301)}`, /telt 301 regels; er mogen er hooguit 300 zijn/],
  ])('are refused with a sentence: %j', async (text, sentence) => {
    expect((await sentencesOf(text)).join('\n')).toMatch(sentence);
  });
});
