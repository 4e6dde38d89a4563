/** What lies under the regions: patches of colour, the grass, and the road that leads the eye. */
import {} from './figures.ts';
import { person } from './people.ts';
import { colour, curve, fill, ink, pointsOf, patch, times } from './pen.ts';

/** Flat patches of colour under the regions. */
export function drawGround(): string {
  const patches: [number, number, number, number, string][] = [
    [330, 620, 320, 240, colour.mint],
    [920, 610, 280, 220, colour.rose],
    [1620, 620, 440, 280, colour.sky],
    [2610, 400, 560, 380, colour.lilac],
    [2700, 1060, 390, 230, colour.sand],
    [1650, 1160, 660, 280, colour.mint],
    [510, 1140, 470, 270, colour.sand],
    [530, 1640, 450, 160, colour.sky],
    [1440, 1640, 400, 170, colour.lilac],
    [2520, 1620, 620, 180, colour.rose],
    [2830, 2020, 330, 170, colour.mint],
  ];
  const meadow = fill(
    curve('-20 2166, 500 2156, 1200 2168, 1900 2158, 2560 2168, 3220 2156, 3220 2260, -20 2260, -20 2166'),
    colour.green,
  );
  return patches.map(([x, y, rx, ry, paint]) => fill(patch(x, y, rx, ry), paint)).join('') + meadow;
}

/** The road that leads the eye from the door to the wish, lying under all the rest. */
export function drawRoad(): string {
  const road = curve(
    '-40 850, 300 862, 640 846, 1000 880, 1230 905, 1600 925, 2040 880, 2300 812, 2700 806, 3060 830, 3140 960, 3120 1200, 2980 1350, 2640 1404, 2320 1430, 1900 1486, 1300 1478, 700 1440, 240 1446, 74 1510, 48 1650, 130 1790, 600 1820, 1100 1806, 1600 1816, 2100 1806, 2600 1812, 2900 1800, 3070 1820, 3120 1880',
  );
  const dashes = times(62, (i) => road.slice(i * 17 + 6, i * 17 + 13)).filter((dash) => dash.length > 2);
  const walkers = pointsOf(
    '1200 910, 2120 868, 2200 852, 3128 1000, 3140 1080, 3112 1236, 2560 1428, 2450 1440, 960 1466, 62 1560, 44 1640, 74 1730, 1040 1818',
  ).map(([x, y]) => person(x, y, 66, { step: true }));
  return (
    ink(road, 66, colour.ink) +
    ink(road, 54, colour.sand) +
    dashes.map((dash) => ink(dash, 6, colour.ochre)).join('') +
    walkers.join('')
  );
}
