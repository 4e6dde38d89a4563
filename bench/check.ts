import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CheckCost } from './check-once.ts';
import { startManyStories } from './many-stories.ts';
import { PHOTO_KINDS, takePhotos, writePhotoStories, type Photos } from './photo-stories.ts';
import { printTable } from './table.ts';

/**
 * How long `npm run check` takes for many stories and many photos, and how much memory; each in a fresh process. Of a few
 * runs the fastest counts: a machine that is busy with something else makes them slower, nothing makes them faster.
 */

const MEGABYTE = 1e6;
const RUNS = 3;
const STORIES = '.cache/bench/stories';
const COUNTS = [1000, 5000, 10_000, 20_000];
const TIMED = 10_000;
const MOST_SECONDS = 3;

const PHOTOS = '.cache/bench/photos';
const LEAST_SPEED = 100;
const MEASURED_BYTES = 200 * MEGABYTE;
/** Of a hundred photos: who knows Git puts a few beside a story by hand. */
const MIX = {
  'JPEG of the newsroom': 95,
  'JPEG, 12 MP': 2,
  'progressive JPEG, 12 MP': 1,
  'PNG, 3 MP': 1,
  'WebP, 12 MP': 1,
};

const amounts = new Intl.NumberFormat('en');
const rows: string[][] = [];
let passed = true;

await measureStories();
await measurePhotos();
console.log();
printTable(['content', 'measure', 'value', 'limit', ''], rows);
process.exitCode = passed ? 0 : 1;

async function measureStories(): Promise<void> {
  const newspaper = await startManyStories(STORIES);
  for (const count of COUNTS) {
    console.log(`${amounts.format(count)} stories`);
    await newspaper.growTo(count);
    const { wall, start, check, processor, peak } = await measure(STORIES, count === TIMED ? RUNS : 1);
    const what = `${amounts.format(count)} stories`;
    if (count === TIMED) {
      addRow(what, 'whole process', `${wall.toFixed(2)} s`, { limit: `${MOST_SECONDS} s`, fits: wall <= MOST_SECONDS });
      addRow(what, 'of which Node and our code start', `${start.toFixed(2)} s`);
      addRow(what, 'of which the check itself', `${check.toFixed(2)} s`);
      addRow(what, 'processor time of the check', `${processor.toFixed(2)} s`);
    }
    addRow(what, 'peak memory', `${Math.round(peak / MEGABYTE)} MB`);
  }
}

async function measurePhotos(): Promise<void> {
  console.log('photos');
  const photos = await takePhotos();
  for (const kind of PHOTO_KINDS) await measureSpeed(kind, photos[kind]);
  const mix = Object.entries(MIX).flatMap(([kind, count]) => repeat(photos[kind as keyof Photos], count)); // its keys
  await measureSpeed('mix of a hundred', mix, LEAST_SPEED);
}

/** Megabytes of files in a second, over enough copies of the photos to forget the texts around them. */
async function measureSpeed(what: string, photos: readonly Buffer[], least?: number): Promise<void> {
  const copies = repeat(photos, Math.ceil((MEASURED_BYTES * photos.length) / bytesOf(photos)));
  await writePhotoStories(PHOTOS, copies);
  const { check, processor } = await measure(PHOTOS, RUNS);
  const megabytes = bytesOf(copies) / MEGABYTE;
  const limit = least === undefined ? {} : { limit: `${least} MB/s`, fits: megabytes / check >= least };
  addRow(what, 'speed', `${Math.round(megabytes / check)} MB/s`, limit);
  addRow(what, 'for a second of one core', `${Math.round(megabytes / processor)} MB`);
}

/** The cheapest of some runs. */
async function measure(folder: string, runs: number) {
  const costs = [];
  for (let run = 0; run < runs; run++) costs.push(await checkOnce(folder));
  const [fastest] = costs.sort((one, other) => one.wall - other.wall);
  if (!fastest) throw new Error('No runs.');
  return fastest;
}

async function checkOnce(folder: string) {
  const before = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/check-once.ts', folder]);
  const wall = (performance.now() - before) / 1000;
  const { problems, ...cost } = JSON.parse(stdout) as CheckCost; // printed there
  if (problems.length > 0) throw new Error(`The gate refuses what is measured: ${problems.slice(0, 3).join(' ')}`);
  return { wall, ...cost };
}

function repeat<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, (_, index) => items[index % items.length] as Item); // no list of photos is empty
}

function bytesOf(photos: readonly Buffer[]): number {
  return photos.reduce((sum, { length }) => sum + length, 0);
}

function addRow(what: string, measured: string, value: string, { limit = '', fits = true } = {}): void {
  passed &&= fits;
  rows.push([what, measured, value, limit, limit === '' ? '' : fits ? '✓' : '✗']);
}
