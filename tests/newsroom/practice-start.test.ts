import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { git } from '../../scripts/practice/git.ts';
import { whyNoRepository } from '../../scripts/practice/practice-repository.ts';
import { buildSite } from '../../scripts/publish.ts';
import { listFiles } from '../../src/publishing/built-site.ts';
import { goodStory, writeEntry } from '../fixtures/small-content.ts';
import { makeFolder, writeFiles } from '../fixtures/temporary-folder.ts';
import { commitAll, listenToTerminal, makeProject, openNewsroom } from './practice-newsroom.ts';

/** Starting, stopping and starting again. */

const NEW = 'content/stories/de-bank/index.md';
const BRANCH = 'cms/stories/de-bank/index';
/** From after the newest edition, so that it stands on the front page by itself. */
const raw = writeEntry({ ...goodStory, title: 'De bank', date: '2026-11-23', photo: undefined });

let said: string[];
beforeEach(() => (said = listenToTerminal()));

describe('starting again', () => {
  it('keeps what was written and what was published, also when the project has moved on', async () => {
    const project = await makeProject();
    const first = await openNewsroom({ project });
    await first.save({ path: NEW, raw });
    await first.publish('stories', 'de-bank/index');
    await first.save({ path: NEW, raw: raw.replace('Tekst', 'Meer tekst') });
    await first.close();
    await writeFiles(project, { 'content/pages/nieuw.md': 'nieuw' });
    await commitAll(project, 'Een nieuwe bladzijde');
    const second = await openNewsroom({ project });
    expect(await second.read('/stories/de-bank/index.md')).toBe(raw);
    expect(await second.read('/pages/nieuw.md')).toBeUndefined();
    expect(await second.git('show', `${BRANCH}:${NEW}`)).toContain('Meer tekst');
  });

  it('starts over when asked', async () => {
    const project = await makeProject();
    const first = await openNewsroom({ project });
    await first.save({ path: NEW, raw });
    await first.publish('stories', 'de-bank/index');
    await first.close();
    const second = await openNewsroom({ project, fresh: true });
    expect(await second.read('/stories/de-bank/index.md')).toBeUndefined();
    expect((await second.state()).main).toBe((await git(project, 'rev-parse', 'HEAD')).trim());
  });

  it('makes a clone anew that was half made', async () => {
    const project = await makeProject();
    await writeFiles(project, { '.newsroom/repository.half/.git/HEAD': 'ref: refs/heads/main\n' });
    const room = await openNewsroom({ project });
    expect(await room.state()).toMatchObject({ branches: ['main'], head: 'main', status: '' });
  });

  it('puts right what a killed process left', async () => {
    const project = await makeProject();
    const first = await openNewsroom({ project });
    await first.save({ path: NEW, raw });
    await first.close();
    await first.git('checkout', '--quiet', BRANCH);
    await writeFiles(first.repository, {
      '.git/index.lock': '',
      [NEW]: 'half',
      'content/weg.md': 'weg',
    });
    await writeFiles(first.folder, { 'published/content/weg.md': 'weg', 'sites/7/half.html': '' });
    const second = await openNewsroom({ project });
    expect(await second.state()).toMatchObject({ branches: [BRANCH, 'main'], head: 'main', status: '' });
    expect(await second.git('show', `${BRANCH}:${NEW}`)).toBe(raw);
    expect(await second.read('/weg.md')).toBeUndefined();
    expect(await second.publish('stories', 'de-bank/index')).toMatchObject({ status: 200 });
  });

  it('a second time while the first is open, says where that is and touches nothing', async () => {
    const project = await makeProject();
    const first = await openNewsroom({ project });
    await first.save({ path: NEW, raw });
    const before = await first.state();
    for (const fresh of [false, true]) {
      await expect(openNewsroom({ project, fresh })).rejects.toThrow(
        `Er loopt al een oefenredactie, op ${first.origin}`,
      );
    }
    expect(await first.state()).toEqual(before);
    expect(await first.publish('stories', 'de-bank/index')).toMatchObject({ status: 200 });
  });

  it('can be done after a build that failed', async () => {
    const project = await makeProject();
    await expect(openNewsroom({ project, build: () => Promise.reject(new Error('mis')) })).rejects.toThrow('mis');
    const room = await openNewsroom({ project });
    expect(await room.read('/stories/een-bel/index.md')).toBeDefined();
  });
});

it('ends when what is being done is done', async () => {
  const project = await makeProject();
  const room = await openNewsroom({ project });
  await room.save({ path: NEW, raw });
  const publishing = room.publish('stories', 'de-bank/index');
  await expect
    .poll(() => listFiles(join(room.folder, 'sites')), { interval: 5 })
    .toContain('2/stories/de-bank/index.md');
  await room.close();
  expect(await publishing).toMatchObject({ status: 200 });
  expect(await room.state()).toMatchObject({ branches: ['main'], head: 'main', status: '' });
  expect(await listFiles(room.folder)).not.toContain('lock');
});

describe('the clone', () => {
  it('has the content alone, no way back to the project, and shares no file with it', async () => {
    const project = await makeProject();
    await git(project, 'branch', 'nog-een-tak');
    const room = await openNewsroom({ project });
    expect(await room.git('remote')).toBe('');
    expect((await room.git('for-each-ref', '--format=%(refname)')).trim()).toBe('refs/heads/main');
    expect(await room.git('config', 'user.email')).not.toBe(await git(project, 'config', 'user.email'));
    expect((await listFiles(room.repository)).filter((file) => !/^(\.git|content)\//.test(file))).toEqual([]);
    expect((await listFiles(room.repository)).filter((file) => file.endsWith('alternates'))).toEqual([]);
  });

  it('can be made of a project at no branch', async () => {
    const project = await makeProject();
    await git(project, 'checkout', '--quiet', '--detach');
    const room = await openNewsroom({ project });
    expect(await room.state()).toMatchObject({ branches: ['main'], head: 'main' });
  });

  it('needs a repository of its own with a commit', async () => {
    const project = await makeProject();
    expect(await whyNoRepository(project)).toBeUndefined();
    expect(await whyNoRepository(join(project, 'content'))).toBe('no repository');
    expect(await whyNoRepository(await makeFolder())).toBe('no repository');
  });
});

describe('the working copy', () => {
  it('is untouched by a whole cycle with the real build, whatever is going on in it', async () => {
    const project = await makeProject();
    await writeFile(
      join(project, 'content/stories/een-bel/index.md'),
      writeEntry({ ...goodStory, title: 'Niet bewaard' }),
    );
    await writeFiles(project, { 'content/pages/klaargezet.md': 'klaargezet', 'content/pages/los.md': 'los' });
    await git(project, 'add', 'content/pages/klaargezet.md');
    const before = await everythingOf(project);
    expect(before.status).toContain('content/pages/klaargezet.md');

    const room = await openNewsroom({ project, build: buildSite });
    const admin = await fetch(`${room.origin}/admin/`);
    expect(admin.status).toBe(200);
    expect(await admin.text()).toContain('"proxy_url":"/admin/api"');
    expect(await room.read('/verhalen/een-bel/')).toContain('Een bel');
    expect(await room.save({ path: NEW, raw })).toMatchObject({ status: 200 });
    const key = { collection: 'stories', slug: 'de-bank/index' };
    await room.ask('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_review' });
    await room.ask('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    expect(await room.publish('stories', 'de-bank/index'), said.join('\n')).toMatchObject({ status: 200 });
    expect(await room.read('/verhalen/de-bank/')).toContain('De bank');
    expect(await room.read('/')).toContain('De bank');
    await room.save({ path: NEW, raw: writeEntry({ ...goodStory, title: '', photo: undefined }) });
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({
      status: 422,
      answer: { error: expect.stringContaining('"Titel" is niet ingevuld') as string },
    });
    expect(await room.read('/verhalen/de-bank/')).toContain('De bank');
    await room.close();

    expect(await everythingOf(project)).toEqual(before);
  });
});

/** The bytes of every file of a project, those of git too, and what git says of it. */
async function everythingOf(project: string) {
  const files = (await listFiles(project)).filter((file) => !file.startsWith('.newsroom/'));
  const bytes = await Promise.all(
    files.map(async (file) => [file, await readFile(join(project, file), 'base64')] as const),
  );
  const ask = (...args: string[]) => git(project, '--no-optional-locks', ...args);
  return {
    files: Object.fromEntries(bytes),
    status: await ask('status', '--porcelain=v2', '--branch'),
    head: await ask('rev-parse', 'HEAD'),
    refs: await ask('for-each-ref'),
    worktrees: await ask('worktree', 'list'),
  };
}
