import { getCollection, type CollectionEntry } from 'astro:content';
import { yearOf } from '../calendar.ts';
import { allOrganisations, type Organisation } from '../organisations/organisations.ts';
import { resolveReference } from '../references.ts';
import { allThemes, type Theme } from '../themes/themes.ts';
import { allTips, type Tip } from '../tips/tips.ts';
import { readingMinutes } from './reading-time.ts';
import type { StoryData } from './schema.ts';

export interface Story extends Omit<StoryData, 'author' | 'themes' | 'tip'> {
  id: string;
  path: string;
  entry: CollectionEntry<'stories'>;
  author: { name: string; organisation?: Organisation };
  themes: Theme[];
  /** The first theme: it gives the story its colour. */
  section: Theme;
  tip?: Tip;
  /** Minutes to read, at least 1. */
  minutes: number;
}

export const STORIES_A_PAGE = 12;

let stories: Promise<Story[]> | undefined;

/** Every story with what it refers to, the newest first; on one day by id. */
export function allStories(): Promise<Story[]> {
  if (import.meta.env.DEV) return readStories();
  return (stories ??= readStories());
}

/** The stories that have a theme, in the order given. */
export function storiesInTheme(all: readonly Story[], theme: { id: string }): Story[] {
  return all.filter(({ themes }) => themes.some(({ id }) => id === theme.id));
}

/** The stories of each year, in the order given. */
export function storiesByYear<S extends { date: string }>(all: readonly S[]): Map<string, S[]> {
  return Map.groupBy(all, ({ date }) => yearOf(date));
}

async function readStories(): Promise<Story[]> {
  const [entries, themes, tips, organisations] = await Promise.all([
    getCollection('stories'),
    allThemes(),
    allTips(),
    allOrganisations(),
  ]);
  return entries
    .map((entry): Story => {
      const { author, themes: themeReferences, tip, ...data } = entry.data;
      const [section, ...others] = themeReferences.map((reference) => resolveReference(themes, reference));
      if (!section) throw new Error(`Het verhaal "${entry.id}" heeft geen thema.`);
      return {
        ...data,
        id: entry.id,
        path: `/verhalen/${entry.id}/`,
        entry,
        author: {
          name: author.name,
          ...(author.organisation && { organisation: resolveReference(organisations, author.organisation) }),
        },
        themes: [section, ...others],
        section,
        ...(tip && { tip: resolveReference(tips, tip) }),
        minutes: readingMinutes(entry.body ?? ''),
      };
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}
