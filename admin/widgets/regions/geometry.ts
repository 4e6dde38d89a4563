import { SMALLEST, type Rectangle } from '../../../src/partner-days/visual-harvest/regions.ts';

/** Where the hand or the keyboard takes a rectangle: always within the drawing, in percent with one decimal at most. */

export interface Point {
  x: number;
  y: number;
}

/** Which edges a handle takes along: -1 for left or top, 1 for right or bottom, 0 for neither. */
export interface Handle {
  across: -1 | 0 | 1;
  down: -1 | 0 | 1;
}

const BOTH = [-1, 0, 1] as const;

/** One at each corner and in the middle of each side. */
export const HANDLES: readonly Handle[] = BOTH.flatMap((down) => BOTH.map((across) => ({ across, down }))).filter(
  ({ across, down }) => across !== 0 || down !== 0,
);

/** In percent: a press of an arrow, and one that is held down with Ctrl or ⌘. */
const STEP = 1;
const FINE_STEP = 0.2;
/** Of a region that is placed by a button, in percent. */
const NEW_SIZE = 20;

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** The rectangle with these two points for corners, as far as it lies within the drawing. */
export function between(one: Point, other: Point): Rectangle {
  const [left, right] = [one.x, other.x].map(within).toSorted((a, b) => a - b);
  const [top, bottom] = [one.y, other.y].map(within).toSorted((a, b) => a - b);
  return fitted(left ?? 0, top ?? 0, right ?? 0, bottom ?? 0);
}

/** Whether it is large enough to be kept. */
export function isDrawn({ width, height }: Rectangle): boolean {
  return width >= SMALLEST && height >= SMALLEST;
}

/** The same rectangle elsewhere, up to the edge of the drawing. */
export function moved({ x, y, width, height }: Rectangle, by: Point): Rectangle {
  const left = clamped(x + by.x, 100 - width);
  const top = clamped(y + by.y, 100 - height);
  return fitted(left, top, left + width, top + height);
}

/** The rectangle with some of its edges elsewhere: never smaller than can be found, never beyond the drawing. */
export function resized({ x, y, width, height }: Rectangle, { across, down }: Handle, by: Point): Rectangle {
  const [left, right] = stretched(x, x + width, across, by.x);
  const [top, bottom] = stretched(y, y + height, down, by.y);
  return fitted(left, top, right, bottom);
}

/** Where a key takes a rectangle: an arrow moves it, with Shift its right or bottom edge; nothing for other keys. */
export function afterKey(
  rectangle: Rectangle,
  key: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
): Rectangle | undefined {
  const arrow = ARROWS[key.key];
  if (!arrow) return undefined;
  const step = key.ctrlKey || key.metaKey ? FINE_STEP : STEP;
  const by = { x: arrow.x * step, y: arrow.y * step };
  return key.shiftKey ? resized(rectangle, { across: 1, down: 1 }, by) : moved(rectangle, by);
}

/** A place for a new region: the first of five by five that none lies on, or else the middle. */
export function freePlace(taken: readonly Rectangle[]): Rectangle {
  const steps = [0, 1, 2, 3, 4].map((step) => step * NEW_SIZE);
  const places = steps.flatMap((y) => steps.map((x) => ({ x, y, width: NEW_SIZE, height: NEW_SIZE })));
  const isFree = (place: Rectangle) => taken.every((other) => !touches(place, other));
  return places.find(isFree) ?? { x: 40, y: 40, width: NEW_SIZE, height: NEW_SIZE };
}

function touches(a: Rectangle, b: Rectangle): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0;
}

function stretched(start: number, end: number, edge: Handle['across'], by: number): [number, number] {
  if (edge < 0) return [Math.max(0, Math.min(start + by, end - SMALLEST)), end];
  if (edge > 0) return [start, Math.min(100, Math.max(end + by, start + SMALLEST))];
  return [start, end];
}

function fitted(left: number, top: number, right: number, bottom: number): Rectangle {
  const [x, y] = [rounded(left), rounded(top)];
  return { x, y, width: rounded(rounded(right) - x), height: rounded(rounded(bottom) - y) };
}

function within(percent: number): number {
  return clamped(percent, 100);
}

function clamped(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
