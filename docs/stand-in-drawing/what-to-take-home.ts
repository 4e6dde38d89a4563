/** The foot of the drawing: the five tips, the open wish and what this drawing is. */
import { pillars, sheet, star, tree } from './figures.ts';
import { person } from './people.ts';
import { between, box, colour, fill, ink, shape, straight, times } from './pen.ts';
import type { Region, Say } from './region.ts';

interface Tip {
  lines: readonly string[];
  paint: string;
  roof: number;
  turn: number;
}

const TIPS: readonly Tip[] = [
  { lines: ['Zit je vast?', 'Vraag raad', 'in de', 'WhatsAppgroep.'], paint: colour.green, roof: 1888, turn: -1 },
  { lines: ['Kom van', 'achter je', 'bureau:', 'de wijk in!'], paint: colour.blue, roof: 1870, turn: 0.6 },
  { lines: ['Andere job?', 'Geef je', 'netwerkstokje', 'door.'], paint: colour.plum, roof: 1892, turn: -0.5 },
  { lines: ['Deel mooie', 'verhalen', 'over', 'het Kiel.'], paint: colour.teal, roof: 1868, turn: 1 },
  { lines: ['Blijf positief.', 'Draag niet', 'meer dan', 'je kan.'], paint: colour.red, roof: 1884, turn: -0.8 },
];

/** A tip as a housing block on pillars, with somebody on the roof. */
function drawTip(say: Say, { lines, paint, roof, turn }: Tip, index: number): string {
  const x = 340 + index * 438;
  const window = (n: number) =>
    fill(
      box(x + 18 + n * 42, 2068, 30, 20),
      [colour.paper, colour.ochre, colour.ink][Math.floor(between(0, 3))] ?? colour.paper,
    );
  const parts = [
    person(x + 90 + index * 50, roof + 4, 66, { right: [0.2, -0.3] }),
    pillars(x, 2098, 414, 66, 5),
    shape(box(x, roof, 414, 2098 - roof), paint, 8),
    ...times(9, window),
    say([String(index + 1)], [x + 14, 2024], { size: 150, weight: 800, paint: colour.ochre }),
    say(lines, [x + 112, roof + 46 + (1890 - roof) / 4], { size: 37, weight: 660, paint: colour.paper, leading: 1.08 }),
  ];
  return `<g transform="rotate(${turn} ${x + 207} 2098)">${parts.join('')}</g>`;
}

export const tips: Region = {
  title: 'Vijf tips',
  rectangle: [0.5, 81.2, 78.6, 16.2],
  description:
    'Vijf gekleurde woonblokken op pijlers, elk met een tip; eronder stappen mensen en twee van hen geven een stokje door.',
  draw: (say) => [
    person(150, 2166, 140, { shirt: colour.red, left: [-0.26, -0.2], right: [0.34, -0.24] }),
    tree(56, 2166, 130),
    tree(262, 2166, 110),
    say(['VIJF', 'TIPS'], [176, 1936], {
      size: 82,
      weight: 800,
      paint: colour.red,
      anchor: 'middle',
      turn: -4,
      leading: 0.9,
    }),
    ...TIPS.map((tip, i) => drawTip(say, tip, i)),
    ...[420, 560, 870, 1010, 1750, 1880, 2190, 2330].map((x) => person(x, 2172, 74, { step: true })),
    person(1300, 2172, 76, { right: [0.5, 0.1], step: true }),
    person(1420, 2172, 76, { left: [-0.5, 0.1], step: true }),
    ink(straight('1332 2130, 1390 2130'), 11, colour.red),
  ],
};

export const wish: Region = {
  title: 'Een open wens',
  rectangle: [80.2, 82.4, 18.6, 15],
  description: 'Een figuur reikt met een blad papier naar een ster, naast een stapel notities.',
  draw: (say) => [
    say(['EEN OPEN WENS'], [2590, 1924], { size: 48, weight: 800, paint: colour.green, turn: -2 }),
    say(['Een betere', 'samenvatting van', 'alle notities.'], [2590, 1982], { size: 40, weight: 640 }),
    ...times(4, (i) => sheet(2600 + (i % 2) * 10, 2120 - i * 8, 110, 40)),
    star(3090, 1960, 44, colour.ochre),
    person(2990, 2168, 170, { shirt: colour.blue, right: [0.26, -0.3] }),
    sheet(3024, 1998, 50, 62),
  ],
};

export const note: Region = {
  title: 'Over deze tekening',
  rectangle: [59.5, 97.5, 39.8, 2.3],
  description: 'Een kleine regel onderaan, in het gras.',
  draw: (say) => [
    say(['Vervangtekening, gemaakt uit het verslag. De echte tekening is van Martine Vanremoortele.'], [3150, 2220], {
      size: 29,
      weight: 560,
      paint: colour.paper,
      anchor: 'end',
      dance: 0,
    }),
  ],
};
