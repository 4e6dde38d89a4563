/** The upper half of the drawing: how the third partner day ran. */
import { arrow, balloon, block, chair, clock, heart, sun, table, tree } from './figures.ts';
import { person } from './people.ts';
import { box, colour, curve, fill, ink, oval, polygon, shape, straight, times, pointsOf } from './pen.ts';
import type { Region } from './region.ts';

export const banner: Region = {
  title: 'Derde partnerdag',
  rectangle: [1, 0.8, 63.9, 14.6],
  description:
    'Een rood lint met de titel hangt tussen een oogstmand vol harten en ballonnen en een rij woonblokken op pijlers in de zon.',
  draw: (say) => [
    sun(1966, 100, 46),
    block(1716, 332, 5, 6, 34, colour.blue),
    block(1900, 332, 4, 4, 34, colour.red),
    tree(2050, 332, 110),
    tree(1690, 332, 80),
    balloon(130, 96, 120, 84, [170, 196], colour.sky),
    heart(235, 88, 92),
    balloon(320, 126, 96, 72, [270, 206], colour.ochre),
    heart(112, 178, 50, colour.ochre),
    heart(296, 192, 44, colour.teal),
    shape(curve('64 190, 90 300, 120 326, 210 334, 300 326, 330 300, 352 190'), colour.ochre, 8),
    ...times(3, (i) =>
      ink(
        curve([
          [72 + i * 8, 222 + i * 34],
          [208, 238 + i * 34],
          [344 - i * 8, 222 + i * 34],
        ]),
        5,
      ),
    ),
    ...times(6, (i) =>
      ink(
        straight([
          [104 + i * 42, 204],
          [124 + i * 34, 326],
        ]),
        5,
      ),
    ),
    shape(polygon('395 150, 470 140, 470 262, 395 276, 426 212'), '#a3171f', 7),
    shape(polygon('1610 88, 1690 80, 1662 144, 1694 204, 1610 212'), '#a3171f', 7),
    shape(
      curve('440 100, 800 66, 1240 74, 1640 40').concat(curve('1640 190, 1240 222, 800 214, 440 248'), [[440, 100]]),
      colour.red,
      8,
    ),
    say(['DERDE PARTNERDAG'], [1042, 186], {
      size: 114,
      weight: 800,
      paint: colour.paper,
      anchor: 'middle',
      turn: -1.8,
    }),
    say(['Kiel, 28 september 2023'], [480, 316], { size: 54, weight: 760, paint: colour.red, turn: -1 }),
    say(['Wie elkaar kent,', 'werkt makkelijker samen.'], [1140, 276], { size: 44, weight: 600, turn: -1 }),
  ],
};

export const door: Region = {
  title: 'Aan de deur',
  rectangle: [0.4, 17, 19.8, 22.4],
  description: 'Een open deur met mensen die naar elkaar zwaaien; één figuur staat wat verder alleen.',
  draw: (say) => [
    shape(polygon('70 850, 70 500, 280 500, 280 850'), colour.ochre, 9),
    shape(polygon('70 500, 20 470, 20 880, 70 850'), colour.teal, 8),
    fill(oval(54, 690, 8), colour.ochre),
    shape(box(40, 404, 280, 82), colour.teal, 7),
    say(['WELKOM!'], [180, 465], { size: 56, weight: 800, paint: colour.paper, anchor: 'middle', turn: -1 }),
    say(['Aan de deur', 'zoeken we', 'wie we kennen.'], [346, 426], { size: 38, weight: 640 }),
    person(140, 850, 200, { shirt: colour.red, left: [-0.16, 0.25], right: [0.26, -0.3] }),
    person(240, 862, 184, { shirt: colour.plum, left: [-0.05, 0.25], right: [0.3, -0.2] }),
    person(356, 858, 190, { shirt: colour.blue, left: [-0.28, -0.22], right: [0.2, 0.2], step: true }),
    heart(300, 668, 40),
    person(560, 846, 166, { shirt: colour.ochre, mood: 'sad' }),
    say(['Wie niemand kent,', 'staat alleen.'], [634, 606], {
      size: 37,
      weight: 700,
      paint: colour.red,
      anchor: 'end',
    }),
  ],
};

export const move: Region = {
  title: 'Schuif op naar een onbekende',
  rectangle: [20.3, 15.2, 16.9, 24.4],
  description: 'Een figuur springt met een grote boog van de ene stoel naar een stoel naast iemand anders.',
  draw: (say) => [
    say(['SCHUIF OP!'], [908, 436], { size: 80, weight: 800, paint: colour.red, anchor: 'middle', turn: -3 }),
    say(['Zit je naast een bekende?', 'Ga dan naast iemand zitten', 'die je nog niet kent.'], [908, 494], {
      size: 38,
      weight: 600,
      anchor: 'middle',
    }),
    chair(706, 862, colour.blue),
    chair(806, 866, colour.blue),
    chair(1030, 880, colour.green),
    chair(1136, 884, colour.green),
    person(712, 836, 158, { shirt: colour.teal, right: [0.34, -0.16] }),
    person(1142, 858, 158, { shirt: colour.plum, left: [-0.34, -0.16] }),
    arrow(
      [
        [806, 770],
        [836, 640],
        [920, 604],
        [1006, 650],
        [1028, 772],
      ],
      11,
      colour.red,
    ),
    person(918, 790, 150, { shirt: colour.ochre, left: [-0.3, -0.24], right: [0.3, -0.24], step: true }),
  ],
};

export const tables: Region = {
  title: 'Acht tafels',
  rectangle: [37.3, 14.6, 27.3, 26.2],
  description: 'Acht ronde tafels van boven gezien, elk met elf gekleurde hoofden en een vlaggetje voor de moderator.',
  draw: (say) => [
    ...pointsOf('1296 490, 1284 670, 1440 800, 1618 838, 1796 812, 1950 728, 1976 552, 1880 424').map(([x, y], i) =>
      table(x, y, 11, i % 3 ? (i % 2 ? colour.ochre : colour.rose) : colour.paper),
    ),
    say(['ACHT TAFELS'], [1590, 430], { size: 60, weight: 800, paint: colour.blue, anchor: 'middle', turn: -2 }),
    say(['met telkens', 'een moderator en', 'ongeveer elf mensen', 'die elkaar niet kennen.'], [1626, 496], {
      size: 39,
      weight: 600,
      anchor: 'middle',
    }),
    say(['Met opzet gemengd!'], [1652, 690], { size: 40, weight: 780, paint: colour.red, anchor: 'middle', turn: -2 }),
  ],
};

export const questions: Region = {
  title: 'Drie vragen',
  rectangle: [64.9, 0.4, 33.8, 36.2],
  description:
    'Drie grote tekstballonnen bij pratende mensen; twee van hen houden samen een blad vast en er tikt een klok.',
  draw: (say) => [
    say(['DRIE VRAGEN'], [2122, 124], { size: 90, weight: 800, paint: colour.plum, turn: -2 }),
    clock(2846, 92, 62),
    say(['Om de beurt,', 'elk ongeveer', 'vier minuten.'], [2926, 70], { size: 34, weight: 700 }),
    person(2146, 560, 170, { shirt: colour.ochre }),
    person(3066, 790, 176, { shirt: colour.red, left: [-0.26, -0.06] }),
    person(2684, 796, 166, { shirt: colour.teal, right: [0.26, -0.06] }),
    balloon(2364, 242, 540, 176, [2156, 384], colour.blue),
    say(['1'], [2158, 292], { size: 140, weight: 800, paint: colour.ochre, anchor: 'middle' }),
    say(['Wat doe jij', 'voor de hele wijk?'], [2406, 230], {
      size: 44,
      weight: 660,
      paint: colour.paper,
      anchor: 'middle',
    }),
    balloon(2846, 392, 580, 226, [3060, 606], colour.green),
    say(['2'], [2624, 440], { size: 140, weight: 800, paint: colour.ochre, anchor: 'middle' }),
    say(['Met wie, of met', 'welke organisatie,', 'wil je meer contact?'], [2886, 352], {
      size: 43,
      weight: 660,
      paint: colour.paper,
      anchor: 'middle',
    }),
    balloon(2386, 544, 590, 190, [2392, 676], colour.plum),
    say(['3'], [2160, 594], { size: 140, weight: 800, paint: colour.ochre, anchor: 'middle' }),
    say(['Wat is de grootste', 'uitdaging om samen', 'te werken in de wijk?'], [2434, 506], {
      size: 38,
      weight: 660,
      paint: colour.paper,
      anchor: 'middle',
    }),
    ...[2150, 2270, 2392, 2520].map((x, i) =>
      person(x, 800 + (i % 2) * 8, 126 + (i % 2) * 10, i === 2 ? { right: [0.2, -0.25] } : {}),
    ),
    shape(polygon('2736 622, 3016 614, 3020 744, 2732 750'), colour.paper, 6),
    say(['Op het einde:', 'een voorstel van', 'samenvatting.'], [2876, 660], {
      size: 33,
      weight: 640,
      anchor: 'middle',
      turn: -1,
    }),
  ],
};

export const bell: Region = {
  title: 'De bel',
  rectangle: [72.1, 37.3, 24.7, 25],
  description: 'Een grote bel luidt; paren wisselen van partner en twee mensen blijven praten.',
  draw: (say) => [
    ...[
      '2376 930, 2356 990, 2372 1040',
      '2346 910, 2318 990, 2340 1060',
      '2612 930, 2632 990, 2616 1040',
      '2642 910, 2670 990, 2648 1060',
    ].map((wave) => ink(curve(wave), 7, colour.red)),
    ink(oval(2494, 868, 20), 9),
    shape(oval(2494, 1062, 24), colour.ink),
    shape(
      curve(
        '2398 1052, 2424 1006, 2430 930, 2462 886, 2494 876, 2526 886, 2558 930, 2564 1006, 2590 1052, 2494 1062, 2398 1052',
      ),
      colour.ochre,
      9,
    ),
    say(['Elke tien minuten', 'gaat de bel:'], [2684, 892], { size: 38, weight: 640 }),
    say(['WISSEL!'], [2684, 1012], { size: 74, weight: 800, paint: colour.red, turn: -3 }),
    ...[2400, 2490, 2640, 2730].map((x, i) =>
      person(x, 1300 - i * 4, 150, i % 2 ? { left: [-0.24, 0.02], step: true } : { right: [0.24, 0.02], step: true }),
    ),
    arrow(
      [
        [2474, 1128],
        [2560, 1088],
        [2644, 1126],
      ],
      8,
      colour.red,
    ),
    arrow(
      [
        [2660, 1330],
        [2566, 1356],
        [2480, 1332],
      ],
      8,
      colour.red,
    ),
    person(2860, 1300, 150, { right: [0.3, -0.05] }),
    person(2950, 1290, 150, { left: [-0.3, 0.05] }),
    tree(3046, 1292, 126),
    tree(2336, 1396, 110),
    say(['Sommigen praten', 'liever nog verder.'], [2770, 1084], { size: 32, weight: 600 }),
  ],
};
