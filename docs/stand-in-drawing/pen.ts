/** The pen of the stand-in drawing: wobbly ink, flat fills and lettering as SVG strings, the same at every run. */

export type Point = readonly [x: number, y: number];
export type Path = readonly Point[];
/** Points, or the same written short: `'64 190, 90 300'`. */
export type Points = Path | string;

export const colour = {
  paper: '#f8f5ef',
  ink: '#1b1f2e',
  red: '#d3222a',
  blue: '#1f5aa6',
  green: '#1f6b45',
  ochre: '#eec24a',
  teal: '#0f6e74',
  plum: '#6f3b7a',
  sky: '#bfe0f5',
  sand: '#efe4cd',
  mint: '#cfe5d4',
  rose: '#f6d3cb',
  lilac: '#e3d3e8',
} as const;

let state = 28092023;

/** Mulberry32: a small seeded generator, 0 ≤ n < 1, so that the drawing is always the same. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

export const between = (low: number, high: number): number => low + random() * (high - low);

export const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0];

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const pairs = (path: Path): [Point, Point][] =>
  path.flatMap((from, i): [Point, Point][] => {
    const to = path[i + 1];
    return to ? [[from, to]] : [];
  });

/** Points written short. */
/** Points that are written short. */
export function pointsOf(points: Points): Path {
  if (typeof points !== 'string') return points;
  return points.split(',').map((pair): Point => {
    const [x = 0, y = 0] = pair.trim().split(' ').map(Number);
    return [x, y];
  });
}

const STEP = 9;
const stepsFor = ([ax, ay]: Point, [bx, by]: Point) => Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP));

/** Straight lines through the points, cut in short steps. */
export function straight(line: Points): Path {
  const points = pointsOf(line);
  const end = points.at(-1);
  const steps = pairs(points).flatMap(([a, b]) => {
    const count = stepsFor(a, b);
    return times(count, (i): Point => [a[0] + ((b[0] - a[0]) * i) / count, a[1] + ((b[1] - a[1]) * i) / count]);
  });
  return end ? [...steps, end] : steps;
}

export function polygon(corners: Points): Path {
  const points = pointsOf(corners);
  return straight([...points, ...points.slice(0, 1)]);
}

export const box = (x: number, y: number, width: number, height: number): Path =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);

/** A flowing line (Catmull-Rom) through the points. */
export function curve(line: Points): Path {
  const points = pointsOf(line);
  return pairs(points).flatMap(([b, c], i) => {
    const a = points[i - 1] ?? b;
    const d = points[i + 2] ?? c;
    const count = stepsFor(b, c);
    const last = i === points.length - 2 ? 1 : 0;
    return times(count + last, (n): Point => {
      const t = n / count;
      const along = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t ** 2 +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
      return [along(0), along(1)];
    });
  });
}

/** Part of an oval, angles in turns clockwise from the right; a whole one by default. */
export function oval(x: number, y: number, rx: number, ry = rx, from = 0, to = 1): Path {
  const count = Math.max(20, Math.ceil((Math.max(rx, ry) * 6.3 * Math.abs(to - from)) / STEP));
  return times(count + 1, (i): Point => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / count);
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

/** A lumpy patch of colour: an oval whose radius swells and shrinks. */
export function patch(x: number, y: number, rx: number, ry: number): Path {
  const phases = times(3, () => between(0, 6));
  return times(90, (i): Point => {
    const angle = (2 * Math.PI * i) / 90;
    const swell = phases.reduce((sum, phase, n) => sum + 0.035 * Math.sin((n + 2) * angle + phase), 1);
    const corner = 1 + 0.14 * Math.sin(2 * angle) ** 2;
    return [x + rx * swell * corner * Math.cos(angle), y + ry * swell * corner * Math.sin(angle)];
  });
}

/** A slow random swing of at most `amount`, as a function of the step along a line. */
function swing(amount: number): (step: number) => number {
  const [a, b] = [between(0, 6), between(0, 6)];
  return (step) => amount * (0.6 * Math.sin(step / 4.5 + a) + 0.4 * Math.sin(step / 1.9 + b));
}

function wobble(path: Path, amount: number): Path {
  const [dx, dy] = [swing(amount), swing(amount)];
  return path.map(([x, y], i): Point => [x + dx(i), y + dy(i)]);
}

const at = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A line of ink, now thick now thin, as a marker leaves it. */
export function ink(path: Path, width = 6, stroke: string = colour.ink): string {
  const pressure = swing(0.24);
  const strokes = new Map<number, string>();
  pairs(wobble(path, Math.min(2.4, width * 0.3))).forEach(([from, to], i) => {
    const level = Math.round((1 + pressure(i / 3)) * 12) / 12;
    strokes.set(level, `${strokes.get(level) ?? ''}M${at(from)}L${at(to)}`);
  });
  const paths = [...strokes].map(([level, d]) => `<path d="${d}" stroke-width="${(level * width).toFixed(1)}"/>`);
  return `<g fill="none" stroke="${stroke}" stroke-linecap="round">${paths.join('')}</g>`;
}

export const fill = (path: Path, paint: string): string =>
  `<path fill="${paint}" d="M${wobble(path, 2).map(at).join('L')}Z"/>`;

/** A flat colour with an ink line around it, a little out of register as in a print. */
export function shape(path: Path, paint: string, width = 6, stroke: string = colour.ink): string {
  const [dx, dy] = [between(-3, 3), between(-3, 3)];
  return `<g transform="translate(${dx.toFixed(1)} ${dy.toFixed(1)})">${fill(path, paint)}</g>${ink(path, width, stroke)}`;
}

export interface Lettering {
  size: number;
  weight?: number;
  paint?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Degrees, around the start of the first line. */
  turn?: number;
  leading?: number;
  /** How much the letters dance, 0 for none. */
  dance?: number;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function lineOfLetters(line: string, x: number, y: number, size: number, dance: number): string {
  const letters = Array.from(line);
  const turns = letters.map(() => between(-2.2 * dance, 2.2 * dance).toFixed(1)).join(' ');
  const heights = letters.map(() => between(-0.018 * dance, 0.018 * dance) * size);
  const hops = heights.map((height, i) => (height - (heights[i - 1] ?? 0)).toFixed(1)).join(' ');
  return `<text x="${x}" y="${y}" ${dance ? `rotate="${turns}" dy="${hops}"` : ''}>${escape(line)}</text>`;
}

/** Lines of hand lettering; y is the base line of the first. */
export function letter(lines: readonly string[], [x, y]: Point, style: Lettering): string {
  const { size, weight = 560, paint = colour.ink, anchor = 'start', turn = 0, leading = 1.14, dance = 1 } = style;
  const rows = lines.map((line, i) => lineOfLetters(line, x, y + i * size * leading, size, dance));
  const look = `font-size="${size}" font-weight="${weight}" fill="${paint}" text-anchor="${anchor}"`;
  return `<g ${look} transform="rotate(${turn} ${x} ${y})">${rows.join('')}</g>`;
}
