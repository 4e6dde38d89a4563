import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { SITES } from '../built-sites.ts';

/** Where the page asks for Decap's local server: on its own origin, so that its policy is that of the real newsroom. */
const API = '/admin/api';

/** The fixture newspaper in a Git repository of its own, with Decap's local server on it. */
export interface LocalNewsroom {
  /** Runs Git in the repository. */
  git: (...args: string[]) => Promise<string>;
  folder: string;
  /** Has a page of the fixture site work on the repository instead of on a forge. */
  connect: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}

export async function startLocalNewsroom(): Promise<LocalNewsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'redactie-'));
  await cp(SITES.fixture.content, join(folder, 'content'), { recursive: true });
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: folder })).stdout.trim();
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('config', 'user.name', 'Testje Voorbeeld');
  await git('config', 'user.email', 'redactie@gazet.example');
  await git('config', 'commit.gpgsign', 'false');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'De proefgazet');
  const port = await freePort();
  const server = spawn('decap-server', {
    env: { ...process.env, MODE: 'git', GIT_REPO_DIRECTORY: folder, BIND_HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await untilListening(server);
  return {
    git,
    folder,
    connect: (page) => connect(page, `http://127.0.0.1:${port}/api/v1`),
    close: async () => {
      server.kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function connect(page: Page, address: string): Promise<void> {
  const backend = { name: 'proxy', proxy_url: API, branch: 'main' };
  await page.route('**/admin/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/(?<=id="newsroom">)[^]*?(?=<\/script>)/, (json) =>
      JSON.stringify({ ...(JSON.parse(json) as object), backend }).replaceAll('<', '\\u003c'),
    );
    await route.fulfill({ response, body });
  });
  await page.route(`**${API}`, async (route) => {
    const body = route.request().postData() ?? '';
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a server that listens on TCP
  await new Promise((done) => server.close(done));
  return port;
}

async function untilListening(server: ChildProcess): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once('exit', () => fail(new Error('decap-server stopped.')));
    server.stdout?.on('data', (text: Buffer) => void (text.includes('listening') && done()));
  });
}
