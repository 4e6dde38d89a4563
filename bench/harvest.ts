// npm run bench -- harvest: what a drawing costs to make and to look at, beside other ways to show it.
import { copyFile, cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { publish } from '../scripts/publish.ts';
import { startHost } from '../scripts/static-server.ts';
import { makeDrawing } from '../src/partner-days/visual-harvest/drawing.ts';
import type { Rectangle } from '../src/partner-days/visual-harvest/regions.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { measureBuild } from './harvest/build-cost.ts';
import { BENCH_CACHE, denseDrawing } from './harvest/dense-drawing.ts';
import { buildOthers, OTHERS } from './harvest/other-viewers.ts';
import { OPENSEADRAGON, OWN, PHOTOSWIPE } from './harvest/viewers.ts';
import { measureVisit, type Total } from './harvest/visit.ts';
import { printTable } from './table.ts';

const DAY = 'partner-days/2023-09-28';
const WIDTH = 8000;
const LIMITS = { first: 150_000, walk: 600_000, fiveTimes: 1_800_000 };
const [CONTENT, SITE] = [`${BENCH_CACHE}/content`, `${BENCH_CACHE}/site`];

const { harvest } = parseFrontmatter(await readFile(join('content', DAY, 'index.mdx'), 'utf8')).frontmatter as {
  harvest: { file: string; regions: Rectangle[] }; // the check of the content says so
};
const isCheap = await measureBuild(harvest.regions);

const drawing = await denseDrawing(WIDTH);
await rm(CONTENT, { recursive: true, force: true });
await cp('content', CONTENT, { recursive: true });
await copyFile(drawing, join(CONTENT, DAY, harvest.file));
if (!(await publish({ content: CONTENT, out: SITE }))) throw new Error('The site with the drawing could not be built.');
await buildOthers(drawing, await makeDrawing(drawing, harvest.regions), SITE);

const browser = await launchChromium();
const hosts = await Promise.all([startHost({ folder: SITE }), startHost({ folder: OTHERS })]);
const [own, others] = hosts;
const shown = ({ bytes, requests }: Total) => `${Math.round(bytes / 1000)} kB in ${requests}`;
const rows: string[][] = [];
let isWithin = isCheap;
try {
  for (const viewer of [OWN, OPENSEADRAGON, PHOTOSWIPE]) {
    const { origin } = viewer === OWN ? own : others;
    const { first, walk, fiveTimes, scrolled } = await measureVisit(browser, origin, viewer, harvest.regions);
    console.log(`  ${viewer.name} was looked at.`);
    rows.push([viewer.name, shown(first), shown(walk), shown(fiveTimes), scrolled]);
    if (viewer !== OWN) continue;
    isWithin &&= first.bytes <= LIMITS.first && walk.bytes <= LIMITS.walk && fiveTimes.bytes <= LIMITS.fiveTimes;
  }
} finally {
  await browser.close();
  await Promise.all(hosts.map((host) => host.close()));
}
console.log(`\nThe drawing at ${WIDTH} px on a phone of 390 × 844 px at 3x, from the first byte; requests behind "in"`);
const limit = (bytes: number) => `${bytes / 1000} kB`;
rows.push(['limit', limit(LIMITS.first), limit(LIMITS.walk), limit(LIMITS.fiveTimes), '']);
printTable(['', 'first view', 'walk of three regions', 'all at five times', 'a finger of 300 px scrolls'], rows);
process.exitCode = isWithin ? 0 : 1;
