import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, type Space } from '../../src/print/fit-text.ts';
import { readStoryText, textOf, type Block } from '../../src/print/story-text.ts';
import { widthOf } from '../../src/print/typography.ts';

const space = (height: number, columns = 2): Space => ({ columns, width: widthOf(1), height });
const STORY = Array.from({ length: 12 }, (_, index) =>
  [
    `## Kop ${index}`,
    'De buren komen. Zij brengen **soep** mee. Dhr. Peeters zet stoelen.',
    'Dit volgt:',
    '- soep\n- brood',
  ].join('\n\n'),
).join('\n\n');
const text = readStoryText(STORY);
const wordsOf = (blocks: readonly Block[]) => blocks.map(textOf).join(' ').replaceAll(/\s+/g, ' ').trim();

describe('a text that has to fit', () => {
  it('stays whole where there is room', () => {
    expect(fitText(text, space(1000))).toEqual({ ...text, rest: [] });
  });

  it('ends behind a sentence, in whatever room, and loses no word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 3 }), (height, columns) => {
        const { blocks, rest, whole } = fitText(text, space(height, columns));
        expect(wordsOf([...blocks, ...rest])).toBe(wordsOf(text.blocks));
        expect(whole).toBe(rest.length === 0);
        const last = blocks.at(-1);
        if (!last) return;
        expect(last.kind).not.toBe('heading');
        expect(last.kind === 'item' || textOf(last).trim().endsWith('.')).toBe(true);
        expect(textOf(last)).not.toMatch(/Dhr\.$/);
      }),
    );
  });

  it('has more in more room', () => {
    const lengths = [20, 40, 60, 80, 100].map((height) => wordsOf(fitText(text, space(height)).blocks).length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(new Set(lengths).size).toBe(lengths.length);
  });

  it('says that something is missing when a screen alone can show it', () => {
    expect(fitText({ ...text, whole: false }, space(1000)).whole).toBe(false);
  });
});
