import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders that are made aside and take their place when they are whole: all of them or nothing. */

/** Half-made folders wait here, each named after its process; on the same disk as `dist`, to be renamed. */
const STAGING = '.cache/staging';

/** A path for what is being made; nothing stands there yet. */
export async function stagingPath(): Promise<string> {
  await mkdir(STAGING, { recursive: true });
  return join(STAGING, `${process.pid}-${Date.now()}`);
}

/** Clears away what killed processes left. */
export async function clearStaging(): Promise<void> {
  await mkdir(STAGING, { recursive: true });
  for (const name of await readdir(STAGING)) {
    if (!isRunning(Number(name.split('-')[0]))) await rm(join(STAGING, name), { recursive: true, force: true });
  }
}

/** Whoever was killed between the two renames below left the old folder aside: it comes back, whatever comes of this. */
export async function restore(out: string): Promise<void> {
  const aside = asideOf(out);
  if (!existsSync(aside)) return;
  if (existsSync(out)) await rm(aside, { recursive: true });
  else await rename(aside, out);
}

/**
 * Between the two renames, a fraction of a millisecond, there is no folder. Linux can swap two at once (renameat2), but Node
 * cannot ask it to; a symbolic link in the place of `out` is not what a host takes for a site.
 */
export async function replaceFolder(out: string, staging: string): Promise<void> {
  const aside = asideOf(out);
  await mkdir(dirname(out), { recursive: true });
  if (existsSync(out)) await rename(out, aside);
  try {
    await rename(staging, out);
  } catch (error) {
    await restore(out);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

function asideOf(out: string): string {
  return `${out.replace(/\/$/, '')}.old`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch {
    return false;
  }
}
