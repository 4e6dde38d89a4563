import { describe, expect, test } from 'vitest';
import { isSamePart, scoreSplits, type Readings } from '../../bench/search/score-splits.ts';

describe('a part is right', () => {
  test.each([
    ['boeken', 'boek'],
    ['stads', 'stad'],
    ['kinder', 'kind'],
    ['pannen', 'pan'],
    ['noten', 'noot'],
    ['ideeën', 'idee'],
    ['Kiel', 'kiel'],
  ])('%s for %s', (given, wanted) => expect(isSamePart(given, wanted)).toBe(true));

  test.each([
    ['boekje', 'boek'],
    ['stal', 'stad'],
    ['kin', 'kind'],
  ])('but not %s for %s', (given, wanted) => expect(isSamePart(given, wanted)).toBe(false));
});

describe('a splitter is scored by part', () => {
  const words = new Map<string, Readings>([
    ['buurthuiswerker', [['buurt', 'huis', 'werker']]],
    ['huiswerkklas', [['huis', 'werk', 'klas'], ['huiswerk', 'klas']]],
    ['loterij', []],
  ]); // prettier-ignore

  const score = (answers: Record<string, string[]>) => scoreSplits(words, (word) => answers[word] ?? []);

  test('all right', () => {
    const { precision, recall, faults } = score({
      buurthuiswerker: ['buurt', 'huis', 'werker'],
      huiswerkklas: ['huiswerk', 'klas'],
    });
    expect({ precision, recall, faults }).toEqual({ precision: 1, recall: 1, faults: [] });
  });

  test('several parts in one are neither right nor wrong', () => {
    const { precision, recall } = score({
      buurthuiswerker: ['buurthuis', 'werker'],
      huiswerkklas: ['huiswerk', 'klas'],
    });
    expect({ precision, recall }).toEqual({ precision: 1, recall: 3 / 5 });
  });

  test('parts of a word that must stay whole are wrong', () => {
    const { precision, recall, faults } = score({ loterij: ['lot', 'rij'], huiswerkklas: ['huiswerk', 'klas'] });
    expect({ precision, recall }).toEqual({ precision: 2 / 4, recall: 2 / 5 });
    expect(faults.map(({ word }) => word)).toEqual(['buurthuiswerker', 'loterij']);
  });
});
