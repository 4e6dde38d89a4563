import { readFile, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { git } from '../../scripts/practice/git.ts';
import { goodStory, writeEntry } from '../fixtures/small-content.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';
import { commitAll, copyContent, listenToTerminal, makeProject, openNewsroom } from './practice-newsroom.ts';

/** What the newsroom's server does not do, whoever asks. */

const NEW = 'content/stories/de-bank/index.md';
const raw = writeEntry({ ...goodStory, title: 'De bank', photo: undefined });
const commit = { options: { commitMessage: 'Zomaar' } };
const asset = { path: 'content/stories/een-bel/bel.jpg', content: 'AAAA', encoding: 'base64' };

beforeEach(() => void listenToTerminal());

describe('nothing goes to main but by publishing', () => {
  it.each<[string, object]>([
    ['persistMedia', { asset, ...commit }],
    ['deleteFile', { path: 'content/stories/een-bel/index.md', ...commit }],
    [
      'persistEntry',
      {
        dataFiles: [{ slug: 'de-bank/index', path: NEW, raw }],
        assets: [],
        options: { collectionName: 'stories', commitMessage: 'Zomaar', useWorkflow: false, pictures: [] },
      },
    ],
    ['constructor', {}],
  ])('not by %s', async (action, params) => {
    const room = await openNewsroom({ project: await makeProject() });
    const before = await room.state();
    expect(await room.ask(action, params)).toMatchObject({
      status: 403,
      answer: { error: expect.stringContaining('rechtstreeks online') as string },
    });
    expect(await room.state()).toEqual(before);
  });

  it('and not on another branch than its own', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    expect(await room.ask('unpublishedEntries', { branch: 'cms/x' })).toMatchObject({ status: 400 });
  });
});

describe('paths stay in the content', () => {
  it.each([
    '../geheim.md',
    'content/../package.json',
    '.git/hooks/post-checkout',
    'content/.git/config',
    'scripts/start.ts',
    '/etc/passwd',
    'content\\..\\x',
  ])('so %s is refused', async (path) => {
    const room = await openNewsroom({ project: await makeProject() });
    const before = await room.state();
    const refused = { status: 403, answer: { error: expect.stringContaining('buiten de inhoud') as string } };
    const options = { collectionName: 'stories', commitMessage: 'Zomaar', useWorkflow: true, status: 'draft' };
    const dataFile = { slug: 'de-bank/index', path: NEW, raw };
    expect(await room.ask('getEntry', { path })).toMatchObject(refused);
    expect(await room.ask('deleteFiles', { paths: [path], ...commit })).toMatchObject(refused);
    for (const files of [
      { dataFiles: [{ ...dataFile, path }], assets: [] },
      { dataFiles: [dataFile], assets: [{ ...asset, path }] },
    ]) {
      expect(await room.ask('persistEntry', { ...files, options })).toMatchObject(refused);
    }
    expect(await room.state()).toEqual(before);
  });

  it('also where a link leads out of it', async () => {
    const project = await makeProject();
    const elsewhere = await makeFolder({ 'index.md': 'van mij' });
    await symlink(elsewhere, join(project, 'content/stories/uit'));
    await commitAll(project, 'Een link');
    const room = await openNewsroom({ project });
    const before = await room.state();
    expect(await room.save({ path: 'content/stories/uit/index.md', raw })).toMatchObject({ status: 403 });
    expect(await room.state()).toEqual(before);
    expect(await readFile(join(elsewhere, 'index.md'), 'utf8')).toBe('van mij');
  });

  it('and a title that git can make no branch of is told', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    expect(await room.save({ path: 'content/stories/de~bank/index.md', raw })).toMatchObject({
      status: 422,
      answer: { error: expect.stringContaining('Van deze titel') as string },
    });
  });
});

describe('only pages of the newsroom are answered', () => {
  /** Asks as a browser would for a page of `origin`, under the name `host`. */
  async function askAs(origin: string, headers: Record<string, string>, method = 'POST'): Promise<number> {
    const { hostname, port } = new URL(origin);
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path: '/admin/api', method, headers, agent: false }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      asked
        .on('error', reject)
        .end(method === 'POST' ? JSON.stringify({ action: 'unpublishedEntries', params: { branch: 'main' } }) : '');
    });
  }
  const json = { 'content-type': 'application/json' };

  it('under both names of this machine', async () => {
    const { origin } = await openNewsroom({ project: await makeProject() });
    const host = new URL(origin).host;
    const local = host.replace('127.0.0.1', 'localhost');
    expect(await askAs(origin, { ...json, host, origin })).toBe(200);
    expect(await askAs(origin, { ...json, host: local, origin: `http://${local}` })).toBe(200);
    expect(await askAs(origin, { ...json, host, origin: 'https://kwaad.example' })).toBe(403);
    expect(await askAs(origin, { ...json, host, origin: `http://${local}` })).toBe(403);
    expect(await askAs(origin, { ...json, host, origin: 'null' })).toBe(403);
    expect(await askAs(origin, { ...json, host })).toBe(403);
    const rebound = `kwaad.example:${new URL(origin).port}`;
    expect(await askAs(origin, { ...json, host: rebound, origin: `http://${rebound}` })).toBe(403);
    expect(await askAs(origin, { 'content-type': 'text/plain', host, origin })).toBe(415);
    expect(await askAs(origin, { host, origin }, 'GET')).toBe(405);
  });

  it('with what they can read', async () => {
    const { origin, ask } = await openNewsroom({ project: await makeProject() });
    const send = (body: string) => fetch(`${origin}/admin/api`, { method: 'POST', headers: { ...json, origin }, body });
    expect((await send('{')).status).toBe(400);
    expect((await send('[]')).status).toBe(400);
    expect(await ask('persistEntry', { dataFiles: [] })).toMatchObject({ status: 400 });
    const big = await send(`"${'a'.repeat(82 * 1024 * 1024)}"`);
    expect(big.status).toBe(413);
    expect(await big.json()).toEqual({ error: expect.stringContaining('te groot') as string });
  });
});

describe('a failure leaves nothing half done', () => {
  it('when a text cannot be written', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    const before = await room.state();
    const path = `content/stories/de-bank/${'a'.repeat(300)}.jpg`; // longer than a file name may be
    expect(await room.save({ path: NEW, raw, photos: { [path]: 'beeld' } })).toMatchObject({
      status: 500,
      answer: { error: expect.stringContaining('Je tekst staat nog in het scherm') as string },
    });
    expect(await room.state()).toEqual(before);
    expect(await room.save({ path: NEW, raw })).toMatchObject({ status: 200 });
  });

  it('when the disk is full while the site is built', async () => {
    const build = vi.fn(copyContent);
    const room = await openNewsroom({ project: await makeProject(), build });
    await room.save({ path: NEW, raw });
    const before = await room.state();
    build.mockRejectedValueOnce(Object.assign(new Error('write'), { code: 'ENOSPC' }));
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({
      status: 500,
      answer: { error: expect.stringContaining('De schijf is vol') as string },
    });
    expect(await room.state()).toEqual(before);
  });

  it('when main cannot be moved after the site was built', async () => {
    const room = await openNewsroom({
      project: await makeProject(),
      build: async (publication) => {
        await copyContent(publication);
        // Another tree than the one that was built from: main cannot simply move forward.
        if (publication.out.endsWith('2'))
          await git(room.repository, 'commit', '--quiet', '--allow-empty', '-m', 'Tussendoor');
      },
    });
    await room.save({ path: NEW, raw });
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({ status: 500 });
    expect(await room.state()).toMatchObject({
      branches: ['cms/stories/de-bank/index', 'main'],
      head: 'main',
      status: '',
    });
    expect(await room.read('/stories/de-bank/index.md')).toBeUndefined();
  });
});
