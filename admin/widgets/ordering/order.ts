/** Lists that are put in order. */

/** The same list with one item on another place; places beyond an end are that end. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const [item] = items.slice(from, from + 1);
  if (item === undefined) return [...items];
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(placeWithin(items.length, to), 0, item);
}

export function placeWithin(count: number, place: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/**
 * The place that something let go of at `at` takes in a list whose other items have their middles at `middles`: behind
 * all that are above it.
 */
export function placeAt(middles: readonly number[], at: number): number {
  return middles.filter((middle) => middle < at).length;
}

/** Where something that is at `open`, if anywhere, is once what was at `from` is at `to`. */
export function followed(open: number | undefined, from: number, to: number): number | undefined {
  if (open === undefined) return undefined;
  if (open === from) return to;
  const gap = open > from ? open - 1 : open;
  return gap >= to ? gap + 1 : gap;
}
