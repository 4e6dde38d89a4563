import { describe, expect, it } from 'vitest';
import { readSynonyms, understand } from '../../src/search/terms.ts';
import { readVocabulary } from '../../src/search/vocabulary.ts';

const vocabulary = readVocabulary('krant groep\nwhatsapp huiswerk vergadering gazet\nhuis werk');
const synonyms = readSynonyms({ wasap: ['WhatsApp'], gazet: ['krant'], çay: ['thee'] });
const read = (...words: string[]) => understand(words, vocabulary.has, vocabulary, synonyms);

describe('a word', () => {
  it('of the gazette is looked for as it is', () => {
    expect(read('groep')).toEqual({ terms: [{ word: 'groep', others: [] }], changed: [], offered: [] });
  });

  it('of the street is looked for as the gazette says it', () => {
    const { terms, changed } = read('wasap', 'groep');
    expect(terms[0]?.others.map(({ word }) => word)).toEqual(['whatsapp']);
    expect(changed).toEqual([{ from: 'wasap', to: 'WhatsApp' }]);
  });

  it('of the gazette that has another is offered that', () => {
    expect(read('gazet').offered).toEqual([{ from: 'gazet', to: 'krant' }]);
  });

  it('that was typed wrong is corrected', () => {
    expect(read('vergadring').changed).toEqual([{ from: 'vergadring', to: 'vergadering' }]);
  });

  it('with marks has its synonym', () => {
    expect(read('cay').changed).toEqual([{ from: 'cay', to: 'thee' }]);
  });
});

it('two words that the gazette writes as one are looked for as one too', () => {
  const { terms, changed } = read('huis', 'werk');
  expect(terms.map(({ others }) => others.map(({ word }) => word))).toEqual([['huiswerk'], ['huiswerk']]);
  expect(changed).toEqual([]);
});
