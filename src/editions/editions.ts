import { getCollection, type CollectionEntry } from 'astro:content';
import { resolveReference } from '../references.ts';
import { allStories, type Story } from '../stories/stories.ts';
import type { ThemeColour } from '../themes/schema.ts';
import { coverColours } from './cover.ts';
import { DEFAULT_PAGES } from './length.ts';
import type { EditionData } from './schema.ts';

export interface Edition extends Omit<EditionData, 'lead' | 'stories' | 'pages'> {
  path: string;
  /** The colour of its cover. */
  colour: ThemeColour;
  entry: CollectionEntry<'editions'>;
  lead: Story;
  /** The other stories, in the editor's order; never the lead. */
  stories: Story[];
  /** How many A4 pages it has on paper. */
  pages: NonNullable<EditionData['pages']>;
}

let editions: Promise<Edition[]> | undefined;

/** Every edition with its stories, the newest first. */
export function allEditions(): Promise<Edition[]> {
  if (import.meta.env.DEV) return readEditions();
  return (editions ??= readEditions());
}

async function readEditions(): Promise<Edition[]> {
  const [entries, stories] = await Promise.all([getCollection('editions'), allStories()]);
  return entries
    .map((entry): Edition => {
      const { lead, stories: order = [], pages = DEFAULT_PAGES, ...data } = entry.data;
      return {
        ...data,
        pages,
        path: `/edities/${data.number}/`,
        colour: coverColours(data.number)[0],
        entry,
        lead: resolveReference(stories, lead),
        stories: order.filter(({ id }) => id !== lead.id).map((story) => resolveReference(stories, story)),
      };
    })
    .sort((a, b) => b.number - a.number);
}

/** The edition that a story appeared in, if any; the first one when an editor put it in two. */
export function editionOf<E extends { lead: { id: string }; stories: { id: string }[] }>(
  story: { id: string },
  editions: readonly E[],
): E | undefined {
  return editions.findLast(({ lead, stories }) => [lead, ...stories].some(({ id }) => id === story.id));
}
