import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readPages } from '../src/publishing/built-site.ts';
import { findOriginals, inspectSite } from '../src/publishing/gates.ts';
import { isNewsroom, opensWindow } from '../src/publishing/newsroom-policy.ts';
import { withOneStyle } from '../src/publishing/page-style.ts';
import { withoutSearchMarks, writeSearchIndex } from '../src/publishing/search-index.ts';
import { policyOf, withPolicy, writeHeaders, type Policy } from '../src/publishing/security-policy.ts';
import { unusedPrograms } from '../src/publishing/programs.ts';
import { publishShareImages } from '../src/publishing/share-images.ts';
import { withoutIdleSpace } from '../src/publishing/white-space.ts';
import { missingSettings, readSettings } from '../src/site/settings.ts';
import { checkContent } from '../src/submissions/check.ts';
import { printProblems } from './print-problems.ts';
import { showProgress } from './progress.ts';

/** Half-built sites wait here, each in a folder named after its process; on the same disk as `dist`, to be renamed. */
const STAGING = '.cache/staging';

/** Where `astro.config.mjs` has Astro keep what it made. */
const ASTRO_CACHE = '.cache/astro';

interface Publication {
  /** The folder with the content. */
  content: string;
  /** The folder that the site takes the place of. */
  out: string;
}

/**
 * Builds the site of `content` and puts it in the place of `out`; on any failure `out` stays as it was.
 * @returns whether the site was published; what is wrong has been printed
 */
export async function publish({ content, out }: Publication): Promise<boolean> {
  console.log('1 van 5  Inhoud nakijken');
  const report = await checkContent(content, { onPicture: showProgress('Foto’s nakijken') });
  printProblems(report, content);
  if (report.problems.length > 0) return false;
  const settings = readSettings(content);
  for (const sentence of missingSettings(settings)) console.log(`  Let op: ${sentence}`);

  const staging = await makeStaging(out);
  try {
    console.log('2 van 5  Pagina’s en beelden maken');
    await runAstro(content, staging);
    console.log('3 van 5  Zoekindex maken');
    const found = await writeSearchIndex(staging);
    console.log(`  ${found} pagina’s zijn te vinden.`);
    console.log('4 van 5  Pagina’s afwerken en beveiligen');
    await finishPages(staging);
    console.log('5 van 5  Resultaat nakijken');
    const wrong = [...(await inspectSite(staging, settings.address)), ...(await findOriginals(staging, content))];
    if (wrong.length > 0) throw new Error(wrong.map((sentence) => `  • ${sentence}`).join('\n'));
    await replaceFolder(out, staging);
    console.log(`✓ De site staat in ${out}.`);
    return true;
  } catch (error) {
    console.error(
      `\n${error instanceof Error ? error.message : String(error)}\n✗ Er is niets gepubliceerd; ${out} is niet veranderd.`,
    );
    return false;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function makeStaging(out: string): Promise<string> {
  await mkdir(STAGING, { recursive: true });
  await restore(out);
  for (const name of await readdir(STAGING)) {
    if (!isRunning(Number(name.split('-')[0]))) await rm(join(STAGING, name), { recursive: true, force: true });
  }
  return join(STAGING, `${process.pid}-${Date.now()}`);
}

/** A build that was killed between the two renames below left the old site aside: it comes back. */
async function restore(out: string): Promise<void> {
  const aside = asideOf(out);
  if (!existsSync(aside)) return;
  if (existsSync(out)) await rm(aside, { recursive: true });
  else await rename(aside, out);
}

async function replaceFolder(out: string, staging: string): Promise<void> {
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

/** Runs Astro's own build. It logs some errors and goes on (a picture that fails, a plugin that throws): here they count. */
async function runAstro(content: string, out: string): Promise<void> {
  const astro = spawn('astro', ['build', '--outDir', out], {
    env: { ...process.env, GAZETTE_CONTENT: content, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' },
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

/** Turns Astro's pages into what is sent: one lean style each, no marks for the search index, a policy. */
async function finishPages(folder: string): Promise<void> {
  const pages = await readPages(folder);
  await publishShareImages(folder, pages);
  const finished: { path: string; policy: Policy }[] = [];
  for (const { file, path, html } of pages) {
    const lean = withoutIdleSpace(withOneStyle(withoutSearchMarks(html), { whole: isNewsroom(path) }));
    const policy = policyOf(path, lean);
    await writeFile(join(folder, file), withPolicy(lean, policy));
    finished.push({ path, policy });
  }
  const headers = writeHeaders(finished, { opensWindow: pages.some(({ html }) => opensWindow(html)) });
  await writeFile(join(folder, '_headers'), headers);
  // A newsroom that is closed leaves its program behind.
  for (const file of await unusedPrograms(folder, pages)) await rm(join(folder, file));
}
