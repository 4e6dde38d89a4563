import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import type { Rectangle } from '../../src/partner-days/visual-harvest/regions.ts';
import { printTable } from '../table.ts';
import { BENCH_CACHE, denseDrawing } from './dense-drawing.ts';

const WIDTH = 10_000;
const LIMITS = { cold: 60, warm: 1, megabytes: 1000 };

interface Cost {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
}

/** Prints what the pictures of a drawing of 10,000 × 7000 px cost to make. @returns whether that is within the limits */
export async function measureBuild(regions: readonly Rectangle[]): Promise<boolean> {
  const drawing = await denseDrawing(WIDTH);
  const cache = `${BENCH_CACHE}/cache`;
  await rm(cache, { recursive: true, force: true });
  const make = async () => {
    const places = JSON.stringify(regions);
    const { stdout } = await promisify(execFile)(execPath, ['bench/harvest/make-once.ts', drawing, cache, places]);
    return JSON.parse(stdout) as Cost; // as `make-once.ts` prints it
  };
  const [cold, warm] = [await make(), await make()];
  const row = (name: string, { seconds, cpuSeconds, megabytes }: Cost, limit: number) => [
    name,
    `${seconds.toFixed(1)} s`,
    `${limit} s`,
    `${cpuSeconds.toFixed(1)} s`,
    `${Math.round(megabytes)} MB`,
    `${LIMITS.megabytes} MB`,
  ];
  console.log(`A drawing of ${WIDTH} × ${WIDTH * 0.7} px with ${regions.length} regions`);
  printTable(
    ['', 'took', 'limit', 'of a core', 'memory', 'limit'],
    [row('first build', cold, LIMITS.cold), row('next build', warm, LIMITS.warm)],
  );
  return cold.seconds <= LIMITS.cold && warm.seconds <= LIMITS.warm && cold.megabytes <= LIMITS.megabytes;
}
