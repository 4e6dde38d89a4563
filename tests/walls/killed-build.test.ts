import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { astroCache } from '../../scripts/astro-cache.ts';
import { listFiles } from '../../src/publishing/built-site.ts';
import { seedRandom } from '../fixtures/photograph.ts';
import { smallContent } from '../fixtures/small-content.ts';
import { writeFiles } from '../fixtures/temporary-folder.ts';

/** A build whose processes are all killed at once, whenever: there is the old site, or wholly the new one. */

const FOLDER = '.cache/walls/killed';
const [CONTENT, OUT] = [join(FOLDER, 'content'), join(FOLDER, 'out')];
const STAGING = '.cache/staging';
const LOCK = '.cache/build.lock';
const DYING = `--import=${pathToFileURL('tests/walls/dying.mjs').href}`;
const KILLS = 8;

/** Another one for each run; put the one of a failed run here to kill at the same moments again. */
const SEED = Date.now() % 100_000;

const OLD_FILES = Object.fromEntries(
  Array.from({ length: 200 }, (_, index) => [`verhalen/oud-${index}/index.html`, `Oud verhaal ${index}`]),
);

/** What a folder holds: a fingerprint of each file. */
type Site = Record<string, string>;

const running = new Set<Build>();
const started: number[] = [];
let oldSite: Site;
let newSite: Site;
let duration: number;

interface Build {
  /** Ends once it says something, or ends: what a killed build left is put right by then. */
  spoke: Promise<unknown>;
  /** Whether it published; a killed one did not. */
  ended: Promise<boolean>;
  kill: () => void;
}

beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await writeFiles(CONTENT, await smallContent());
  await putOldSite();
  oldSite = await readSite();
  const before = performance.now();
  expect(await startBuild().ended).toBe(true);
  duration = performance.now() - before;
  newSite = await readSite();
});

afterAll(() => running.forEach(({ kill }) => kill()));

test(`at moments spread over all of it (seed ${SEED})`, async () => {
  await putOldSite();
  const random = seedRandom(SEED);
  for (let kill = 0; kill < KILLS; kill++) {
    const build = startBuild();
    await expectWholeSite(build);
    const timer = setTimeout(build.kill, ((kill + random()) / KILLS) * duration);
    await build.ended;
    clearTimeout(timer);
    await halveWhatAstroWrote();
  }
  await expectNextBuildToSucceed();
});

test('between the renames that put the new site in the place of the old one, and after', async () => {
  await putOldSite();
  for (const moment of [`rename ${OUT}.old`, `half rm ${OUT}.old`, `rename ${OUT}`]) {
    const build = startBuild(moment);
    await expectWholeSite(build);
    expect(await build.ended, moment).toBe(false);
  }
  await expectNextBuildToSucceed();
});

/** From the first words of a build on, whatever the one before it left. */
async function expectWholeSite({ spoke }: Build): Promise<void> {
  await spoke;
  expect([oldSite, newSite]).toContainEqual(await readSite());
}

async function expectNextBuildToSucceed(): Promise<void> {
  const build = startBuild();
  await expectWholeSite(build);
  expect(await build.ended).toBe(true);
  expect(await readSite()).toEqual(newSite);
  expect((await readdir(FOLDER)).toSorted()).toEqual(['content', 'out']);
  const isOurs = (name: string) => started.some((pid) => name.startsWith(`${pid}-`));
  expect((await readdir(STAGING)).filter(isOurs)).toEqual([]);
  expect(existsSync(LOCK)).toBe(false);
}

/** @param moment when it kills itself, in the words of `dying.mjs` */
function startBuild(moment?: string): Build {
  const child = spawn(
    process.execPath,
    [...(moment ? [DYING] : []), 'scripts/build.ts', '--content', CONTENT, '--out', OUT],
    { detached: true, env: { ...process.env, DIES_AFTER: moment }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('No build was started.');
  started.push(pid);
  const kill = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL');
  };
  const closed = once(child, 'close');
  const ended = closed.then(([code]) => {
    running.delete(build);
    return code === 0;
  });
  const build = { spoke: Promise.race([once(child.stdout, 'data'), closed]), ended, kill };
  running.add(build);
  return build;
}

/** Astro writes its pictures straight into its cache: where it was killed, any of them may be half a one. */
async function halveWhatAstroWrote(): Promise<void> {
  const cache = astroCache(CONTENT);
  if (!existsSync(cache) || !existsSync(`${cache}.unfinished`)) return;
  for (const file of await listFiles(cache)) {
    const path = join(cache, file);
    await truncate(path, Math.floor((await stat(path)).size / 2));
  }
}

async function putOldSite(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await writeFiles(OUT, OLD_FILES);
}

async function readSite(): Promise<Site> {
  const fingerprint = async (file: string) => {
    const bytes = await readFile(join(OUT, file));
    return [file, createHash('sha256').update(bytes).digest('hex')];
  };
  return Object.fromEntries(await Promise.all((await listFiles(OUT)).map(fingerprint))) as Site; // pairs of strings
}
