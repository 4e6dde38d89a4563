import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'astro/zod';
import { MOST_DRAWING_BYTES } from '../../src/photos/limits.ts';
import type { Route } from '../static-server.ts';
import type { Answer } from './practice-rules.ts';
import { Refusal } from './refusal.ts';
import { describeDisk, SENTENCES } from './sentences.ts';

/** The most bytes in one request: the heaviest drawing, a third heavier than it is (base64), and room for its text. */
const MOST_BYTES = (MOST_DRAWING_BYTES * 4) / 3 + 1024 * 1024;

/** Does one job after the other, in the order in which they come. */
export type Queue = <Result>(job: () => Promise<Result>) => Promise<Result>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * The address that Decap's proxy backend speaks with. It answers the pages of its own host only: not another website's
 * in the same browser, and not one whose name was made to point to this machine (DNS rebinding).
 */
export function practiceApi({ answer, queue, folder }: { answer: Answer; queue: Queue; folder: string }): Route {
  return async (request, response) => {
    try {
      const body = await readRequest(request);
      send(response, 200, await queue(() => answer(body)));
    } catch (error) {
      const { status, sentence } = await explain(error, folder);
      send(response, status, { error: sentence });
    }
  };
}

async function readRequest(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') throw new Refusal(405, SENTENCES.notJson);
  if (!isOwn(request)) throw new Refusal(403, SENTENCES.notOurs);
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refusal(415, SENTENCES.notJson);
  const body = await readBody(request);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new Refusal(400, SENTENCES.notJson);
  }
}

function isOwn({ headers, socket }: IncomingMessage): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  return hosts.some((host) => headers.host === host && headers.origin === `http://${host}`);
}

/** Reads also what is too much, and forgets it: a browser that is cut off in its sending hears no answer. */
async function readBody(request: IncomingMessage): Promise<string> {
  let size = 0;
  const within = async function* () {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MOST_BYTES) yield chunk;
    }
  };
  const body = await text(within());
  if (size > MOST_BYTES) throw new Refusal(413, SENTENCES.tooBig);
  return body;
}

async function explain(error: unknown, folder: string): Promise<{ status: number; sentence: string }> {
  const disk = await describeDisk(error instanceof Refusal ? error.cause : error, folder);
  if (disk) console.error(disk);
  if (error instanceof Refusal)
    return { status: error.status, sentence: (error.status >= 500 && disk) || error.message };
  if (error instanceof z.ZodError) return { status: 400, sentence: SENTENCES.notJson };
  console.error(error);
  return { status: 500, sentence: disk ?? SENTENCES.notSaved };
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(answer));
}
