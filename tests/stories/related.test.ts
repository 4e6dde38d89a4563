import { describe, expect, it } from 'vitest';
import { neighbours, relatedStories } from '../../src/stories/related.ts';

interface Sketch {
  id: string;
  date: string;
  place?: string;
  themes: { id: string }[];
  tip?: { id: string };
}

const story = (
  id: string,
  sharing: { themes?: string[]; tip?: string; place?: string; date?: string } = {},
): Sketch => ({
  id,
  date: sharing.date ?? '2026-01-01',
  themes: (sharing.themes ?? ['ander']).map((theme) => ({ id: theme })),
  ...(sharing.tip && { tip: { id: sharing.tip } }),
  ...(sharing.place && { place: sharing.place }),
});

const ids = (stories: readonly Sketch[]) => stories.map(({ id }) => id);

describe('related stories', () => {
  const soup = story('soep', { themes: ['eten', 'buren'], tip: 'naar-buiten', place: 'Abdijstraat' });

  it('never hold the story itself', () => {
    expect(ids(relatedStories(soup, [soup, story('bel')]))).toEqual(['bel']);
  });

  it('are three at most, unless more are asked for', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => story(id));
    expect(relatedStories(soup, many)).toHaveLength(3);
    expect(relatedStories(soup, many, 4)).toHaveLength(4);
  });

  it('come in the order of what they share: two themes before a tip or a place, those before one theme', () => {
    const stories = [
      story('niets'),
      story('een-thema', { themes: ['eten'] }),
      story('tip', { tip: 'naar-buiten' }),
      story('twee-themas', { themes: ['buren', 'eten'] }),
      story('tip-en-plek', { tip: 'naar-buiten', place: 'Abdijstraat' }),
    ];
    expect(ids(relatedStories(soup, stories, 5))).toEqual(['tip-en-plek', 'twee-themas', 'tip', 'een-thema', 'niets']);
  });

  it('count the same place as much as the same tip', () => {
    const place = story('plek', { place: 'Abdijstraat', date: '2026-02-01' });
    const tip = story('tip', { tip: 'naar-buiten', date: '2026-03-01' });
    expect(ids(relatedStories(soup, [place, tip]))).toEqual(['tip', 'plek']);
    expect(ids(relatedStories(soup, [{ ...place, date: '2026-04-01' }, tip]))).toEqual(['plek', 'tip']);
  });

  it('have the newest first where they share as much', () => {
    const stories = [
      story('oud', { themes: ['eten'], date: '2024-05-01' }),
      story('nieuw', { themes: ['eten'], date: '2026-05-01' }),
      story('midden', { themes: ['eten'], date: '2025-05-01' }),
    ];
    expect(ids(relatedStories(soup, stories))).toEqual(['nieuw', 'midden', 'oud']);
  });

  it('share nothing by both lacking a tip or a place', () => {
    const plain = story('gewoon', { themes: ['eten'] });
    const sameTheme = story('thema', { themes: ['eten'], tip: 'naar-buiten', place: 'Kiel' });
    const newer = story('nieuwer', { date: '2026-12-01' });
    expect(ids(relatedStories(plain, [newer, sameTheme]))).toEqual(['thema', 'nieuwer']);
  });

  it('leave the given stories in their order', () => {
    const stories = [story('a'), story('b', { themes: ['eten'] })];
    relatedStories(soup, stories);
    expect(ids(stories)).toEqual(['a', 'b']);
  });
});

describe('the neighbours of a story', () => {
  const [newest, middle, oldest] = [story('nieuw'), story('midden'), story('oud')];
  const stories = [newest, middle, oldest];

  it('are the one before and the one after in time', () => {
    expect(neighbours(middle, stories)).toEqual({ previous: oldest, next: newest });
  });

  it('are one at either end', () => {
    expect(neighbours(newest, stories)).toEqual({ previous: middle });
    expect(neighbours(oldest, stories)).toEqual({ next: middle });
  });

  it('are none for the only story', () => {
    expect(neighbours(newest, [newest])).toEqual({});
  });
});
