import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { astroCache } from './astro-cache.ts';
import { AstroFailure } from './astro-failure.ts';
import { waitForLock } from './lock.ts';
import { showProgress } from './progress.ts';

/** One checkout has one folder for Astro's pages in the making (`.astro/.prerender`): two builds would mix theirs. */
const BUILD_LOCK = '.cache/build.lock';

/** How Astro tells of its pictures, and `drawings.ts` of a drawing's. */
const PROGRESS = /^(?<what>Tekening \S+)?.*\((?<done>\d+)\/(?<total>\d+)\)\s*$/;

export interface AstroBuild {
  content: string;
  out: string;
  /** Environment variables for this build alone. */
  environment: Record<string, string>;
}

/**
 * Runs Astro's own build, when no other one runs in this checkout.
 * @throws AstroFailure, also where it logs an error and goes on (a picture or a plugin that fails)
 */
export async function buildWithAstro(build: AstroBuild): Promise<void> {
  const lock = await waitForLock(BUILD_LOCK, ({ pid }) => {
    console.log(`  Er wordt hier al een site gebouwd (proces ${pid}); even wachten …`);
  });
  const cache = astroCache(build.content);
  // Stands there while a build runs: one that finds it comes after one that was killed.
  const unfinished = `${cache}.unfinished`;
  try {
    // Astro writes its pictures straight into its cache, so a killed build may have left half a one, which all later ones
    // would publish.
    if (existsSync(unfinished)) await rm(cache, { recursive: true, force: true });
    await mkdir(dirname(cache), { recursive: true });
    await writeFile(unfinished, '');
    await runAstro(build);
  } finally {
    await rm(unfinished, { force: true });
    lock.release();
  }
}

async function runAstro({ content, out, environment }: AstroBuild): Promise<void> {
  // Forced to read all texts again: it keeps what it made of them, and so would the next build what this one only logs as
  // an error (an empty page), or what an older version of our plugins let through.
  const astro = spawn('astro', ['build', '--outDir', out, '--force'], {
    env: {
      ...process.env,
      // Vitest says `test`: the newsroom would be React's and Emotion's for developers, whose styles its policy forbids.
      NODE_ENV: 'production',
      ...environment,
      GAZETTE_CONTENT: content,
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const shows = new Map<string, (done: number, total: number) => void>();
  const read = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      log.push(line);
      const { what = 'Beelden', done, total } = PROGRESS.exec(line)?.groups ?? {};
      if (!done || !total) continue;
      const show = shows.get(what) ?? showProgress(what);
      shows.set(what, show);
      show(Number(done), Number(total));
    }
  };
  const exit = new Promise<number | null>((resolve, reject) => astro.on('close', resolve).on('error', reject));
  const [code] = await Promise.all([exit, read(astro.stdout), read(astro.stderr)]);
  const unoptimized = log.filter((line) => /could not (optimize|process) image/i.test(line));
  // Astro has put the photo itself into its cache, as if it were the small one: the next build must not find it.
  if (unoptimized.length > 0) await rm(astroCache(content), { recursive: true, force: true });
  const errors = [...unoptimized, ...log.filter((line) => line.includes('[ERROR]'))];
  if (code !== 0 || errors.length > 0) throw new AstroFailure(log);
}
