import { describe, expect, it } from 'vitest';
import { nearStems } from '../../src/search/stem-fields.ts';
import { understand } from '../../src/search/terms.ts';
import { Thesaurus } from '../../src/search/thesaurus.ts';
import { readVocabulary } from '../../src/search/vocabulary.ts';

const WORDS = 'krant groep thee\nwhatsapp huiswerk vergadering gazet\nhuis werk poetsen kuisvrouw opruimen';
const RELATED = [
  'bijles=||zz3|huiswerk',
  'cay=thee|||',
  'drinken=||zz2|thee,koffie',
  'dweilen=||zz1|poetsen',
  'gazet=krant|||',
  'kuisen=poetsen,opruimen|||',
  'poetsen=||zz1|',
  'wasap=WhatsApp|||',
];
const vocabulary = readVocabulary(WORDS, new Thesaurus(async () => RELATED.join('\n')));
await vocabulary.learn(RELATED.map((line) => line.replace(/=.*/, '')));
const read = (...words: string[]) => understand(words, vocabulary.has, vocabulary);

describe('a word', () => {
  it('of the gazette is looked for as it is', () => {
    expect(read('groep')).toEqual({
      terms: [{ word: 'groep', others: [], near: nearStems('groep').map((stem) => ({ stems: [stem], weight: 0.35 })) }],
      changed: [],
      about: [],
      offered: [],
    });
  });

  it('of the street is looked for as the gazette says it', () => {
    const { terms, changed } = read('wasap', 'groep');
    expect(terms[0]?.others.map(({ word }) => word)).toEqual(['whatsapp']);
    expect(changed).toEqual([{ from: 'wasap', to: 'WhatsApp' }]);
  });

  it('of the street is known in its other forms, and means first what comes first', () => {
    const { terms, changed } = read('gekuist');
    expect(terms[0]?.others.map(({ word }) => word)).toEqual(['poetsen', 'opruimen']);
    expect(terms[0]?.others[0]?.weight).toBeGreaterThan(terms[0]?.others[1]?.weight ?? 1);
    expect(changed).toEqual([{ from: 'gekuist', to: 'poetsen' }]);
  });

  it('finds what is about the same, and does not say so of a word of the gazette', () => {
    const { terms, changed } = read('poetsen');
    expect(terms[0]?.near.map(({ stems }) => stems)).toEqual([...nearStems('poets').map((stem) => [stem]), ['zz1']]);
    expect(changed).toEqual([]);
  });

  it('that nobody wrote is looked for by what is about the same, which is said', () => {
    const either = nearStems('dweil').map((stem, step) => [stem, nearStems('dweild')[step]]);
    const near = [...either, ['zz1']].map((stems) => ({ stems, weight: 0.8 }));
    expect(read('gedweild').terms).toEqual([{ word: 'gedweild', others: [], near }]);
    expect(read('gedweild').about).toEqual([{ from: 'gedweild', to: 'poetsen' }]);
    expect(read('drinken').about).toEqual([
      { from: 'drinken', to: 'thee' },
      { from: 'drinken', to: 'koffie' },
    ]);
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

it('two words that are one in the thesaurus find what is about the same', () => {
  const { terms } = read('bij', 'les');
  const either = nearStems('bijl').map((stem, step) => [stem, nearStems('bijles')[step]]);
  for (const { near } of terms) expect(near.map(({ stems }) => stems)).toEqual([...either, ['zz3']]);
});
