/** What is drawn more than once: housing blocks on pillars, hearts, balloons, arrows, tables, mops. */
import { SHIRT } from './people.ts';
import {
  between,
  box,
  colour,
  curve,
  fill,
  ink,
  oval,
  pick,
  polygon,
  shape,
  straight,
  times,
  type Path,
  type Point,
} from './pen.ts';

/** A heart; x and y are its middle. */
export function heart(x: number, y: number, size: number, paint: string = colour.red, width = 6): string {
  const s = size / 2;
  const outline = curve([
    [x, y + s * 0.95],
    [x - s * 0.62, y + s * 0.32],
    [x - s, y - s * 0.25],
    [x - s * 0.75, y - s * 0.8],
    [x - s * 0.3, y - s * 0.8],
    [x, y - s * 0.42],
    [x + s * 0.3, y - s * 0.8],
    [x + s * 0.75, y - s * 0.8],
    [x + s, y - s * 0.25],
    [x + s * 0.62, y + s * 0.32],
    [x, y + s * 0.95],
  ]);
  return width ? shape(outline, paint, width) : fill(outline, paint);
}

export const pillars = (x: number, y: number, width: number, height: number, count: number): string =>
  times(count, (i) => {
    const left = x + 14 + ((width - 28) * i) / (count - 1);
    return ink(
      straight([
        [left, y],
        [left + between(-3, 3), y + height],
      ]),
      8,
    );
  }).join('');

/** A housing block on pillars: flat panels in a grid, as Renaat Braem built them; y is its foot. */
export function block(x: number, y: number, columns: number, rows: number, cell: number, paint: string): string {
  const [width, height, leg] = [columns * cell, rows * cell, cell * 1.1];
  const top = y - leg - height;
  const panel = (column: number, row: number) => {
    const [px, py] = [x + column * cell, top + row * cell];
    const kind = between(0, 1);
    if (kind < 0.3) return fill(box(px, py, cell, cell), paint);
    if (kind < 0.38)
      return fill(box(px, py + cell * 0.55, cell, cell * 0.45), pick([colour.ochre, colour.red, colour.sky]));
    return fill(box(px + cell * 0.18, py + cell * 0.2, cell * 0.64, cell * 0.6), colour.ink);
  };
  const panels = times(columns * rows, (i) => panel(i % columns, Math.floor(i / columns)));
  return (
    pillars(x, y - leg, width, leg, Math.max(2, Math.round(columns / 2) + 1)) +
    fill(box(x, top, width, height), colour.paper) +
    panels.join('') +
    ink(box(x, top, width, height), 6)
  );
}

export function tree(x: number, y: number, height: number, paint: string = colour.green): string {
  return (
    ink(
      straight([
        [x, y],
        [x + 2, y - height * 0.6],
      ]),
      9,
    ) + shape(oval(x, y - height * 0.68, height * 0.28, height * 0.32), paint, 6)
  );
}

/** The sun, with rays. */
export function sun(x: number, y: number, r: number): string {
  const ray = (angle: number) =>
    ink(
      straight([
        [x + r * 1.25 * Math.cos(angle), y + r * 1.25 * Math.sin(angle)],
        [x + r * 1.6 * Math.cos(angle), y + r * 1.6 * Math.sin(angle)],
      ]),
      9,
      colour.ochre,
    );
  return times(12, (i) => ray((i * Math.PI) / 6)).join('') + shape(oval(x, y, r), colour.ochre);
}

export function cloud(x: number, y: number, width: number, paint: string): string {
  const w = width / 2;
  return shape(
    curve([
      [x - w * 0.8, y + w * 0.3],
      [x - w, y],
      [x - w * 0.7, y - w * 0.28],
      [x - w * 0.35, y - w * 0.5],
      [x + w * 0.1, y - w * 0.42],
      [x + w * 0.5, y - w * 0.45],
      [x + w * 0.8, y - w * 0.2],
      [x + w, y + w * 0.1],
      [x + w * 0.7, y + w * 0.32],
      [x, y + w * 0.34],
      [x - w * 0.8, y + w * 0.3],
    ]),
    paint,
  );
}

/** An arrow along a flowing line. */
export function arrow(points: readonly [Point, Point, ...Point[]], width = 9, paint: string = colour.ink): string {
  const line: Path = curve(points);
  const [tip, before] = [line.at(-1) ?? points[0], line.at(-4) ?? points[0]];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const barb = (turn: number): Point => [
    tip[0] - width * 4 * Math.cos(angle + turn),
    tip[1] - width * 4 * Math.sin(angle + turn),
  ];
  return ink(line, width, paint) + ink(straight([barb(0.55), tip, barb(-0.55)]), width, paint);
}

/** A speech balloon with its tail at `tail`; x and y are its middle. */
export function balloon(x: number, y: number, width: number, height: number, tail: Point, paint: string): string {
  const soft = (n: number) => Math.sign(n) * Math.abs(n) ** 0.42;
  const around = times(64, (i): Point => {
    const angle = (2 * Math.PI * i) / 64;
    return [x + (width / 2) * soft(Math.cos(angle)), y + (height / 2) * soft(Math.sin(angle))];
  });
  return shape(openTowards(tail, [x, y], around), paint, 7);
}

/** The outline, broken where it is nearest to the line from the middle to the tail. */
function openTowards(tail: Point, [x, y]: Point, outline: Path): Path {
  const turn = ([px, py]: Point) => Math.atan2(py - y, px - x);
  const off = (point: Point) =>
    Math.abs(Math.atan2(Math.sin(turn(point) - turn(tail)), Math.cos(turn(point) - turn(tail))));
  const [first = tail] = outline;
  const root = outline.reduce((best, point) => (off(point) < off(best) ? point : best), first);
  const start = outline.indexOf(root);
  const rest = [...outline.slice(start), ...outline.slice(0, start)].filter(
    ([px, py]) => Math.hypot(px - root[0], py - root[1]) > 24,
  );
  return polygon([tail, ...rest]);
}

/** A round table seen from above, with heads around it; the first wears the moderator's flag. */
export function table(x: number, y: number, seats: number, paint: string): string {
  const seat = (i: number) => {
    const angle = (2 * Math.PI * i) / seats - Math.PI / 2;
    return shape(oval(x + 63 * Math.cos(angle), y + 63 * Math.sin(angle), 15), i === 0 ? colour.ink : pick(SHIRT), 4);
  };
  const flag =
    ink(
      straight([
        [x, y - 70],
        [x, y - 106],
      ]),
      4,
    ) +
    fill(
      polygon([
        [x, y - 108],
        [x + 30, y - 98],
        [x, y - 86],
      ]),
      colour.red,
    );
  return times(seats, seat).join('') + flag + shape(oval(x, y, 43), paint, 6);
}

/** A mop from the hands down to the floor, its head `spread` wide. */
export function mop(hands: Point, floor: Point, spread: number): string {
  const strand = (i: number) => {
    const end = floor[0] + ((i - 3) * spread) / 6;
    return ink(
      curve([
        [floor[0], floor[1] - spread * 0.45],
        [end, floor[1] - spread * 0.2],
        [end + 4, floor[1]],
      ]),
      7,
      i % 2 ? '#8a8577' : colour.ink,
    );
  };
  return ink(straight([hands, [floor[0], floor[1] - spread * 0.45]]), 8, '#8a5a2b') + times(7, strand).join('');
}

export function clock(x: number, y: number, r: number): string {
  const dots = times(12, (i) =>
    fill(
      oval(x + r * 0.8 * Math.cos((i * Math.PI) / 6), y + r * 0.8 * Math.sin((i * Math.PI) / 6), r * 0.06),
      colour.ink,
    ),
  );
  const slice = fill(polygon([[x, y], ...oval(x, y, r * 0.86, r * 0.86, -0.25, -0.08)]), colour.ochre);
  return (
    shape(oval(x, y, r), colour.paper, 9) +
    slice +
    dots.join('') +
    ink(
      straight([
        [x, y - r * 0.7],
        [x, y],
        [x + r * 0.5, y - r * 0.34],
      ]),
      8,
    )
  );
}

export function chair(x: number, y: number, paint: string): string {
  const legs =
    ink(
      straight([
        [x - 34, y - 130],
        [x - 34, y],
      ]),
      9,
    ) +
    ink(
      straight([
        [x + 34, y - 62],
        [x + 34, y],
      ]),
      8,
    );
  return legs + shape(box(x - 38, y - 76, 76, 16), paint, 6) + shape(box(x - 42, y - 150, 16, 76), paint, 5);
}

/** A link of a chain, lying along `turn` degrees. */
export const link = (x: number, y: number, turn: number, paint: string, width = 11): string =>
  `<g transform="rotate(${turn} ${x} ${y})">${ink(oval(x, y, 30, 15), width + 5)}${ink(oval(x, y, 30, 15), width - 3, paint)}</g>`;

export function star(x: number, y: number, r: number, paint: string): string {
  const points = times(10, (i): Point => {
    const [reach, angle] = [i % 2 ? r * 0.45 : r, (i * Math.PI) / 5 - Math.PI / 2];
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  const [first = [x, y] as const, ...rest] = points;
  return shape(polygon([first, ...rest]), paint, 6);
}

/** A sheet of paper with lines of writing. */
export const sheet = (x: number, y: number, width: number, height: number): string =>
  shape(box(x, y, width, height), colour.paper, 5) +
  times(Math.floor(height / 16) - 1, (i) =>
    ink(
      straight([
        [x + width * 0.15, y + 16 + i * 15],
        [x + width * between(0.6, 0.88), y + 16 + i * 15],
      ]),
      3,
    ),
  ).join('');
