import type { Rectangle } from '../../../src/partner-days/visual-harvest/regions.ts';

/** A region as it stands in the form: not all of it filled in yet, and whatever a file held. */
export type Region = Readonly<Record<string, unknown>>;

/** The sides of a region's rectangle, by the names of the schema. */
export const SIDES = ['x', 'y', 'width', 'height'] as const;

export type Side = (typeof SIDES)[number];

/** Where a region lies; a side that is not filled in counts as 0. */
export function rectangleOf(region: Region): Rectangle {
  const side = (name: Side) => (typeof region[name] === 'number' ? region[name] : 0);
  return { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
}

export function titleOf({ title }: Region): string {
  return typeof title === 'string' ? title.trim() : '';
}

export function isSide(name: string): name is Side {
  return SIDES.some((side) => side === name);
}
