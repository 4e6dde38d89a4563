import { heartShape, randomFrom, rects, whole, type Random, type Rect } from '../facade/facade.ts';
import type { ThemeColour } from '../themes/schema.ts';

/**
 * The cover of an edition: flat colour panels in a strict grid, as on the blocks of the Kiel, drawn from its number. Two
 * numbers in a row never share a leading colour nor a way of dividing the grid.
 */

/** What a panel is painted with: a section colour, a tint of the leading one, the paper, or the heart's red. */
export type CoverPaint = ThemeColour | 'tint' | 'paper' | 'heart';

export interface CoverShape {
  paint: CoverPaint;
  /** SVG path data, in units of the view box. */
  path: string;
}

export interface CoverSize {
  columns: number;
  rows: number;
  /** Cells kept free at the bottom left, in the leading colour: the number stands there. */
  kept?: { columns: number; rows: number };
}

/** A cover as it hangs in the archive. */
export const PORTRAIT: CoverSize = { columns: 6, rows: 8, kept: { columns: 4, rows: 3 } };
/** A cover along the nameplate. */
export const STRIP: CoverSize = { columns: 14, rows: 5 };
/** Below the nameplate, on a screen that has no room beside it. */
export const BAND: CoverSize = { columns: 24, rows: 3 };

/** The side of a cell, in units of the view box. */
export const CELL = 40;

type Shape = readonly [columns: number, rows: number];

/** Ways of dividing the grid: mixed panels, ribbons, towers, blocks. */
const DIVISIONS: readonly (readonly Shape[])[] = [
  [[2, 1], [1, 2], [2, 2], [1, 1]],
  [[3, 1], [2, 1], [4, 1], [1, 1]],
  [[1, 3], [1, 2], [1, 4], [1, 1]],
  [[2, 2], [3, 2], [2, 1], [1, 1]],
]; // prettier-ignore

/** What goes with what; the leading colour first. */
const TRIOS: readonly [ThemeColour, ThemeColour, ThemeColour][] = [
  ['blue', 'ochre', 'brick'],
  ['green', 'brick', 'ochre'],
  ['ochre', 'plum', 'teal'],
  ['brick', 'blue', 'ochre'],
  ['teal', 'ochre', 'plum'],
  ['plum', 'teal', 'ochre'],
];

/** The colours of edition `number`, the leading one first. */
export function coverColours(number: number): [ThemeColour, ThemeColour, ThemeColour] {
  return TRIOS[number % TRIOS.length] ?? ['blue', 'ochre', 'brick'];
}

/** The shapes of the cover of edition `number`, one for each paint. */
export function drawCover(number: number, { columns, rows, kept }: CoverSize): CoverShape[] {
  const random = randomFrom(`editie-${number}`);
  const [leading, second, third] = coverColours(number);
  const taken = new Set<string>();
  const painted = new Map<CoverPaint, Rect[]>();
  const put = (paint: CoverPaint, column: number, row: number, [width, height]: Shape) => {
    for (const cell of cellsOf(column, row, [width, height])) taken.add(cell);
    const panel: Rect = [column * CELL, row * CELL, width * CELL, height * CELL];
    painted.set(paint, [...(painted.get(paint) ?? []), panel]);
  };
  if (kept) put(leading, 0, rows - kept.rows, [kept.columns, kept.rows]);
  const [hx, hy] = heartCell(random, columns, rows - (kept?.rows ?? 0));
  put('paper', hx, hy, [1, 1]);
  const paint = makePainter(random, [leading, second, third]);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(cellName(column, row))) continue;
      const shape = shuffled(DIVISIONS[number % DIVISIONS.length] ?? [], random).find(
        ([width, height]) =>
          column + width <= columns &&
          row + height <= rows &&
          cellsOf(column, row, [width, height]).every((cell) => !taken.has(cell)),
      );
      put(paint(), column, row, shape ?? [1, 1]);
    }
  }
  const panels = [...painted].map(([colour, list]): CoverShape => ({ paint: colour, path: rects(list) }));
  const heart = heartShape((hx + 0.5) * CELL, (hy + 0.5) * CELL, CELL * 0.36);
  return [...panels, { paint: 'heart', path: heart }];
}

/** Deals the paints in rounds, so that every cover has all of them in the same measure. */
function makePainter(random: Random, [leading, second, third]: readonly ThemeColour[]): () => CoverPaint {
  const round = [leading, leading, leading, 'tint', 'tint', second, second, third, 'paper'] as CoverPaint[]; // three colours come in
  let deck: CoverPaint[] = [];
  return () => {
    if (deck.length === 0) deck = shuffled(round, random);
    return deck.pop() ?? 'tint';
  };
}

function heartCell(random: Random, columns: number, rows: number): [column: number, row: number] {
  return [1 + whole(random, columns - 2), 1 + whole(random, Math.max(1, rows - 2))];
}

function cellsOf(column: number, row: number, [width, height]: Shape): string[] {
  return Array.from({ length: width * height }, (_, cell) =>
    cellName(column + (cell % width), row + Math.floor(cell / width)),
  );
}

function cellName(column: number, row: number): string {
  return `${column},${row}`;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
