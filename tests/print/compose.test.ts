import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePages, pagesOfStories, type PaperPage } from '../../src/print/compose.ts';
import type { PaperStory } from '../../src/print/place-story.ts';
import { readStoryText } from '../../src/print/story-text.ts';
import { PAGE_ROOM, ROW_GAP } from '../../src/print/typography.ts';

const SENTENCE = 'De buren zetten hun stoelen op de stoep en praten tot het donker is.';

function story(id: string, sentences: number, more: Partial<PaperStory> = {}): PaperStory {
  const paragraphs = Array.from({ length: Math.ceil(sentences / 4) }, () => Array(4).fill(SENTENCE).join(' '));
  const text = readStoryText(paragraphs.join('\n\n## Tussenkop\n\n'));
  return { id, title: `Verhaal ${id}`, intro: SENTENCE, kicker: 'Eten', byline: 'Fatima', text, photo: false, ...more };
}

const stories = (count: number, sentences = 24) =>
  Array.from({ length: count }, (_, index) => story(`v${index}`, sentences));
const placed = (pages: readonly PaperPage[]) =>
  pages.flatMap((page) =>
    page.kind === 'stories' ? page.rows.flatMap((row) => row.stories.map((piece) => piece.story.id)) : [],
  );
const composed = { count: 4, hasDrawing: false };

describe('the pages of a newspaper', () => {
  it('are as many as were asked for, the front first', () => {
    for (const count of [4, 8]) {
      const pages = composePages(stories(6), { count, hasDrawing: false });
      expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(pages[0]?.kind).toBe('front');
      expect(pages.filter((page) => page.kind === 'stories' && page.closing).map(({ number }) => number)).toEqual([
        count,
      ]);
    }
  });

  it('have every story once, in order, and never overflow', () => {
    const lengths = fc.array(fc.record({ sentences: fc.integer({ min: 1, max: 200 }), photo: fc.boolean() }), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(lengths, fc.constantFrom(4, 8), fc.boolean(), (list, count, hasDrawing) => {
        const all = list.map(({ sentences, photo }, index) => story(`v${index}`, sentences, { photo }));
        const pages = composePages(all, { count, hasDrawing });
        expect(placed(pages)).toEqual(all.map(({ id }) => id));
        for (const page of pages) {
          if (page.kind !== 'stories') continue;
          const used = page.rows.reduce((sum, { height }) => sum + height + ROW_GAP, 0);
          expect(used - ROW_GAP).toBeLessThanOrEqual(PAGE_ROOM);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are never empty: the house fills what the stories leave', () => {
    for (const count of [4, 8]) {
      const pages = composePages([], { count, hasDrawing: false }).slice(1);
      expect(pages.map((page) => page.kind === 'stories' && page.house.length)).toEqual(pages.map(() => 1));
      const kinds = pages.flatMap((page) =>
        page.kind === 'stories' ? page.house.map(({ kind, turn }) => `${kind} ${turn}`) : [],
      );
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  it('give the drawing the two in the middle', () => {
    const pages = composePages(stories(7), { count: 8, hasDrawing: true });
    expect(pages.flatMap((page) => (page.kind === 'drawing' ? [[page.number, page.half]] : []))).toEqual([
      [4, 'left'],
      [5, 'right'],
    ]);
  });

  it('let the lead go on where there is room, and tell where', () => {
    const lead = story('lead', 40);
    const told: number[] = [];
    const unfinished = {
      story: lead,
      rest: lead.text.blocks,
      whole: true,
      from: 1,
      goOn: (page: number) => told.push(page),
    };
    const pages = composePages(stories(2), { ...composed, unfinished });
    const continued = pages.flatMap((page) =>
      page.kind === 'stories' ? page.continued.map(({ from }) => [page.number, from]) : [],
    );
    expect(continued[0]).toEqual([2, 1]);
    expect(told).toEqual([2]);
  });

  it('know where each story stands', () => {
    const pages = composePages(stories(3), composed);
    expect([...pagesOfStories(pages).keys()]).toEqual(['v0', 'v1', 'v2']);
    expect([...pagesOfStories(pages).values()].every((page) => page >= 2 && page <= 4)).toBe(true);
  });

  it('tell of each story in words as long as there is room for its intro', () => {
    const pages = composePages(stories(12), composed);
    const intros = pages.flatMap((page) =>
      page.kind === 'stories' ? page.rows.flatMap((row) => row.stories.map(({ intro }) => intro)) : [],
    );
    expect(intros).toEqual(Array(12).fill(SENTENCE));
  });
});
