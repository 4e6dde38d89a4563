/**
 * Draws the stand-in for the visual harvest of the third partner day: a live drawing of 6400 × 4480 pixels, made from
 * the words of the report, that takes the place of the real one until an editor replaces it.
 *
 * `node docs/stand-in-drawing/draw.ts` writes the PNG beside the report and prints the front matter (`harvest:`) that
 * belongs to it. Words are transcribed as they are lettered, so the drawing and its transcription cannot differ.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import serverlessChromium from '@sparticuz/chromium';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { drawGround, drawRoad } from './ground.ts';
import { banner, bell, door, move, questions, tables } from './how-the-day-ran.ts';
import { colour, letter } from './pen.ts';
import type { Region } from './region.ts';
import { fabric, islands, kiel, place, tap } from './what-was-heard.ts';
import { note, tips, wish } from './what-to-take-home.ts';

const READING_ORDER = [
  banner,
  door,
  move,
  tables,
  questions,
  bell,
  kiel,
  tap,
  islands,
  place,
  fabric,
  tips,
  wish,
  note,
];

const SHEET = { width: 3200, height: 2240, pixelsPerUnit: 2 };
const FONT = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const PICTURE = new URL('../../content/partner-days/2023-09-28/visuele-oogst.png', import.meta.url);
const ALT =
  'Een grote, kleurige tekening. Een weg slingert van een open deur langs tafels, vragen en een bel naar “I ♥ Kiel” in ' +
  'letters op pijlers, en verder langs een open kraan met dweilen, eilanden aan een ketting, iemand in de storm, een ' +
  'weefsel van draden en vijf tips op woonblokken.';
const MAKER = 'Vervangtekening van de gazet, uit de woorden van het verslag';
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--headless=shell',
];

interface DrawnRegion extends Region {
  svg: string;
  transcription: string;
}

function drawRegion(region: Region): DrawnRegion {
  const sentences: string[] = [];
  const strokes = region.draw((lines, where, style) => {
    const words = lines.join(' ');
    sentences.push(/[.:?!,\d]$/.test(words) ? words : `${words}.`);
    return letter(lines, where, style);
  });
  return { ...region, svg: `<g class="region">${strokes.join('')}</g>`, transcription: sentences.join(' ') };
}

async function composePage(regions: readonly DrawnRegion[]): Promise<string> {
  const font = await readFile(new URL(import.meta.resolve(FONT)), 'base64');
  const { width, height } = SHEET;
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: lettering; src: url(data:font/woff2;base64,${font}); font-weight: 200 800 }
    body { margin: 0; background: ${colour.paper} }
    svg { display: block; font-family: lettering }
    </style><svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    ${drawGround()}${drawRoad()}${regions.map(({ svg }) => svg).join('')}</svg>`;
}

/** Where the words of every region really are, in percent of the drawing: left, top, right, bottom. */
const measureWords = (page: Page): Promise<[number, number, number, number][]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('.region'), (region) => {
      const boxes = Array.from(region.querySelectorAll('text'), (text) => text.getBoundingClientRect());
      const visible = boxes.filter(({ width }) => width > 0);
      const [across, down] = [innerWidth / 100, innerHeight / 100];
      return [
        Math.min(...visible.map(({ left }) => left)) / across,
        Math.min(...visible.map(({ top }) => top)) / down,
        Math.max(...visible.map(({ right }) => right)) / across,
        Math.max(...visible.map(({ bottom }) => bottom)) / down,
      ];
    }),
  );

async function checkWords(page: Page, regions: readonly DrawnRegion[]): Promise<void> {
  const words = await measureWords(page);
  const strays = regions.flatMap(({ title, rectangle: [x, y, width, height] }, index) => {
    const [left, top, right, bottom] = words[index] ?? [0, 0, 0, 0];
    const inside = left >= x && top >= y && right <= x + width && bottom <= y + height;
    return inside ? [] : [`“${title}”: ${[left, top, right, bottom].map((n) => n.toFixed(1)).join(', ')}`];
  });
  if (strays.length > 0) {
    throw new Error(`Words stick out of their rectangle; left, top, right and bottom are ${strays.join('; ')}.`);
  }
}

async function photograph(regions: readonly DrawnRegion[]): Promise<Buffer> {
  const executablePath = await serverlessChromium.executablePath();
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const { width, height, pixelsPerUnit } = SHEET;
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: pixelsPerUnit });
    await page.setContent(await composePage(regions));
    await page.evaluate(() => document.fonts.ready);
    await checkWords(page, regions);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}

/** The `harvest` key of the report's front matter, as YAML; a JSON string is a YAML string. */
function writeFrontMatter(regions: readonly DrawnRegion[]): string {
  const entries = regions.map(({ title, rectangle: [x, y, width, height], transcription, description }) =>
    [
      `    - title: ${JSON.stringify(title)}`,
      `      x: ${x.toFixed(1)}`,
      `      y: ${y.toFixed(1)}`,
      `      width: ${width.toFixed(1)}`,
      `      height: ${height.toFixed(1)}`,
      `      transcription: ${JSON.stringify(transcription)}`,
      `      description: ${JSON.stringify(description)}`,
    ].join('\n'),
  );
  return [
    'harvest:',
    '  file: visuele-oogst.png',
    `  alt: ${JSON.stringify(ALT)}`,
    `  maker: ${JSON.stringify(MAKER)}`,
    '  standIn: true',
    '  regions:',
    ...entries,
  ].join('\n');
}

const regions = READING_ORDER.map(drawRegion);
const picture = await photograph(regions);
await mkdir(new URL('.', PICTURE), { recursive: true });
await sharp(picture).png({ palette: true, effort: 10, colours: 64, dither: 0 }).toFile(fileURLToPath(PICTURE));
console.log(writeFrontMatter(regions));
