/** The people of the stand-in drawing: beans with round heads. */
import { between, colour, curve, fill, ink, oval, pick, shape, times, type Point } from './pen.ts';

const SKIN = ['#f3cfae', '#e0a878', '#b5794c', '#7d4e33', '#f6dcc4'] as const;
const HAIR = ['#1b1f2e', '#5b3a29', '#c9863b', '#d9d5cc'] as const;
/** Colours for shirts, and for heads seen from above. */
export const SHIRT = [colour.red, colour.blue, colour.green, colour.ochre, colour.teal, colour.plum] as const;

export interface Look {
  shirt?: string;
  /** Where the hands are, from the shoulders, in heights of the figure. */
  left?: Point;
  right?: Point;
  mood?: 'glad' | 'flat' | 'sad';
  step?: boolean;
}

function hair(x: number, y: number, r: number): { behind: string; before: string } {
  const paint = pick(HAIR);
  const cap = fill(oval(x, y - r * 0.2, r * 1.06, r * 0.96, 0.5, 1), paint);
  const bun = fill(oval(x + r * 0.2, y - r * 1.25, r * 0.42), paint);
  const curls = times(7, (i) =>
    fill(oval(x + r * Math.cos(3.3 + i * 0.48), y + r * Math.sin(3.3 + i * 0.48), r * 0.4), paint),
  ).join('');
  const scarf = pick([colour.teal, colour.plum, colour.red]);
  return pick([
    { behind: '', before: cap },
    { behind: bun, before: cap },
    { behind: '', before: curls },
    {
      behind: [-0.9, 0.9].map((side) => fill(oval(x + side * r, y + r * 0.3, r * 0.38, r * 0.95), paint)).join(''),
      before: cap,
    },
    { behind: shape(oval(x, y + r * 0.18, r * 1.3, r * 1.4), scarf, r * 0.14), before: '' },
    { behind: '', before: '' },
  ]);
}

function face(x: number, y: number, r: number, mood: 'glad' | 'flat' | 'sad'): string {
  const bend = { glad: 0.28, flat: 0, sad: -0.25 }[mood] * r;
  const eyes = [-0.36, 0.36].map((side) => fill(oval(x + side * r, y + r * 0.08, r * 0.11), colour.ink)).join('');
  const mouth = curve([
    [x - r * 0.4, y + r * 0.48 - bend / 2],
    [x, y + r * 0.48 + bend],
    [x + r * 0.4, y + r * 0.48 - bend / 2],
  ]);
  return eyes + ink(mouth, r * 0.13);
}

function head(x: number, y: number, r: number, mood: 'glad' | 'flat' | 'sad' = 'glad'): string {
  const { behind, before } = hair(x, y, r);
  return behind + shape(oval(x, y, r), pick(SKIN), r * 0.15) + before + face(x, y, r, mood);
}

/** A bean with a round head; x and y are its feet. */
export function person(x: number, y: number, height: number, look: Look = {}): string {
  const { shirt = pick(SHIRT), left = [-0.2, 0.22], right = [0.2, 0.22], mood = 'glad', step = false } = look;
  const h = height * between(0.95, 1.05);
  const [r, line] = [h * 0.165, Math.max(4, h * 0.034)];
  const [shoulder, hip] = [y - h * 0.6, y - h * 0.27];
  const stride = h * (step ? 0.17 : 0.08);
  const legs = [-1, 1].map((side) =>
    ink(
      curve([
        [x + side * h * 0.06, hip - 4],
        [x + side * stride, y - h * 0.1],
        [x + side * stride, y],
        [x + side * stride + h * 0.06, y],
      ]),
      line * 1.15,
    ),
  );
  const arm = (side: -1 | 1, [dx, dy]: Point) => {
    const from: Point = [x + side * h * 0.11, shoulder + h * 0.02];
    const hand: Point = [x + side * h * 0.11 + dx * h, shoulder + dy * h];
    const elbow: Point = [(from[0] + hand[0]) / 2 + side * h * 0.03, (from[1] + hand[1]) / 2 + h * 0.03];
    return ink(curve([from, elbow, hand]), line * 1.1);
  };
  const body = curve([
    [x - h * 0.1, hip],
    [x - h * 0.16, y - h * 0.42],
    [x - h * 0.11, shoulder],
    [x, shoulder - h * 0.05],
    [x + h * 0.11, shoulder],
    [x + h * 0.16, y - h * 0.42],
    [x + h * 0.1, hip],
    [x, hip + h * 0.03],
    [x - h * 0.1, hip],
  ]);
  return legs.join('') + arm(-1, left) + arm(1, right) + shape(body, shirt, line) + head(x, y - h + r, r, mood);
}
