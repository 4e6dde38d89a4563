// npm run fuzz [-- --minutes N] [--target text|rendering|picture] [--seed N] [--replay FILE]
// Coverage-guided: an input that runs a block of our code for the first time is kept, and changed further. Ends with 1 when
// one throws; it is then in .cache/fuzz, to be given to --replay.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedRandom } from '../tests/fixtures/photograph.ts';
import { watchBlocks } from './coverage.ts';
import { mutate } from './mutate.ts';
import type { Target } from './targets.ts';

// Only what is compiled from here on is watched block by block.
const newBlocks = watchBlocks((url) => /\/src\/[^?]+\.ts$/.test(url));
const { TARGETS } = await import('./targets.ts');

const FOLDER = '.cache/fuzz';
/** A single input that takes longer than this, in ms, is told: it may be worth a bound. */
const SLOW = 2000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    target: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replay: { type: 'string' },
  },
});
const chosen = Object.entries(TARGETS).filter(([name]) => values.target === undefined || name === values.target);
if (chosen.length === 0) throw new Error(`No target "${String(values.target)}": ${Object.keys(TARGETS).join(', ')}.`);

if (values.replay !== undefined) {
  const bytes = await readFile(values.replay);
  for (const [, target] of chosen) await target.run(bytes);
  console.log('Nothing was thrown.');
} else {
  const minutes = Number(values.minutes) / chosen.length;
  let crashes = 0;
  for (const [name, target] of chosen) crashes += await fuzz(name, target, minutes * 60_000);
  process.exitCode = crashes > 0 ? 1 : 0;
}

/** @returns how many inputs threw, each in a way of its own */
async function fuzz(name: string, target: Target, duration: number): Promise<number> {
  const random = seedRandom(Number(values.seed));
  const corpus: Uint8Array[] = [];
  const crashes = new Map<string, string>();
  const seen = new Set<string>();
  let [runs, slowest] = [0, 0];
  const attempt = async (bytes: Uint8Array, isSeed: boolean) => {
    const start = performance.now();
    try {
      await target.run(bytes);
    } catch (error) {
      const what =
        error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error);
      if (!crashes.has(what)) crashes.set(what, await keep(name, bytes));
    }
    const took = performance.now() - start;
    if (took > Math.max(SLOW, slowest))
      console.log(`  ${name}: ${Math.round(took)} ms for ${await keep(`${name}-slow`, bytes)}`);
    slowest = Math.max(slowest, took);
    runs += 1;
    const found = newBlocks(seen);
    if (found > 0 || isSeed) corpus.push(bytes);
  };
  for (const seed of await target.seeds()) await attempt(seed.subarray(0, target.most), true);
  const seeds = corpus.length;
  const pick = () =>
    corpus[Math.floor((random() < 0.5 ? random() : random() ** 0.3) * corpus.length)] ?? new Uint8Array();
  for (const end = performance.now() + duration; performance.now() < end;)
    await attempt(mutate(pick(), pick(), random, target.most), false);
  console.log(
    `${name}: ${runs} inputs, ${seen.size} blocks of ours run, ${corpus.length - seeds} inputs kept beside ${seeds} seeds, ` +
      `slowest ${Math.round(slowest)} ms, ${crashes.size} crashes (seed ${values.seed})`,
  );
  for (const [what, file] of crashes) console.log(`  ✗ ${what}\n    npm run fuzz -- --target ${name} --replay ${file}`);
  return crashes.size;
}

async function keep(name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`);
  await writeFile(file, bytes);
  return file;
}
