/**
 * The gazette's motif: a housing block on pillars with flat colour panels, drawn from a seed (a story's id), so that
 * every story without a photo has a picture of its own, the same in every build.
 */

/** What a shape stands for; `facade.css` gives each its colour by day and by night. */
export type FacadePart = 'sun' | 'wall' | 'panel' | 'accent' | 'lit' | 'dark' | 'pillar' | 'ground' | 'heart';

export interface FacadeShape {
  part: FacadePart;
  /** SVG path data, in units of the view box. */
  path: string;
}

export interface FacadeSize {
  columns: number;
  floors: number;
  /** View box, in units; a cell is some 20 units. */
  width: number;
  height: number;
}

/** The picture of a story without a photo, on its own page. */
export const LARGE_FACADE: FacadeSize = { columns: 10, floors: 5, width: 480, height: 300 };

/** Class names of one letter: a page holds several façades, and each shape would carry the long name. */
export const FACADE_CLASSES: Record<FacadePart, string> = {
  sun: 'o', wall: 'w', panel: 'p', accent: 'a', lit: 'l', dark: 'd', pillar: 'i', ground: 'g', heart: 'h',
}; // prettier-ignore

export type Random = () => number;
type IsPanel = (column: number, floor: number) => boolean;
export type Rect = [x: number, y: number, w: number, h: number];

const GROUND = 8;
const PILLARS = 20;

/** The shapes of the façade of `seed`, back to front, at most one per part. */
export function drawFacade(seed: string, size: FacadeSize): FacadeShape[] {
  const { columns, floors, width, height } = size;
  const random = randomFrom(seed);
  const left = 14 + whole(random, 14);
  const cell = Math.floor((width - left - 26 - whole(random, 24)) / columns);
  const top = 18 + whole(random, 14);
  const base = height - GROUND - PILLARS;
  const floor = Math.floor((base - top) / floors);
  const roof = base - floor * floors;
  const right = left + cell * columns;
  const sun = circle(random() < 0.5 ? left + cell : right - 4, roof, 11 + whole(random, 8));

  const { panels, accents, lit, dark, heart } = furnish(random, size);
  const at = (column: number, row: number): [number, number] => [left + column * cell, roof + row * floor];
  const panel = ([c, f]: Cell): Rect => [...at(c, f), cell, floor];
  const window = ([c, f]: Cell): Rect => [left + c * cell + 2, roof + f * floor + 3, cell - 4, floor - 6];
  const half = Math.round(floor / 2);
  const accent = ([c, f]: Cell): Rect => [left + c * cell, roof + f * floor + half, cell, floor - half];
  const pillars = Array.from({ length: Math.floor(columns / 2) + 1 }, (_, i): Rect => [
    left + i * 2 * cell,
    base,
    3,
    PILLARS,
  ]);
  const [hx, hy] = at(heart[0] + 0.5, heart[1] + 0.5);

  const paths: [FacadePart, string][] = [
    ['sun', sun],
    ['wall', rects([[left, roof, cell * columns, floor * floors]])],
    ['panel', rects(panels.map(panel))],
    ['accent', rects(accents.map(accent))],
    ['lit', rects(lit.map(window))],
    ['dark', rects(dark.map(window))],
    ['pillar', rects(pillars)],
    ['ground', rects([[0, height - GROUND, width, GROUND]])],
    ['heart', heartShape(hx, hy, Math.min(cell, floor) * 0.42)],
  ];
  return paths.filter(([, path]) => path !== '').map(([part, path]) => ({ part, path }));
}

/** The classes of the façade of `seed`: its sky is blue, or sand. */
export function facadeClass(seed: string): string {
  return randomFrom(`${seed} sky`)() < 0.4 ? 'facade sand' : 'facade';
}

/** Numbers from 0 up to 1, always the same for the same text (FNV-1a into mulberry32). */
export function randomFrom(text: string): Random {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Cell = [column: number, floor: number];

/** Gives every cell of the grid a panel, half a panel, a window or bare wall; one of them holds the heart. */
function furnish(random: Random, { columns, floors }: FacadeSize) {
  const isPanel = choosePattern(random, columns);
  const heart: Cell = [1 + whole(random, columns - 2), whole(random, floors - 1)];
  const cells = { panels: [] as Cell[], accents: [] as Cell[], lit: [] as Cell[], dark: [] as Cell[] };
  for (let f = 0; f < floors; f++) {
    for (let c = 0; c < columns; c++) {
      if (c === heart[0] && f === heart[1]) continue;
      if (isPanel(c, f)) cells.panels.push([c, f]);
      else if (random() < 0.13) cells.accents.push([c, f]);
      else if (random() < 0.74) (random() < 0.4 ? cells.lit : cells.dark).push([c, f]);
    }
  }
  return { ...cells, heart };
}

/** How an architect would spread the colour over the grid: strewn, in staircases, in columns, in bands. */
function choosePattern(random: Random, columns: number): IsPanel {
  const shift = whole(random, 4);
  const patterns: IsPanel[] = [
    () => random() < 0.32,
    (c, f) => (c + f + shift) % 4 === 0 || random() < 0.08,
    (c, f) => ((c + shift) % 3 === 0 && f % 2 === 0 ? true : random() < 0.1),
    (c, f) => (f % 2 === shift % 2 ? c % 2 === 0 : random() < 0.06),
    (c, f) => Math.floor(c / 2) % 2 === (f + shift) % 2 && random() < 0.7,
    (c) => (c < Math.ceil(columns / 3) === shift < 2 ? random() < 0.6 : random() < 0.12),
  ];
  return patterns[whole(random, patterns.length)] ?? (() => false);
}

/** A whole number from 0 up to `below`. */
export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** Rectangles as one path. Each starts relative to the one before: equal steps repeat, and repetition packs well. */
export function rects(list: readonly Rect[]): string {
  let [px, py] = [0, 0];
  return list
    .map(([x, y, w, h]) => {
      const move = `m${x - px} ${y - py}h${w}v${h}h-${w}z`;
      [px, py] = [x, y];
      return move;
    })
    .join('');
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 1 0 .1z`;
}

/** A heart around a point; `half` is half of its width. */
export function heartShape(x: number, y: number, half: number): string {
  const [s, r] = [round(half), round(half / 2)];
  return `M${round(x)} ${round(y + half)}l-${s}-${s}a${r} ${r} 0 0 1 ${s}-${s}a${r} ${r} 0 0 1 ${s} ${s}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
