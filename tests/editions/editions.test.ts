import { describe, expect, it, vi } from 'vitest';
import { allEditions, editionOf } from '../../src/editions/editions.ts';

const edition = vi.hoisted(() => (number: number, lead: string, stories: string[]) => ({
  id: String(number),
  data: {
    number,
    date: '2026-11-22',
    title: `Nummer ${number}`,
    lead: { collection: 'stories', id: lead },
    stories: stories.map((id) => ({ collection: 'stories', id })),
  },
}));

const content = vi.hoisted(() => ({ editions: [] as unknown[] }));

vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(content.editions) }));
vi.mock('../../src/stories/stories.ts', () => ({
  allStories: () => Promise.resolve(['soep', 'bel', 'kraan'].map((id) => ({ id }))),
}));

describe('the editions', () => {
  it('are the newest first, by number and not by text', async () => {
    content.editions = [edition(2, 'soep', ['bel']), edition(10, 'soep', ['bel']), edition(1, 'soep', ['bel'])];
    expect((await allEditions()).map(({ path }) => path)).toEqual(['/edities/10/', '/edities/2/', '/edities/1/']);
  });

  it("hold their stories in the editor's order, never the lead twice", async () => {
    content.editions = [edition(1, 'soep', ['kraan', 'soep', 'bel'])];
    const [first] = await allEditions();
    expect(first?.lead.id).toBe('soep');
    expect(first?.stories.map(({ id }) => id)).toEqual(['kraan', 'bel']);
  });

  it('fail the build when one names a story that is not there', async () => {
    content.editions = [edition(1, 'soep', ['stokje'])];
    await expect(allEditions()).rejects.toThrow('"stokje" staat niet in content/stories.');
  });
});

describe('the edition of a story', () => {
  const sketch = (number: number, lead: string, stories: string[]) => ({
    number,
    lead: { id: lead },
    stories: stories.map((id) => ({ id })),
  });
  const editions = [sketch(3, 'kraan', ['soep']), sketch(2, 'soep', ['kraan']), sketch(1, 'stokje', ['bel'])];

  it('is the one that it leads or stands in', () => {
    expect(editionOf({ id: 'stokje' }, editions)?.number).toBe(1);
    expect(editionOf({ id: 'bel' }, editions)?.number).toBe(1);
  });

  it('is the first one when it stands in two', () => {
    expect(editionOf({ id: 'soep' }, editions)?.number).toBe(2);
  });

  it('is none for a story that came since', () => {
    expect(editionOf({ id: 'nieuw' }, editions)).toBeUndefined();
  });
});
