import type { Story } from './stories.ts';

type Relatable = Pick<Story, 'id' | 'date' | 'place'> & {
  themes: { id: string }[];
  tip?: { id: string };
};

/**
 * Up to `count` stories that share most with `story`: a theme counts 2, the same tip 3, the same place 3.
 * The newest wins a tie; stories that share nothing come last, so that a reader always has somewhere to go.
 */
export function relatedStories<S extends Relatable>(story: S, stories: readonly S[], count = 3): S[] {
  const best: { other: S; score: number }[] = [];
  for (const other of stories) {
    if (other.id === story.id) continue;
    const score = sharedWith(story, other);
    const place = best.findIndex(
      (known) => known.score < score || (known.score === score && known.other.date < other.date),
    );
    best.splice(place === -1 ? best.length : place, 0, { other, score });
    best.length = Math.min(best.length, count);
  }
  return best.map(({ other }) => other);
}

function sharedWith(story: Relatable, other: Relatable): number {
  const themes = other.themes.filter(({ id }) => story.themes.some((theme) => theme.id === id)).length;
  const tip = story.tip && other.tip?.id === story.tip.id ? 3 : 0;
  const place = story.place && other.place === story.place ? 3 : 0;
  return themes * 2 + tip + place;
}

/** The stories before and after `story` in time; `stories` runs from new to old. */
export function neighbours<S extends { id: string }>(story: S, stories: readonly S[]): { previous?: S; next?: S } {
  const index = stories.findIndex(({ id }) => id === story.id);
  const [next, previous] = [stories[index - 1], stories[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
