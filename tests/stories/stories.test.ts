import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allStories, storiesByYear, storiesInTheme } from '../../src/stories/stories.ts';
import { goodOrganisation, goodStory, goodTheme, goodTip } from '../fixtures/small-content.ts';

interface Stored {
  id: string;
  data: Record<string, unknown>;
  body?: string;
}

const content = vi.hoisted((): Record<string, Stored[]> => ({}));

vi.mock('astro:content', () => ({ getCollection: (name: string) => Promise.resolve(content[name] ?? []) }));

const reference = (collection: string, id: string) => ({ collection, id });

function storyEntry(id: string, change: object = {}): Stored {
  const { title, intro, date, place } = goodStory;
  const data = {
    title,
    intro,
    date,
    place,
    author: { name: 'Fatima' },
    themes: [reference('themes', 'eten')],
    ...change,
  };
  return { id, data, body: 'Soep. '.repeat(360) };
}

beforeEach(() => {
  content['themes'] = [
    { id: 'eten', data: goodTheme },
    { id: 'buren', data: { ...goodTheme, name: 'Buren' } },
  ];
  content['tips'] = [{ id: 'naar-buiten', data: goodTip }];
  content['organisations'] = [{ id: 'de-pijler', data: goodOrganisation }];
  content['stories'] = [];
});

describe('the stories', () => {
  it('are the newest first, and on one day by id', async () => {
    content['stories'] = [
      storyEntry('b', { date: '2026-05-01' }),
      storyEntry('oud', { date: '2024-01-01' }),
      storyEntry('a', { date: '2026-05-01' }),
      storyEntry('nieuw', { date: '2026-11-01' }),
    ];
    expect((await allStories()).map(({ id }) => id)).toEqual(['nieuw', 'a', 'b', 'oud']);
  });

  it('know their path, their reading time and what they refer to', async () => {
    content['stories'] = [
      storyEntry('soep', {
        author: { name: 'Fatima', organisation: reference('organisations', 'de-pijler') },
        themes: [reference('themes', 'buren'), reference('themes', 'eten')],
        tip: reference('tips', 'naar-buiten'),
      }),
    ];
    const [story] = await allStories();
    expect(story).toMatchObject({
      path: '/verhalen/soep/',
      minutes: 2,
      author: { name: 'Fatima', organisation: { name: 'De Pijler', path: '/organisaties/de-pijler/' } },
      themes: [{ name: 'Buren' }, { name: 'Eten', path: '/verhalen/thema/eten/' }],
      section: { id: 'buren' },
      tip: { number: 2, path: '/tips/2/' },
    });
  });

  it('have no organisation and no tip where none is named', async () => {
    content['stories'] = [storyEntry('soep')];
    const [story] = await allStories();
    expect(story?.author).toEqual({ name: 'Fatima' });
    expect(story).not.toHaveProperty('tip');
  });

  it('fail the build when one refers to nothing', async () => {
    content['stories'] = [storyEntry('soep', { themes: [reference('themes', 'rood')] })];
    await expect(allStories()).rejects.toThrow('"rood" staat niet in content/themes.');
  });
});

describe('a choice of stories', () => {
  it('by theme keeps those that have it, first theme or not, in their order', async () => {
    const both = [reference('themes', 'eten'), reference('themes', 'buren')];
    content['stories'] = [
      storyEntry('c', { date: '2026-03-01', themes: both }),
      storyEntry('b', { date: '2026-02-01' }),
      storyEntry('a', { date: '2026-01-01', themes: [reference('themes', 'buren')] }),
    ];
    const chosen = storiesInTheme(await allStories(), { id: 'buren' });
    expect(chosen.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('by year groups them in their order', () => {
    const stories = [{ date: '2026-11-18' }, { date: '2026-01-01' }, { date: '2025-12-31' }];
    expect([...storiesByYear(stories)]).toEqual([
      ['2026', [{ date: '2026-11-18' }, { date: '2026-01-01' }]],
      ['2025', [{ date: '2025-12-31' }]],
    ]);
  });
});
