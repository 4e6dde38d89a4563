import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { startHost } from '../../scripts/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';

export const WIDTHS = { phone: 360, laptop: 1280 };
const HEIGHT = 640;
const API = '/admin/api';

/** A test with the newsroom built for practice, on a repository of its own. */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('room', { scope: 'file' }, async ({}, { onCleanup }) => {
    const work = mkdtempSync(join(tmpdir(), 'newsroom-'));
    const out = join(work, 'site');
    execFileSync('node_modules/.bin/astro', ['build', '--silent', '--outDir', out], {
      env: { ...process.env, GAZETTE_PRACTICE_API: API },
      stdio: 'pipe',
    });
    const repository = makeRepository(join(work, 'repository'));
    const server = await startDecapServer(repository);
    const host = await startHost({ folder: out });
    onCleanup(async () => {
      await host.close();
      server.process.kill();
      rmSync(work, { recursive: true });
    });
    return { origin: host.origin, repository, api: server.address };
  })
  .extend('openNewsroom', ({ browser, room }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => void (await Promise.all(opened.map((page) => page.context().close()))));
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const viewport = { width: WIDTHS.laptop, height: HEIGHT };
      const context = await browser.newContext({ viewport, baseURL: room.origin, locale: 'nl-BE', ...options });
      await connect(context, room.api);
      const page = await context.newPage();
      opened.push(page);
      await page.goto('/admin/');
      return page;
    };
  });

/** Logs in on the practice newsroom, where nobody has an account. */
export async function logIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin te oefenen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Verhalen' }).waitFor();
}

/** Goes to an address within the newsroom. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

async function connect(context: Awaited<ReturnType<Page['context']>>, api: string): Promise<void> {
  await context.route(`**${API}`, async (route) => {
    const body = route.request().postData();
    const response = await fetch(api, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await route.fulfill({ status: response.status, contentType: 'application/json', body: await response.text() });
  });
}

function makeRepository(folder: string): string {
  cpSync(resolve('content'), join(folder, 'content'), { recursive: true });
  const git = (...command: string[]) => execFileSync('git', command, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Redactie');
  git('config', 'user.email', 'redactie@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message=Start');
  return folder;
}

async function startDecapServer(repository: string): Promise<{ process: ChildProcess; address: string }> {
  const port = await freePort();
  const child = fork(resolve('node_modules/decap-server/dist/index.js'), {
    env: { ...process.env, MODE: 'git', GIT_REPO_DIRECTORY: repository, BIND_HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}/api/v1`;
  for (;;) {
    const body = JSON.stringify({ action: 'info' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body }).catch(() => undefined);
    if (answer?.ok) return { process: child, address };
    if (child.exitCode !== null) throw new Error('decap-server stopped before it answered.');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port.');
  return address.port;
}
