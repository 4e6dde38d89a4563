import { describe, expect, it } from 'vitest';
import { estimatePages, measureStory } from '../../src/editions/length.ts';

describe('the length of an edition on paper', () => {
  it('is a page for every 650 words', () => {
    expect(estimatePages([])).toBe(0);
    expect(estimatePages([{ words: 650, pictures: 0 }])).toBe(1);
    expect(
      estimatePages([
        { words: 1000, pictures: 0 },
        { words: 950, pictures: 0 },
      ]),
    ).toBe(3);
  });

  it('counts a picture as 150 words', () => {
    expect(estimatePages([{ words: 350, pictures: 2 }])).toBe(1);
  });
});

describe('a story on paper', () => {
  it('has the words of its introduction and of its text, and all of its photos', () => {
    const data = { title: 'Soep', intro: 'Elf mensen aten.', photo: { file: 'a.jpg' }, gallery: [{}, {}] };
    expect(measureStory(data, 'Het begon met één tafel.')).toEqual({ words: 8, pictures: 3 });
  });

  it('has none where there is nothing', () => {
    expect(measureStory({}, '')).toEqual({ words: 0, pictures: 0 });
  });
});
