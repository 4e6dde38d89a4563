import { describe, expect, it } from 'vitest';
import { newStories, proposeEdition, type Candidate } from '../../src/editions/proposal.ts';

const story = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  title: id,
  date: '2026-11-20',
  theme: 'zorg',
  organisation: undefined,
  hasPhoto: false,
  words: 100,
  pictures: 0,
  ...more,
});
const ids = (stories: readonly Candidate[]) => stories.map(({ id }) => id);
const earlier = [
  { number: 1, date: '2026-09-01', stories: ['a'] },
  { number: 2, date: '2026-11-01', stories: ['b', 'c'] },
];

describe('the new stories', () => {
  it('came since the last edition, also on its day, and stand in none; the newest first', () => {
    const all = [
      story('a'),
      story('oud', { date: '2026-10-31' }),
      story('zelfde-dag', { date: '2026-11-01' }),
      story('z', { date: '2026-11-05' }),
      story('y', { date: '2026-11-05' }),
      story('c'),
    ];
    expect(ids(newStories(all, earlier))).toEqual(['y', 'z', 'zelfde-dag']);
    expect(ids(newStories(all, []))).toEqual(['a', 'c', 'y', 'z', 'zelfde-dag', 'oud']);
  });
});

describe('the next edition', () => {
  const propose = (...stories: Candidate[]) => proposeEdition(stories, earlier, 24);

  it('is one higher than the highest, and 1 when there is none', () => {
    expect(propose(story('x'), story('y')).number).toBe(3);
    expect(proposeEdition([story('x'), story('y')], [], 24).number).toBe(1);
  });

  it('leads with the newest story that has a photo, or else with the newest', () => {
    expect(propose(story('x'), story('y', { hasPhoto: true }), story('z', { hasPhoto: true })).lead.id).toBe('y');
    expect(propose(story('x'), story('y')).lead.id).toBe('x');
  });

  it('goes on with the theme and the organisation that are in it least, of those the newest', () => {
    const care = { theme: 'zorg', organisation: 'pijler' };
    const stories = [
      story('1', care),
      story('2', care),
      story('3', care),
      story('4', { theme: 'trots', organisation: 'pijler' }),
      story('5', { theme: 'trots' }),
      story('6', { theme: 'groen' }),
    ];
    expect(ids(propose(...stories).stories)).toEqual(['5', '6', '2', '4', '3']);
    expect(propose(...stories)).toEqual(propose(...stories));
  });

  it('has as many pages as it needs, and leaves out what fits on none', () => {
    const words = { words: 2500 };
    expect(propose(story('1', words), story('2')).pages).toBe(4);
    const long = propose(story('1', words), story('2', words), story('3', words), story('4'));
    expect([long.pages, ids(long.stories), ids(long.left)]).toEqual([8, ['2', '4'], ['3']]);
  });

  it('has two stories however long they are, and never more than it may', () => {
    const endless = propose(story('1', { words: 9000 }), story('2', { words: 9000 }));
    expect([ids(endless.stories), endless.pages]).toEqual([['2'], 8]);
    const stories = Array.from({ length: 30 }, (_, index) => story(`s${index}`, { words: 1 }));
    const { stories: chosen, left } = propose(...stories);
    expect([chosen.length, left.length]).toEqual([24, 5]);
  });
});
