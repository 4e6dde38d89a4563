import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { waitForLock } from './lock.ts';
import { showProgress } from './progress.ts';

/** Where `astro.config.mjs` has Astro keep what it made. */
const ASTRO_CACHE = '.cache/astro';

/** One checkout has one folder for Astro's pages in the making (`.astro/.prerender`): two builds would mix theirs. */
const BUILD_LOCK = '.cache/build.lock';

export interface AstroBuild {
  content: string;
  out: string;
  /** Environment variables for this build alone. */
  environment: Record<string, string>;
}

/**
 * Runs Astro's own build, when no other one runs in this checkout.
 * @throws Error with the end of its log; also where it logs an error and goes on (a picture or a plugin that fails)
 */
export async function buildWithAstro(build: AstroBuild): Promise<void> {
  const lock = await waitForLock(BUILD_LOCK, ({ pid }) => {
    console.log(`  Er wordt hier al een site gebouwd (proces ${pid}); even wachten …`);
  });
  await runAstro(build).finally(lock.release);
}

async function runAstro({ content, out, environment }: AstroBuild): Promise<void> {
  const astro = spawn('astro', ['build', '--outDir', out], {
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
  const images = showProgress('Beelden');
  const read = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      log.push(line);
      const [, done, total] = /\((\d+)\/(\d+)\)\s*$/.exec(line) ?? [];
      if (done && total) images(Number(done), Number(total));
    }
  };
  const exit = new Promise<number | null>((resolve, reject) => astro.on('close', resolve).on('error', reject));
  const [code] = await Promise.all([exit, read(astro.stdout), read(astro.stderr)]);
  const unoptimized = log.filter((line) => /could not (optimize|process) image/i.test(line));
  // Astro has put the photo itself into its cache, as if it were the small one: the next build must not find it.
  if (unoptimized.length > 0) await rm(ASTRO_CACHE, { recursive: true, force: true });
  const errors = [...unoptimized, ...log.filter((line) => line.includes('[ERROR]'))];
  if (code !== 0 || errors.length > 0) throw new Error(`Astro meldt een fout:\n${log.slice(-40).join('\n')}`);
}
