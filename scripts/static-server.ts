import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { matchHeaders, parseHeaders, type HeaderRule } from './headers-file.ts';

/**
 * A static host for one folder on this machine, as the hosts in production are: `index.html` for a folder, `404.html`
 * for what is missing, brotli for text, and the rules of the `_headers` file.
 */

export interface Host {
  /** `http://127.0.0.1:4321` or, with a certificate, `https://…`. */
  origin: string;
  close: () => Promise<void>;
}

/** Answers for a path that is no file. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HostOptions {
  /** The folder, or what says which one it is now. */
  folder: string | (() => string);
  routes?: Record<string, Route>;
  /** 0 takes a free one. */
  port?: number;
  /** PEM texts: serves HTTP/2 over TLS. */
  certificate?: { key: string; cert: string };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** Milliseconds: a program that works for longer than Node's own five seconds finds its connection still there. */
const KEEP_ALIVE = 120_000;

/**
 * Starts serving `folder` on loopback.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startHost({ folder, routes = {}, port = 0, certificate }: HostOptions): Promise<Host> {
  const compressed = new Map<string, Buffer>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const root = resolve(typeof folder === 'string' ? folder : folder());
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
    const answered = route ? route(request, response) : respond({ root, pathname, compressed, request, response });
    answered.catch(() => {
      response.statusCode = 500;
      response.end();
    });
  };
  const server = certificate
    ? createSecureServer({ ...certificate, allowHTTP1: true }, answer as never) // HTTP/2's compatibility API
    : createHttpServer({ keepAliveTimeout: KEEP_ALIVE }, answer);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: taken } = server.address() as AddressInfo; // a server that listens on TCP
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${taken}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

interface Question {
  root: string;
  pathname: string;
  compressed: Map<string, Buffer>;
  request: IncomingMessage;
  response: ServerResponse;
}

async function respond({ root, pathname, compressed, request, response }: Question): Promise<void> {
  const found = await findFile(root, pathname);
  if (found === 'folder') {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const file = found ?? join(root, '404.html');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const text = /text|json|xml|svg/.test(type);
  const headers = matchHeaders(await readRules(root), found ? pathname : '/404.html');
  const body = await readFile(file).catch(() => Buffer.from('404'));
  const brotli = text && String(request.headers['accept-encoding']).includes('br');
  response.writeHead(found ? 200 : 404, {
    ...headers,
    'content-type': type,
    ...(brotli && { 'content-encoding': 'br' }),
    vary: 'accept-encoding',
  });
  response.end(request.method === 'HEAD' ? '' : brotli ? compress(body, compressed) : body);
}

async function findFile(root: string, pathname: string): Promise<string | undefined> {
  let wanted: string;
  try {
    wanted = normalize(join(root, decodeURIComponent(pathname)));
  } catch {
    return undefined;
  }
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isFile()) return wanted;
  if (!found?.isDirectory()) return undefined;
  if (!pathname.endsWith('/')) return 'folder';
  const index = join(wanted, 'index.html');
  return (await stat(index).catch(() => undefined)) ? index : undefined;
}

async function readRules(root: string): Promise<HeaderRule[]> {
  return parseHeaders(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
}

function compress(body: Buffer, compressed: Map<string, Buffer>): Buffer {
  const key = createHash('sha256').update(body).digest('base64');
  const known =
    compressed.get(key) ?? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(body) } });
  compressed.set(key, known);
  return known;
}

/** Hosts compress beforehand; here somebody waits for it, and the program of the newsroom would take four seconds. */
function qualityFor({ length }: Buffer): number {
  return length > 1_000_000 ? 5 : constants.BROTLI_MAX_QUALITY;
}
