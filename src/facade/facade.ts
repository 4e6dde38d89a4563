/**
 * The gazette's motif: a housing block on pillars with flat colour panels, drawn from a seed (a story's id), so that
 * every story without a photo has a picture of its own, the same in every build.
 */

/** What a shape stands for; `facade.css` gives each its colour by day and by night. */
export type FacadePart = 'sky' | 'sun' | 'wall' | 'panel' | 'accent' | 'lit' | 'dark' | 'pillar' | 'ground' | 'heart';

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

type Random = () => number;
type IsPanel = (column: number, floor: number) => boolean;

const GROUND = 8;
const PILLARS = 20;

/** The shapes of the façade of `seed`, back to front, at most one per part. */
export function drawFacade(seed: string, { columns, floors, width, height }: FacadeSize): FacadeShape[] {
  const random = randomFrom(seed);
  const left = 14 + whole(random, 14);
  const cell = Math.floor((width - left - 26 - whole(random, 24)) / columns);
  const top = 18 + whole(random, 14);
  const base = height - GROUND - PILLARS;
  const floor = Math.floor((base - top) / floors);
  const block = { x: left, y: base - floor * floors, w: cell * columns, h: floor * floors };
  const paths: Record<FacadePart, string> = {
    sky: rect(0, 0, width, height),
    sun: circle(random() < 0.5 ? left + cell : block.x + block.w - 4, block.y, 11 + whole(random, 8)),
    wall: rect(block.x, block.y, block.w, block.h),
    panel: '',
    accent: '',
    lit: '',
    dark: '',
    pillar: '',
    ground: rect(0, height - GROUND, width, GROUND),
    heart: '',
  };

  const isPanel = choosePattern(random, columns);
  const heart = { column: 1 + whole(random, columns - 2), floor: whole(random, floors - 1) };
  for (let f = 0; f < floors; f++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = [block.x + c * cell, block.y + f * floor];
      if (c === heart.column && f === heart.floor) {
        paths.heart = heartShape(x + cell / 2, y + floor / 2, Math.min(cell, floor) * 0.42);
      } else if (isPanel(c, f)) {
        paths.panel += rect(x, y, cell, floor);
      } else if (random() < 0.13) {
        paths.accent += rect(x, y + Math.round(floor / 2), cell, floor - Math.round(floor / 2));
      } else if (random() < 0.74) {
        paths[random() < 0.4 ? 'lit' : 'dark'] += rect(x + 2, y + 3, cell - 4, floor - 6);
      }
    }
  }
  for (let c = 0; c <= columns; c += 2) paths.pillar += rect(block.x + Math.min(c * cell, block.w - 3), base, 3, PILLARS);
  return Object.entries(paths)
    .filter(([, path]) => path !== '')
    .map(([part, path]) => ({ part: part as FacadePart, path })); // Object.entries forgets the literal keys
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

/** How an architect would spread the colour over the grid: strewn, in staircases, in columns, in bands. */
function choosePattern(random: Random, columns: number): IsPanel {
  const shift = whole(random, 4);
  const patterns: IsPanel[] = [
    () => random() < 0.32,
    (c, f) => (c + f + shift) % 4 === 0 || random() < 0.08,
    (c, f) => (c + shift) % 3 === 0 && f % 2 === 0 ? true : random() < 0.1,
    (c, f) => f % 2 === shift % 2 ? c % 2 === 0 : random() < 0.06,
    (c, f) => Math.floor(c / 2) % 2 === (f + shift) % 2 && random() < 0.7,
    (c) => c < Math.ceil(columns / 3) === shift < 2 ? random() < 0.6 : random() < 0.12,
  ];
  return patterns[whole(random, patterns.length)] ?? (() => false);
}

function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

function rect(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h-${w}z`;
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 1 0 .1z`;
}

function heartShape(x: number, y: number, half: number): string {
  const [s, r] = [round(half), round(half / 2)];
  return `M${round(x)} ${round(y + half)}l-${s}-${s}a${r} ${r} 0 0 1 ${s}-${s}a${r} ${r} 0 0 1 ${s} ${s}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
