import { slugOf } from '../../slug.ts';

/** A part of a drawing, in percent of its width and height. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something that is wrong with a region, seen beside the others. */
export interface RegionRemark {
  /** Which region, counted from 0. */
  index: number;
  field: 'title' | 'width' | 'height' | 'x';
  /** What is wrong and what to do: Dutch, for who draws the regions. */
  sentence: string;
}

/** In percent of the drawing: what is smaller cannot be pointed at, nor read. */
export const SMALLEST = 1;
/** Of the smaller of two regions: they may touch and cross, but not stand for one another. */
const MOST_SHARED = 0.5;

/** The fragment of a region on the page of its drawing, without `#`. */
export function regionId(title: string): string {
  return `regio-${slugOf(title)}`;
}

/**
 * What is wrong with regions that are each in order by themselves: names that make one address, rectangles too small to
 * find or lying upon each other. The gate and the newsroom both tell it.
 */
export function judgeRegions(regions: readonly (Rectangle & { title: string })[]): RegionRemark[] {
  return regions.flatMap((region, index): RegionRemark[] => [
    ...judgeTitle(regions, index),
    ...judgeSize(region, index),
    ...judgePlace(regions, index),
  ]);
}

function judgeTitle(regions: readonly { title: string }[], index: number): RegionRemark[] {
  const { title } = regions[index] ?? { title: '' };
  const twin = regions.findIndex((other) => regionId(other.title) === regionId(title));
  if (title === '' || twin === index) return [];
  const sentence = `"${title}" heet zoals stuk ${twin + 1}. Geef een van beide een andere titel: ze is ook het adres.`;
  return [{ index, field: 'title', sentence }];
}

function judgeSize({ title, width, height }: Rectangle & { title: string }, index: number): RegionRemark[] {
  const field = width < SMALLEST ? 'width' : height < SMALLEST ? 'height' : undefined;
  if (!field) return [];
  return [{ index, field, sentence: `"${title}" is te klein om te zien. Maak het stuk groter of haal het weg.` }];
}

function judgePlace(regions: readonly (Rectangle & { title: string })[], index: number): RegionRemark[] {
  const region = regions[index];
  if (!region) return [];
  const under = regions.findIndex((other, before) => before < index && sharedPart(other, region) > MOST_SHARED);
  if (under < 0) return [];
  const sentence = `"${region.title}" ligt voor meer dan de helft op stuk ${under + 1}. Maak een van beide kleiner of verplaats het.`;
  return [{ index, field: 'x', sentence }];
}

/** How much of the smaller of two rectangles lies in the other: 0 to 1. */
function sharedPart(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return across > 0 && down > 0 && smaller > 0 ? (across * down) / smaller : 0;
}
