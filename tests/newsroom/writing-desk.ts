import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { startHost } from '../../scripts/static-server.ts';
import { jpegPicture } from '../fixtures/photo-files.ts';
import { writeFiles, type Files } from '../fixtures/temporary-folder.ts';
import { launchChromium } from '../browser/chromium.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const API = '/admin/api';
const PATIENCE = 20_000;

/** What Decap sends when it saves an entry. */
export interface Save {
  dataFiles: { path: string; raw: string }[];
  assets: { path: string; content: string; encoding: 'base64' }[];
}

/** Somebody who writes a story: their page, and what it sent to be saved. */
export interface Writer {
  page: Page;
  saves: Save[];
  /** What Decap asked in a window of the browser; it is answered with no. */
  questions: string[];
}

/** A test with the practice newsroom, built and on a repository of its own. */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('desk', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'gazet-desk-'));
    const site = join(folder, 'site');
    const repository = join(folder, 'repository');
    const env = { ...process.env, GAZETTE_PRACTICE_API: API };
    await run(resolve('node_modules/.bin/astro'), ['build', '--outDir', site], { env, maxBuffer: 1e8 });
    await run('git', ['clone', '-q', resolve('.'), repository]);
    await run('git', ['-C', repository, 'checkout', '-q', '-B', 'main']);
    await run('git', ['-C', repository, 'config', 'user.name', 'Oefening']);
    await run('git', ['-C', repository, 'config', 'user.email', 'oefening@example.org']);
    await writeFiles(join(repository, 'content'), await published());
    await run('git', ['-C', repository, 'add', '.']);
    await run('git', ['-C', repository, 'commit', '-qm', 'Published before']);
    const server = await startDecapServer(repository);
    const host = await startHost({ folder: site });
    onCleanup(async () => {
      server.child.kill();
      await host.close();
      await rm(folder, { recursive: true });
    });
    return { origin: host.origin, api: server.address };
  })
  .extend('sitDown', ({ browser, desk }, { onCleanup }) => {
    const closing: (() => Promise<void>)[] = [];
    onCleanup(async () => void (await Promise.all(closing.map((close) => close()))));
    return async (path: string, options: BrowserContextOptions = {}): Promise<Writer> => {
      const viewport = { width: 1280, height: 800 };
      const context = await browser.newContext({ viewport, baseURL: desk.origin, locale: 'nl-BE', ...options });
      closing.push(() => context.close());
      const writer: Writer = { page: await context.newPage(), saves: [], questions: [] };
      writer.page.on('dialog', (dialog) => {
        writer.questions.push(dialog.message());
        void dialog.dismiss();
      });
      await context.route(`**${API}`, async (route) => {
        const body = route.request().postData() ?? '';
        const { action, params } = JSON.parse(body) as { action: string; params: Save };
        if (action === 'persistEntry') writer.saves.push(params);
        // What is still under way when a page is left comes to nothing.
        const response = await fetch(desk.api, { method: 'POST', headers: JSON_HEADERS, body }).catch(() => undefined);
        if (!response) return route.abort();
        const { status } = response;
        return route.fulfill({ status, headers: JSON_HEADERS, body: await response.text() }).catch(() => undefined);
      });
      await writer.page.goto('/admin/');
      await writer.page.getByRole('button', { name: /^(Inloggen|Begin te oefenen)$/ }).click();
      await writer.page.getByText('Verhalen').first().waitFor();
      await goTo(writer.page, path);
      return writer;
    };
  });

/** What is online already: an organisation, and a story with a photo. */
async function published(): Promise<Files> {
  const { buffer } = await jpegPicture('soep.jpg', { width: 640, height: 480 });
  const photo = 'photo:\n  file: soep.jpg\n  alt: Een kom soep.\n  maker: Fatima\n  consent: true\n';
  const story = `---\ntitle: Soep\nintro: Soep.\ndate: 2026-09-01\nauthor:\n  name: Joris\nthemes: []\n${photo}---\nSoep.\n`;
  return {
    'organisations/buurthuis.md': '---\nname: Buurthuis\n---\n',
    'stories/soep/index.md': story,
    'stories/soep/soep.jpg': buffer,
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };

export const NEW_STORY = '/collections/stories/new';

/** Goes to an address within the newsroom. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

/** Fills in what a story cannot do without. */
export async function tellStory({ page }: Writer, title: string, { name = 'Amina' } = {}): Promise<void> {
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Inleiding').fill('Elf mensen aten soep op de stoep.');
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type('Het begon met één tafel.');
  if (name) await page.getByLabel('Je naam').fill(name);
  await page.getByLabel(/^Thema/).click();
  await page.getByRole('option').or(page.locator('[id*="-option-"]')).first().click();
}

/** Asks to save; what comes of it is for the test to see. */
export async function pressSave({ page }: Writer): Promise<void> {
  await page.getByRole('button', { name: /^(Opslaan|Bewaar|Bewaren)$/ }).click();
}

/** Saves, and gives what was sent, its data as text. */
export async function save(writer: Writer): Promise<Save & { text: string }> {
  const before = writer.saves.length;
  await pressSave(writer);
  await expect.poll(() => writer.saves.length, { timeout: PATIENCE }).toBeGreaterThan(before);
  const saved = writer.saves.at(-1);
  if (!saved) throw new Error('Nothing was saved.');
  // Decap goes to the address of the entry once it is there.
  await writer.page.waitForURL(/\/entries\//);
  await writer.page.getByText('Niet-opgeslagen wijzigingen').waitFor({ state: 'detached' });
  return { ...saved, text: saved.dataFiles[0]?.raw ?? '' };
}

/** Expects of what `look` sees, until it is so. */
export function eventually<Seen>(look: () => Seen | Promise<Seen>) {
  return expect.poll(look, { timeout: PATIENCE });
}

async function startDecapServer(repository: string): Promise<{ child: ChildProcess; address: string }> {
  const port = String(await freePort());
  const env = { ...process.env, MODE: 'git', GIT_REPO_DIRECTORY: repository, BIND_HOST: '127.0.0.1', PORT: port };
  const child = spawn(process.execPath, [require.resolve('decap-server')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`decap-server stopped with ${code}.`)));
    child.stdout.on('data', (text: Buffer) => String(text).includes('listening on') && ready());
  });
  return { child, address: `http://127.0.0.1:${port}/api/v1` };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
