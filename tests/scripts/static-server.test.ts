import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startHost } from '../../scripts/static-server.ts';
import { makeFolder, writeFiles, type Files } from '../fixtures/temporary-folder.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const SITE: Files = {
  'public/index.html': '<h1>Voorpagina</h1>',
  'public/404.html': '<h1>Dit adres bestaat niet</h1>',
  'public/tips/index.html': '<h1>Tips</h1>',
  'public/leeg/foto.avif': 'beeld',
  'public/agenda.ics': 'BEGIN:VCALENDAR',
  'public/één bel.txt': 'rinkel',
  'public/_headers': '/*\n  X-Frame-Options: DENY\n/tips/*\n  X-Tip: ja\n/404.html\n  X-Robots-Tag: noindex\n',
  'geheim.txt': 'geheim',
  'public-elders/geheim.txt': 'geheim',
};

async function host(files: Files = SITE) {
  const folder = join(await makeFolder(files), 'public');
  const { origin, close } = await startHost({ folder });
  onTestFinished(close);
  /** Asks for a path as it is written: `fetch` would tidy it first. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      });
      asked.on('error', reject).end();
    });
  return { folder, get };
}

describe('the static host', () => {
  it('gives a folder its index.html', async () => {
    const { get } = await host();
    const { status, headers, body } = await get('/tips/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toBe('<h1>Tips</h1>');
  });

  it.each([
    ['/agenda.ics', 'text/calendar; charset=utf-8'],
    ['/leeg/foto.avif', 'image/avif'],
    ['/_headers', 'application/octet-stream'],
  ])('gives %s as %s', async (path, type) => {
    const { get } = await host();
    expect((await get(path)).headers['content-type']).toBe(type);
  });

  it('finds a file whose name is not plain, whatever comes after the question mark', async () => {
    const { get } = await host();
    expect((await get('/%C3%A9%C3%A9n%20bel.txt?week=47')).body.toString()).toBe('rinkel');
  });

  it('sends a folder without its slash on', async () => {
    const { get } = await host();
    const { status, headers } = await get('/tips');
    expect([status, headers['location']]).toEqual([301, '/tips/']);
  });

  it.each(['/weg/', '/weg.html', '/leeg/', '/100%'])('answers %s with the page for what is missing', async (path) => {
    const { get } = await host();
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('<h1>Dit adres bestaat niet</h1>');
  });

  it('says 404 also where there is no page for it', async () => {
    const { get } = await host({ 'public/index.html': '' });
    expect(await get('/weg/')).toMatchObject({ status: 404 });
  });

  it('answers HEAD without a body', async () => {
    const { get } = await host();
    const { status, body } = await get('/', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
  });

  it('cannot take a port that is taken', async () => {
    const folder = await makeFolder();
    const first = await startHost({ folder });
    onTestFinished(first.close);
    await expect(startHost({ folder, port: Number(new URL(first.origin).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('beside its files, the static host', () => {
  it('answers the paths that have a route, and fails with them', async () => {
    const { origin, close } = await startHost({
      folder: await makeFolder({ 'index.html': 'Voorpagina' }),
      routes: {
        '/vraag': async (asked, response) => void response.end(asked.method),
        '/stuk': () => Promise.reject(new Error('stuk')),
      },
    });
    onTestFinished(close);
    expect(await (await fetch(`${origin}/vraag?x=1`, { method: 'POST' })).text()).toBe('POST');
    expect((await fetch(`${origin}/stuk`)).status).toBe(500);
    expect((await fetch(`${origin}/vraag/`)).status).toBe(404);
    expect((await fetch(`${origin}/constructor`)).status).toBe(404);
  });

  it('can move to another folder between two answers', async () => {
    const folders = [await makeFolder({ 'index.html': 'Oud' }), await makeFolder({ 'index.html': 'Nieuw' })];
    let current = folders[0] ?? '';
    const { origin, close } = await startHost({ folder: () => current });
    onTestFinished(close);
    expect(await (await fetch(origin)).text()).toBe('Oud');
    current = folders[1] ?? '';
    expect(await (await fetch(origin)).text()).toBe('Nieuw');
  });
});

describe('what the static host never gives', () => {
  it.each([
    '/../geheim.txt',
    '/%2e%2e/geheim.txt',
    '/..%2fgeheim.txt',
    '/%2e%2e%2fgeheim.txt',
    '/tips/..%2f..%2fgeheim.txt',
    '/..%5cgeheim.txt',
    '/../public-elders/geheim.txt',
    '/..%2fpublic-elders%2fgeheim.txt',
    '/index.html%00.txt',
  ])('%s', async (path) => {
    const { get } = await host();
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, '<h1>Dit adres bestaat niet</h1>']);
  });

  it('/ followed by the whole path of a file', async () => {
    const { folder, get } = await host();
    expect(await get(join(dirname(folder), 'geheim.txt'))).toMatchObject({ status: 404 });
  });
});

describe('the headers of an answer', () => {
  it('are those of the _headers file', async () => {
    const { get } = await host();
    expect((await get('/tips/')).headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-tip': 'ja' });
    expect((await get('/')).headers).not.toHaveProperty('x-tip');
  });

  it('are those of the page for what is missing, not of the address that was asked for', async () => {
    const { get } = await host();
    const { headers } = await get('/tips/weg/');
    expect(headers).toMatchObject({ 'x-robots-tag': 'noindex' });
    expect(headers).not.toHaveProperty('x-tip');
  });
});

describe('brotli', () => {
  const br = { 'accept-encoding': 'gzip, br' };

  it('packs text for who understands it', async () => {
    const { get } = await host();
    const { headers, body } = await get('/', br);
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(body).toString()).toBe('<h1>Voorpagina</h1>');
  });

  it('packs nothing for who does not, and no picture', async () => {
    const { get } = await host();
    expect((await get('/')).headers).not.toHaveProperty('content-encoding');
    expect((await get('/leeg/foto.avif', br)).headers).not.toHaveProperty('content-encoding');
  });

  it('is packed again when a letter of the page has changed', async () => {
    const end = '.'.repeat(100);
    const { folder, get } = await host({ 'public/index.html': `<h1>Soep</h1>${end}` });
    await get('/', br);
    await writeFiles(folder, { 'index.html': `<h1>Soes</h1>${end}` });
    expect(brotliDecompressSync((await get('/', br)).body).toString()).toContain('Soes');
  });
});
