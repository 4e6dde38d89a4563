import { describe, expect, it } from 'vitest';
import { isNothing, readWanted } from '../../src/search/question-words.ts';

const wordsOf = (query: string) => readWanted(query).words;

describe('what is looked for', () => {
  it.each([
    ['de bel van het blok', ['bel', 'blok']],
    ['Hoe vraag ik hulp bij mijn huur?', ['vraag', 'hulp', 'huur']],
    ['  soep   op de stoep ', ['soep', 'stoep']],
    ['SOEP soep Soep', ['soep']],
    ['ideeën één café', ['ideeen', 'cafe']],
    ['Padlet-muur', ['padlet', 'muur']],
    ['Koffie, thee & taart!', ['koffie', 'thee', 'taart']],
  ])('in “%s” is %o', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
    expect(readWanted(query).isCommon).toBe(false);
  });

  it.each(['de', 'van het', 'Hoe?'])('in “%s” is what every page has', (query) => {
    expect(wordsOf(query).length).toBeGreaterThan(0);
    expect(readWanted(query).isCommon).toBe(true);
  });

  it('between quotes is a phrase with all its words', () => {
    expect(readWanted('“op de stoep” soep')).toEqual({
      words: ['stoep', 'soep'],
      all: ['op', 'de', 'stoep', 'soep'],
      phrases: ['op de stoep'],
      isCommon: false,
    });
    expect(readWanted('"bel"')).toEqual({ words: ['bel'], all: ['bel'], phrases: [], isCommon: false });
  });

  it.each(['', '   ', '?!…', '“”', '🎉', '""', '---', '\u202e'])('in “%s” is nothing', (query) => {
    expect(isNothing(readWanted(query))).toBe(true);
  });

  it('in a quote that is not closed is its words', () => {
    expect(wordsOf('"soep op')).toEqual(['soep']);
  });

  it('in a text of 5,000 characters is its first words', () => {
    expect(wordsOf('soep ladder koffie '.repeat(270))).toEqual(['soep', 'ladder', 'koffie']);
    expect(wordsOf('x'.repeat(5000))).toEqual([]);
    expect(wordsOf(Array.from({ length: 900 }, (_, at) => `woord${at}`).join(' ')).length).toBeLessThanOrEqual(12);
  });

  it('in HTML and in Arabic is words like others', () => {
    expect(wordsOf('<b onclick="x">soep</b>')).toContain('soep');
    expect(wordsOf('حساء')).toEqual(['حساء']);
  });
});
