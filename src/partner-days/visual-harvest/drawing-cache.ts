import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where drawings are made, so that a second build finds them; relative to the project. */
export const DRAWING_CACHE = '.cache/drawings';

/** What nobody asked for in as many days is cleared away; other builds in this checkout, of other content, go on. */
const KEPT_DAYS = 30;

const INDEX = 'gemaakt.json';

/** Whether the cache has what is kept under `name`. */
export function isKept(name: string, cache = DRAWING_CACHE): boolean {
  return existsSync(join(cache, name, INDEX));
}

/**
 * What `make` says of the files that it makes in a folder, which is done once for each name. The folder is there whole or
 * not at all: a build that is killed leaves nothing that a later one takes for finished.
 */
export async function keep<Made>(
  name: string,
  make: (folder: string) => Promise<Made>,
  cache = DRAWING_CACHE,
): Promise<Made> {
  const folder = join(cache, name);
  if (!isKept(name, cache)) {
    const half = `${folder}.${process.pid}-${performance.now()}`;
    await mkdir(half, { recursive: true });
    try {
      await writeFile(join(half, INDEX), JSON.stringify(await make(half)));
      // Another build may have been first.
      await rename(half, folder).catch((error: unknown) => {
        if (!isKept(name, cache)) throw error;
      });
    } finally {
      await rm(half, { recursive: true, force: true });
    }
  }
  const now = new Date();
  await utimes(folder, now, now);
  return JSON.parse(await readFile(join(folder, INDEX), 'utf8')) as Made; // written above
}

/** Clears away what no build asked for in a while, and what killed ones left. */
export async function clearUnasked(cache = DRAWING_CACHE, now = Date.now()): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const { mtimeMs } = await stat(join(cache, name)).catch(() => ({ mtimeMs: now })); // another build was first
    if (now - mtimeMs > KEPT_DAYS * 24 * 3600 * 1000) await rm(join(cache, name), { recursive: true, force: true });
  }
}
