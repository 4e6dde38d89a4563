import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { practiceEnvironment } from './git.ts';
import { Refusal } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

/** decap-server as a child of ours, started when it is needed and again when it has died. */
export interface DecapServer {
  /**
   * Passes a request on.
   * @throws Refusal when there is no answer
   */
  ask: (body: unknown) => Promise<{ status: number; answer: unknown }>;
  stop: () => Promise<void>;
}

interface Running {
  child: ChildProcess;
  address: string;
}

export interface DecapServerOptions {
  repository: string;
  /** A folder without a `.env`, which it would read. */
  folder: string;
  /** Another program in its place, for tests. */
  program?: string;
  /** Milliseconds that it may take to start, and to answer. */
  patience?: number;
}

/** Ends the child when its standard input closes: also when this process is killed, no decap-server stays behind. */
const END_WITH_PARENT = `data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()`;

/** What it logs when it is ready, in either order: it listens before its route is there, and answers 404 in between. */
const READY = ['Proxy Server listening on', 'Git Proxy Server configured with'];
const LOG_LENGTH = 2000;

const require = createRequire(import.meta.url);
const PROGRAM = require.resolve('decap-server');

/** Starts decap-server on `repository`, on loopback and a free port. */
export function startDecapServer({
  patience = 20_000,
  program = PROGRAM,
  ...options
}: DecapServerOptions): DecapServer {
  let running: Promise<Running> | undefined;
  const stop = async () => {
    const stopped = await running?.catch(() => undefined);
    running = undefined;
    if (!stopped || stopped.child.exitCode !== null || stopped.child.signalCode !== null) return;
    const gone = once(stopped.child, 'exit');
    stopped.child.kill('SIGKILL'); // it has nothing to put in order that `tidyRepository` does not
    await gone;
  };
  const start = async () => {
    const started = await launch({ ...options, program, patience });
    started.child.once('exit', () => (running = undefined));
    return started;
  };
  return {
    stop,
    ask: async (body) => {
      try {
        const { address } = await (running ??= start());
        return await post(address, body, patience);
      } catch (error) {
        console.error(`decap-server antwoordt niet (${reason(error)}); bij de volgende vraag start het opnieuw.`);
        await stop();
        throw new Refusal(503, SENTENCES.noAnswer);
      }
    },
  };
}

async function launch({ repository, folder, program, patience }: Required<DecapServerOptions>): Promise<Running> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, program], {
    cwd: folder,
    env: {
      ...practiceEnvironment(),
      MODE: 'git',
      GIT_REPO_DIRECTORY: repository,
      BIND_HOST: '127.0.0.1',
      PORT: String(port),
      // No page of any website may speak with it; only our host does, which is no page.
      ORIGIN: 'https://nobody.invalid',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const address = `http://127.0.0.1:${port}/api/v1`;
  const listening = new Promise<void>((done, fail) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said = (said + words).slice(-LOG_LENGTH);
      if (READY.every((line) => said.includes(line))) done();
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`gestopt met code ${code ?? '?'}`)));
    setTimeout(() => fail(new Error('start niet')), patience).unref();
  });
  try {
    await listening;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { child, address };
}

async function post(address: string, body: unknown, patience: number) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on TCP
  server.close();
  await once(server, 'close');
  return port;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
