import { describe, expect, it } from 'vitest';
import { countLines, countTextLines, letterWidth } from '../../src/print/measure.ts';

const BODY = { size: 10 };

describe('a letter', () => {
  it('is as wide as the font says, and an accent does not widen it', () => {
    expect(letterWidth('i')).toBeLessThan(letterWidth('m'));
    expect(letterWidth('é')).toBe(letterWidth('e'));
    expect(letterWidth('m', true)).toBeGreaterThan(letterWidth('m'));
  });

  it('of another alphabet counts as wide, and a mark that nobody sees as nothing', () => {
    expect(letterWidth('ש')).toBeGreaterThan(letterWidth('a'));
    expect(letterWidth('汉')).toBeGreaterThan(1000);
    expect(letterWidth('\u200F')).toBe(0);
  });
});

describe('the lines of a text', () => {
  it('are none without words', () => {
    expect(countTextLines('', 100, BODY)).toBe(0);
    expect(countTextLines('  ', 100, BODY)).toBe(0);
  });

  it('break at spaces, and behind a hyphen', () => {
    const wide = (countable: string) => [...countable].reduce((sum, letter) => sum + letterWidth(letter) / 100, 0);
    expect(countTextLines('een twee', wide('een twee') + 1, BODY)).toBe(1);
    expect(countTextLines('een twee', wide('een twee') - 1, BODY)).toBe(2);
    expect(countTextLines('co-werken', wide('co-werken') - 1, BODY)).toBe(2);
    expect(countTextLines('een\u00A0twee drie', wide('een\u00A0twee') + 1, BODY)).toBe(2);
  });

  it('break a word that is wider than all of them', () => {
    expect(countTextLines('m'.repeat(90), 100, BODY)).toBe(Math.ceil((90 * letterWidth('m')) / 100 / 99.7));
  });

  it('are more where the first stands in, or the words are bold', () => {
    const text = 'Een regel die net past';
    const width = [...text].reduce((sum, letter) => sum + letterWidth(letter) / 100, 0) + 1;
    expect(countLines([{ text }], width, BODY)).toBe(1);
    expect(countLines([{ text }], width, BODY, 10)).toBe(2);
    expect(countLines([{ text, mark: 'strong' }], width, BODY)).toBe(2);
  });
});
