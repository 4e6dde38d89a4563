/** The middle of the drawing: the neighbourhood, its challenges, the organisations and the professionals. */
import { cloud, heart, link, mop, pillars, sun } from './figures.ts';
import { person } from './people.ts';
import {
  between,
  box,
  colour,
  curve,
  fill,
  ink,
  oval,
  polygon,
  shape,
  straight,
  times,
  type Point,
  pointsOf,
} from './pen.ts';
import type { Region } from './region.ts';

const slogan = (x: number, y: number, height: number): string => {
  const bar = (left: number, top: number, width: number, high: number) => fill(box(left, top, width, high), colour.ink);
  const letters = [
    bar(x, y, 84, height),
    bar(x + 470, y, 84, height),
    fill(
      polygon([
        [x + 540, y + 130],
        [x + 650, y],
        [x + 762, y],
        [x + 628, y + 128],
        [x + 774, y + height],
        [x + 660, y + height],
      ]),
      colour.ink,
    ),
    bar(x + 800, y, 84, height),
    bar(x + 916, y, 84, height),
    bar(x + 990, y, 110, 62),
    bar(x + 990, y + 94, 90, 58),
    bar(x + 990, y + height - 62, 110, 62),
    bar(x + 1126, y, 84, height),
    bar(x + 1200, y + height - 62, 90, 62),
  ];
  const lamps = [0, 470, 800, 916, 1126].flatMap((left) =>
    times(4, (row) =>
      fill(
        box(x + left + 22, y + 22 + row * 58, 40, 28),
        [colour.ochre, colour.sky, colour.red, colour.paper][Math.floor(between(0, 4))] ?? colour.paper,
      ),
    ),
  );
  return [...letters, heart(x + 276, y + 126, 310, colour.red, 10), ...lamps].join('');
};

export const kiel: Region = {
  title: 'Twee beelden van één wijk',
  rectangle: [31.1, 42.2, 40.9, 23.4],
  description:
    'De woorden I ♥ Kiel staan als een groot woonblok op pijlers, links onder de zon en rechts onder een regenwolk; op de laatste letter juicht iemand.',
  draw: (say) => [
    sun(1096, 1040, 44),
    cloud(2196, 1050, 170, colour.sky),
    ...times(7, (i) =>
      ink(
        straight([
          [2136 + i * 20, 1090 + (i % 2) * 12],
          [2128 + i * 20, 1114 + (i % 2) * 12],
        ]),
        6,
        colour.blue,
      ),
    ),
    say(['TWEE BEELDEN VAN ÉÉN WIJK'], [1640, 1008], { size: 46, weight: 800, paint: colour.green, anchor: 'middle' }),
    say(['Velen zijn trots', 'en zien wat hier kan.'], [1176, 1060], { size: 38, weight: 640 }),
    say(['En toch is er het gevoel', '“de probleemwijk” te zijn.'], [2092, 1060], {
      size: 36,
      weight: 600,
      anchor: 'end',
    }),
    slogan(1012, 1124, 254),
    say(['I ♥ KIEL'], [1656, 1250], { size: 0 }),
    person(2270, 1314, 150, { shirt: colour.ochre, left: [-0.16, -0.3], right: [0.16, -0.3] }),
    pillars(1010, 1420, 1300, 44, 12),
    shape(box(1000, 1378, 1312, 46), colour.red, 6),
    say(['Wie trots is, staat sterker om samen iets op te lossen.'], [1656, 1413], {
      size: 36,
      weight: 700,
      paint: colour.paper,
      anchor: 'middle',
      dance: 0.5,
    }),
  ],
};

export const tap: Region = {
  title: 'Dweilen met de kraan open',
  rectangle: [0, 40.2, 31, 24],
  description:
    'Water stroomt uit een grote kraan; mensen dweilen, een van hen met een reusachtige dweil, en een groot oog kijkt naar de kraan.',
  draw: (say) => [
    fill(curve('20 1400, 120 1352, 330 1366, 620 1372, 780 1392, 640 1424, 300 1426, 90 1428, 20 1400'), '#6fb0e0'),
    shape(
      curve('214 1104, 206 1200, 196 1300, 176 1384, 300 1384, 284 1300, 276 1200, 276 1104').concat([[214, 1104]]),
      '#6fb0e0',
      5,
      colour.blue,
    ),
    ...[232, 256].map((x) =>
      ink(
        curve([
          [x, 1120],
          [x - 2, 1220],
          [x, 1340],
        ]),
        5,
        colour.paper,
      ),
    ),
    shape(
      curve('-20 1000, 120 996, 220 1000, 276 1040, 284 1108, 206 1108, 200 1076, 150 1066, -20 1072'),
      colour.teal,
      9,
    ),
    shape(box(110, 960, 44, 40), colour.teal, 8),
    shape(curve('60 934, 132 924, 204 934, 204 962, 132 966, 60 962, 60 934'), colour.red, 8),
    say(['DWEILEN MET', 'DE KRAAN OPEN'], [318, 984], {
      size: 57,
      weight: 800,
      paint: colour.blue,
      turn: -1.5,
      leading: 1.04,
    }),
    ...times(9, (i) =>
      ink(
        straight([
          [338 + i * 50, 1092],
          [362 + i * 50, 1092],
        ]),
        7,
        colour.red,
      ),
    ),
    shape(
      curve('800 1092, 850 1046, 900 1040, 956 1056, 992 1092, 950 1130, 896 1140, 846 1130, 800 1092'),
      colour.paper,
      8,
    ),
    shape(oval(872, 1090, 38), colour.teal, 6),
    fill(oval(862, 1088, 18), colour.ink),
    ...times(5, (i) =>
      ink(
        straight([
          [830 + i * 34, 1046 - (2 - Math.abs(i - 2)) * 8],
          [822 + i * 38, 1020 - (2 - Math.abs(i - 2)) * 8],
        ]),
        6,
      ),
    ),
    say(['Kijk naar de kraan!'], [320, 1152], { size: 48, weight: 800, paint: colour.red }),
    say(['Minder symptomen bestrijden,', 'meer voorkomen, meer veerkracht.'], [320, 1200], { size: 34, weight: 620 }),
    person(380, 1410, 140, { shirt: colour.plum, left: [-0.2, 0.1], right: [0.18, 0.1], mood: 'flat' }),
    mop([420, 1310], [456, 1410], 60),
    say(['beter', 'dweilen?'], [430, 1278], { size: 32, weight: 640, turn: -2 }),
    person(640, 1412, 140, { shirt: colour.green, right: [0.24, -0.1], left: [0.02, 0.12], mood: 'flat' }),
    mop([668, 1270], [770, 1416], 150),
    shape(polygon('522 1356, 592 1356, 580 1416, 534 1416'), colour.ochre, 6),
    ink(curve('522 1356, 556 1322, 592 1356'), 5),
    say(['een grotere', 'dweil?'], [790, 1290], { size: 32, weight: 640, turn: 2 }),
  ],
};

export const islands: Region = {
  title: 'Eilanden en een ketting',
  rectangle: [3.2, 66.8, 29, 13.8],
  description:
    'Drie figuren staan elk op een eiland; een ketting bindt de eilanden samen, maar één rode schakel is zwak.',
  draw: (say) => [
    say(['IN DE ORGANISATIES'], [150, 1560], { size: 48, weight: 800, paint: colour.blue }),
    ...pointsOf('140 1640, 320 1632, 360 1746, 600 1742, 920 1650, 936 1720, 110 1730, 394 1600').map(([x, y]) =>
      ink(
        curve([
          [x, y],
          [x + 22, y - 10],
          [x + 46, y + 2],
        ]),
        5,
        colour.blue,
      ),
    ),
    ...pointsOf('236 1690, 506 1700, 816 1688').map(([x, y]) =>
      shape(
        curve([
          [x - 100, y + 20],
          [x - 60, y - 22],
          [x, y - 34],
          [x + 60, y - 22],
          [x + 100, y + 20],
          [x, y + 34],
          [x - 100, y + 20],
        ]),
        colour.ochre,
        7,
      ),
    ),
    person(236, 1674, 100, { mood: 'flat', right: [0.3, -0.1] }),
    person(506, 1684, 100, { mood: 'flat' }),
    person(826, 1670, 92, { mood: 'flat', right: [0.3, -0.2] }),
    ...times(3, (i) => link(334 + i * 38, 1694 + i * 4, i % 2 ? 28 : -6, '#9aa3ad')),
    link(612, 1706, -8, '#9aa3ad'),
    link(660, 1704, 14, colour.red, 6),
    link(708, 1698, -8, '#9aa3ad'),
    say(['werkdruk'], [168, 1766], { size: 32, weight: 660 }),
    say(['papierwerk'], [424, 1778], { size: 32, weight: 660 }),
    say(['te weinig mensen'], [698, 1766], { size: 32, weight: 660 }),
    say(['De zwakste', 'schakel maakt', 'alles zwakker.'], [664, 1600], {
      size: 29,
      weight: 760,
      paint: colour.red,
      anchor: 'middle',
      leading: 1.06,
    }),
    say(['Help elkaar!'], [866, 1552], { size: 38, weight: 780, anchor: 'middle', turn: -3 }),
  ],
};

export const place: Region = {
  title: 'De Plek der Moeite',
  rectangle: [33, 66, 26, 14.6],
  description: 'Een figuur staat rechtop op een rots midden in een storm van wind, regen en bliksem.',
  draw: (say) => [
    cloud(1464, 1554, 210, '#8d94a6'),
    cloud(1580, 1530, 170, '#a9afbd'),
    ...times(16, (i) =>
      ink(
        straight([
          [1364 + i * 17, 1594 + (i % 3) * 26],
          [1350 + i * 17, 1620 + (i % 3) * 26],
        ]),
        5,
        colour.blue,
      ),
    ),
    ...[1640, 1704, 1764].map((y, i) =>
      ink(
        curve([
          [1076 + i * 24, y],
          [1220, y - 14],
          [1330, y + 2],
          [1384, y - 18],
          [1364, y - 40],
          [1340, y - 24],
        ]),
        7,
        colour.plum,
      ),
    ),
    shape(polygon('1580 1578, 1552 1648, 1576 1648, 1558 1708, 1612 1628, 1586 1628, 1608 1578'), colour.ochre, 6),
    shape(curve('1370 1796, 1410 1762, 1470 1752, 1530 1766, 1566 1796'), '#8a8577', 7),
    person(1470, 1762, 172, { shirt: colour.red, left: [-0.3, -0.06], right: [0.3, -0.06], step: true }),
    say(['PLEK DER', 'MOEITE'], [1070, 1552], { size: 52, weight: 800, paint: colour.plum, leading: 1 }),
    say(['frustratie'], [1110, 1684], { size: 35, weight: 600, turn: -3 }),
    say(['burn-out'], [1150, 1744], { size: 35, weight: 600, turn: 2 }),
    say(['Blijven staan', 'waar het', 'moeilijk is.'], [1654, 1602], { size: 38, weight: 720 }),
    say(['Zorg voor jezelf.'], [1600, 1770], { size: 34, weight: 760, paint: colour.red }),
  ],
};

/** Threads from left to right, with others going over and under them. */
const weave = (x: number, y: number, width: number): string => {
  const threads = [colour.red, colour.blue, colour.ochre, colour.green, colour.plum, colour.red];
  const across = threads.map((paint, row) =>
    ink(curve(times(14, (i): Point => [x + (width * i) / 13, y + row * 29 + (i % 2 ? 7 : -7)])), 12, paint),
  );
  const over = (column: number, row: number) => {
    const [left, top] = [x + 50 + (column * (width - 100)) / 25, y + row * 29];
    return (row + column) % 2
      ? ''
      : ink(
          straight([
            [left, top - 19],
            [left + 2, top + 19],
          ]),
          10,
          column % 3 ? colour.teal : colour.ink,
        );
  };
  return [...across, ...times(26, (column) => threads.map((_, row) => over(column, row)).join(''))].join('');
};

export const fabric: Region = {
  title: 'Het sociale weefsel',
  rectangle: [59.3, 63.2, 38.4, 17.6],
  description: 'Mensen links en rechts houden gekleurde draden vast die samen één weefsel vormen.',
  draw: (say) => [
    say(['HET SOCIALE WEEFSEL'], [1960, 1566], { size: 56, weight: 800, paint: colour.red, turn: -2.5 }),
    say(['Sterk tussen professionals,', 'sterk tussen bewoners.'], [2640, 1480], { size: 36, weight: 660, turn: -2.5 }),
    weave(2090, 1622, 800),
    heart(2490, 1694, 130, colour.red, 8),
    ...[1952, 2014, 2074].map((x, i) =>
      person(x, 1796 - (i % 2) * 8, 150 + i * 6, { left: [-0.16, 0.2], right: [0.24, -0.06 + i * 0.06] }),
    ),
    ...[2920, 2990, 3060].map((x, i) =>
      person(x, 1790 - (i % 2) * 8, 162 - i * 6, { right: [0.16, 0.2], left: [-0.24, i * 0.06] }),
    ),
  ],
};
