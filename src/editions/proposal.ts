import type { ComposedStory } from './composition.ts';
import { estimatePages, PAGE_COUNTS } from './length.ts';

/** A story that may come into the next edition. */
export interface Candidate extends ComposedStory {
  id: string;
  date: string;
  theme: string;
}

/** An edition that is there: its day, and the ids of its stories with the lead. */
export interface Earlier {
  number: number;
  date: string;
  stories: readonly string[];
}

export interface Proposal<C> {
  number: number;
  lead: C;
  stories: C[];
  pages: (typeof PAGE_COUNTS)[number];
  /** New ones for which there was no room. */
  left: C[];
}

/** The stories that came since the last edition, also on its day, and stand in none; the newest first, on one day by id. */
export function newStories<C extends Candidate>(candidates: readonly C[], editions: readonly Earlier[]): C[] {
  const last = lastOf(editions);
  const printed = new Set(editions.flatMap(({ stories }) => stories));
  return candidates
    .filter(({ id, date }) => !printed.has(id) && (!last || date >= last.date))
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

/**
 * The next edition: the newest story with a photo leads; then each time the story of which theme and organisation are in it
 * least, of those the newest, for as long as it fits.
 * @param fresh - `newStories`, at least two
 * @param most - stories beside the lead
 */
export function proposeEdition<C extends Candidate>(
  fresh: readonly C[],
  editions: readonly Earlier[],
  most: number,
): Proposal<C> {
  const lead = fresh.find(({ hasPhoto }) => hasPhoto) ?? fresh[0];
  if (!lead) throw new Error('There is no story to propose.');
  const chosen: C[] = [];
  const left: C[] = [];
  let pool = fresh.filter((story) => story !== lead);
  while (pool.length > 0) {
    const next = leastHeard(pool, [lead, ...chosen]);
    const fits = chosen.length < most && estimatePages([lead, ...chosen, next]) <= Math.max(...PAGE_COUNTS);
    // A proposal has more than one story, however long they are.
    (fits || chosen.length === 0 ? chosen : left).push(next);
    pool = pool.filter((story) => story !== next);
  }
  const needed = estimatePages([lead, ...chosen]);
  const pages = PAGE_COUNTS.find((count) => count >= needed) ?? 8;
  return { number: (lastOf(editions)?.number ?? 0) + 1, lead, stories: chosen, pages, left };
}

function lastOf(editions: readonly Earlier[]): Earlier | undefined {
  return editions.toSorted((a, b) => b.number - a.number)[0];
}

/** The first of `pool` of which there is least already. */
function leastHeard<C extends Candidate>(pool: readonly C[], chosen: readonly C[]): C {
  const count = (story: C) =>
    chosen.filter(({ theme }) => theme === story.theme).length +
    chosen.filter(({ organisation }) => organisation !== undefined && organisation === story.organisation).length;
  return pool.reduce((least, story) => (count(story) < count(least) ? story : least));
}
