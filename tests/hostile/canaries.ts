import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What hostile content may reach when something of it runs: a file that is not there, an address that nobody asks for. */
export interface Canaries {
  file: string;
  url: string;
}

export interface Watch {
  /** The one folder that may be written to. */
  folder: string;
  canaries: Canaries;
  /** Runs a script of this project in a process of its own, which may not start another; gives what it prints. */
  run: (script: string, ...values: string[]) => Promise<string>;
  /** Whether the file has come into being, or the address was asked for. A right that is asked for makes the file too. */
  isTouched: () => boolean;
  end: () => Promise<void>;
}

/** Watches what runs under Node's permission model (https://nodejs.org/docs/latest-v24.x/api/permissions.html). */
export async function watch(): Promise<Watch> {
  const folder = await mkdtemp(join(tmpdir(), 'gazet-corpus-'));
  const asked: string[] = [];
  const listener = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo; // it listens on a port, not on a socket file
  const canaries = { file: join(folder, 'canary'), url: `http://127.0.0.1:${port}/canary` };
  const rights = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${folder}/*`, '--allow-addons'];
  const noticed = ['--import', './tests/hostile/notice-denials.ts'];
  return {
    folder,
    canaries,
    run: async (...script) => {
      const { stdout } = await run(process.execPath, [...rights, ...noticed, ...script], {
        env: { ...process.env, CANARY_FILE: canaries.file },
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
    isTouched: () => asked.length > 0 || existsSync(canaries.file),
    end: async () => {
      listener.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
