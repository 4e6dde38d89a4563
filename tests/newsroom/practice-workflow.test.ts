import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { git } from '../../scripts/practice/git.ts';
import { Unpublishable } from '../../scripts/publish.ts';
import { goodStory, writeEntry } from '../fixtures/small-content.ts';
import { smallJpeg } from '../fixtures/small-pictures.ts';
import { copyContent, listenToTerminal, makeProject, openNewsroom } from './practice-newsroom.ts';

/** The newsroom's server, asked what Decap's proxy backend asks, over real git; only the build is a stand-in. */

const NEW = 'content/stories/de-bank/index.md';
const BRANCH = 'cms/stories/de-bank/index';
const ONLINE = 'content/stories/een-bel/index.md';
const bank = (fields: object = {}) => writeEntry({ ...goodStory, title: 'De bank', photo: undefined, ...fields });
const bell = (body: string) => writeEntry({ ...goodStory, title: 'Een bel', photo: undefined }, body);

beforeEach(() => void listenToTerminal());

describe('writing', () => {
  it('makes a branch with the text and its photos, and leaves main alone', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    const { main } = await room.state();
    const photo = await smallJpeg();
    const raw = bank({ photo: { ...goodStory.photo, file: 'bank.jpg' } });
    expect(await room.save({ path: NEW, raw, photos: { 'content/stories/de-bank/bank.jpg': photo } })).toMatchObject({
      status: 200,
    });
    expect(await room.state()).toEqual({ branches: [BRANCH, 'main'], head: 'main', status: '', main });
    expect(await room.git('diff', '--name-only', 'main', BRANCH)).toBe(
      'content/stories/de-bank/bank.jpg\ncontent/stories/de-bank/index.md\n',
    );
    expect(await room.git('show', `${BRANCH}:${NEW}`)).toBe(raw);
    expect((await room.git('rev-parse', `${BRANCH}:content/stories/de-bank/bank.jpg`)).trim()).toBe(blobId(photo));

    const id = 'stories/de-bank/index';
    expect((await room.ask('unpublishedEntries')).answer).toEqual([id]);
    const { answer } = await room.ask('unpublishedEntry', { id });
    expect(answer).toMatchObject({ collection: 'stories', slug: 'de-bank/index', status: 'draft' });
    expect(answer['diffs']).toMatchObject([
      { path: 'content/stories/de-bank/bank.jpg', newFile: true, binary: true },
      { path: NEW, newFile: true, binary: false },
    ]);
    const key = { collection: 'stories', slug: 'de-bank/index', id: NEW };
    expect((await room.ask('unpublishedEntryDataFile', { ...key, path: NEW })).answer).toEqual({ data: raw });
    const media = await room.ask('unpublishedEntryMediaFile', { ...key, path: 'content/stories/de-bank/bank.jpg' });
    expect(media.answer['content']).toBe(Buffer.from(photo).toString('base64'));
  });

  it('goes from draft to review to ready, and can be rejected', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path: NEW, raw: bank() });
    const key = { collection: 'stories', slug: 'de-bank/index' };
    for (const newStatus of ['pending_review', 'pending_publish']) {
      expect(await room.ask('updateUnpublishedEntryStatus', { ...key, newStatus })).toMatchObject({ status: 200 });
      expect((await room.ask('unpublishedEntry', key)).answer['status']).toBe(newStatus);
    }
    expect(await room.ask('deleteUnpublishedEntry', key)).toMatchObject({ status: 200 });
    expect((await room.state()).branches).toEqual(['main']);
    expect(await room.ask('unpublishedEntry', key)).toMatchObject({
      status: 404,
      answer: { error: expect.stringContaining('niet meer') as string },
    });
  });

  it('tells the second of two people who change the same text, also when he presses again', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    expect(await room.save({ path: ONLINE, raw: bell('Van Ann.') })).toMatchObject({ status: 200 });
    const second = await room.save({ path: ONLINE, raw: bell('Van Bert.') });
    expect(second).toMatchObject({
      status: 409,
      answer: { error: expect.stringContaining('Je tekst staat nog in het scherm') as string },
    });
    expect(await room.save({ path: ONLINE, raw: bell('Van Bert.'), unpublished: true })).toMatchObject({ status: 409 });
    expect(await room.git('show', `cms/stories/een-bel/index:${ONLINE}`)).toContain('Van Ann.');
    expect(await room.save({ path: ONLINE, raw: bell('Van Ann, nog beter.'), unpublished: true })).toMatchObject({
      status: 200,
    });
  });

  it('tells when another version was published in between, and keeps both', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path: ONLINE, raw: bell('Van Ann.') });
    await publishElsewhere(room.repository, bell('Van de drukker.'));
    const before = await room.state();
    expect(await room.save({ path: ONLINE, raw: bell('Van Ann, nog beter.'), unpublished: true })).toMatchObject({
      status: 409,
      answer: { error: expect.stringContaining('intussen is een andere versie') as string },
    });
    expect(await room.state()).toEqual(before);
    expect(await room.git('show', `cms/stories/een-bel/index:${ONLINE}`)).toContain('Van Ann.');
  });
});

describe('publishing', () => {
  it('answers when the text is online', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path: NEW, raw: bank() });
    expect(await room.read('/stories/de-bank/index.md')).toBeUndefined();
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({ status: 200 });
    expect(await room.read('/stories/de-bank/index.md')).toBe(bank());
    expect(await room.state()).toMatchObject({ branches: ['main'], head: 'main', status: '' });
    expect(await room.git('show', `main:${NEW}`)).toBe(bank());
  });

  it('does not mix up two texts that wait', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path: NEW, raw: bank() });
    await room.save({ path: 'content/stories/ab/index.md', raw: bank({ title: 'Ab' }) });
    await room.publish('stories', 'ab/index');
    const { answer } = await room.ask('unpublishedEntry', { id: 'stories/de-bank/index' });
    expect(answer['diffs']).toMatchObject([{ path: NEW }]);
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({ status: 200 });
    expect(await room.read('/stories/ab/index.md')).toContain('Ab');
  });

  it('refuses a conflict and changes nothing', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path: ONLINE, raw: bell('Van Ann.') });
    await publishElsewhere(room.repository, bell('Van de drukker.'));
    const before = await room.state();
    expect(await room.publish('stories', 'een-bel/index')).toMatchObject({
      status: 409,
      answer: { error: expect.stringContaining(ONLINE) as string },
    });
    expect(await room.state()).toEqual(before);
  });

  it.each([
    [
      'an editor can mend',
      new Unpublishable(['content/stories/de-bank/index.md: "Titel" is niet ingevuld.']),
      422,
      '"Titel" is niet ingevuld.',
    ],
    ['nobody at the screen can mend', new Error('Astro meldt een fout'), 500, 'Wat online stond, staat er nog'],
  ])('refuses what cannot be built, because of what %s', async (_, error, status, words) => {
    const build = vi.fn(copyContent);
    const room = await openNewsroom({ project: await makeProject(), build });
    await room.save({ path: NEW, raw: bank() });
    const before = await room.state();
    build.mockRejectedValueOnce(error);
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({
      status,
      answer: { error: expect.stringContaining(words) as string },
    });
    expect(await room.state()).toEqual(before);
    expect(await room.read('/stories/de-bank/index.md')).toBeUndefined();
    expect(await room.read('/stories/een-bel/index.md')).toBeDefined();
    expect(await room.publish('stories', 'de-bank/index')).toMatchObject({ status: 200 });
  });

  it('shows a text that was saved without a change as it is online', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path: ONLINE, raw: await room.git('show', `main:${ONLINE}`) });
    expect((await room.ask('unpublishedEntry', { id: 'stories/een-bel/index' })).answer).toMatchObject({
      status: 'draft',
      diffs: [],
    });
    expect(await room.publish('stories', 'een-bel/index')).toMatchObject({ status: 200 });
  });
});

describe('pictures that a text no longer names', () => {
  const folder = 'content/stories/soep-op-de-stoep';
  const soup = (file: string, place = 'Abdijstraat') =>
    writeEntry({ ...goodStory, place, photo: { ...goodStory.photo, file } });
  const changes = async (room: Awaited<ReturnType<typeof openNewsroom>>) => {
    const listed = await room.git(
      'diff',
      '--name-status',
      '--no-renames',
      'main',
      'cms/stories/soep-op-de-stoep/index',
    );
    return listed.trim().split('\n');
  };

  it('leave in the same commit, time after time, and the site when it is published', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    const photos = { [`${folder}/ketel.jpg`]: await smallJpeg() };
    const save = { path: `${folder}/index.md`, raw: soup('ketel.jpg'), photos, pictures: ['ketel.jpg'] };
    expect(await room.save(save)).toMatchObject({ status: 200 });
    const replaced = [`M\t${folder}/index.md`, `A\t${folder}/ketel.jpg`, `D\t${folder}/soep.jpg`];
    expect(new Set(await changes(room))).toEqual(new Set(replaced));
    const count = await room.git('rev-list', '--count', 'main..cms/stories/soep-op-de-stoep/index');
    expect(count.trim()).toBe('1');

    const again = { ...save, raw: soup('ketel.jpg', 'het plein'), photos: {}, unpublished: true };
    expect(await room.save(again)).toMatchObject({ status: 200 });
    expect(new Set(await changes(room))).toEqual(new Set(replaced));
    const { answer } = await room.ask('unpublishedEntry', { id: 'stories/soep-op-de-stoep/index' });
    expect(answer['diffs']).toMatchObject([{ path: `${folder}/index.md` }, { path: `${folder}/ketel.jpg` }]);
    expect(await room.read('/stories/soep-op-de-stoep/soep.jpg')).toBeDefined();

    expect(await room.publish('stories', 'soep-op-de-stoep/index')).toMatchObject({ status: 200 });
    expect(await room.read('/stories/soep-op-de-stoep/soep.jpg')).toBeUndefined();
    expect(await room.read('/stories/soep-op-de-stoep/ketel.jpg')).toBeDefined();
  });

  it('are those of its own folder alone', async () => {
    const project = await makeProject({ 'stories/soep-op-de-stoep/oud.jpg': await smallJpeg() });
    const room = await openNewsroom({ project });
    await room.save({ path: `${folder}/index.md`, raw: soup('soep.jpg', 'het plein'), pictures: ['soep.jpg'] });
    expect(await changes(room)).toEqual([`M\t${folder}/index.md`, `D\t${folder}/oud.jpg`]);
    await room.save({ path: 'content/pages/over.md', raw: '---\ntitle: Over\n---\nNieuw.\n' });
    expect(await room.git('diff', '--name-only', 'main', 'cms/pages/over')).toBe('content/pages/over.md\n');
  });
});

describe('deleting', () => {
  const story = { collection: 'stories', slug: 'soep-op-de-stoep/index' };
  const path = 'content/stories/soep-op-de-stoep/index.md';
  const ask = { paths: [path], options: { commitMessage: 'Weg: soep' } };

  it('is proposed on a branch, shown on the board, and done by publishing', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    const { main } = await room.state();
    expect(await room.ask('deleteFiles', ask)).toMatchObject({ status: 200 });
    expect(await room.state()).toEqual({
      branches: ['cms/stories/soep-op-de-stoep/index', 'main'],
      head: 'main',
      status: '',
      main,
    });
    expect((await room.ask('unpublishedEntry', story)).answer).toMatchObject({
      status: 'draft',
      diffs: [{ path, status: 'deleted' }],
    });
    const { answer } = await room.ask('unpublishedEntryDataFile', { ...story, id: path, path });
    expect(answer['data']).toMatch(/title: 'Verwijderen: Soep op de stoep'[^]*date: 2026-11-18[^]*Tekst\./);
    expect(await room.read('/stories/soep-op-de-stoep/soep.jpg')).toBeDefined();
    await room.ask('updateUnpublishedEntryStatus', { ...story, newStatus: 'pending_publish' });
    expect(await room.publish('stories', story.slug)).toMatchObject({ status: 200 });
    expect(await room.git('ls-tree', '-r', '--name-only', 'main', '--', 'content/stories')).toBe(`${ONLINE}\n`);
    expect(await room.read('/stories/soep-op-de-stoep/soep.jpg')).toBeUndefined();
  });

  it('deletes one file of a concept without folders', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    const page = 'content/pages/over.md';
    expect(await room.ask('deleteFiles', { ...ask, paths: [page] })).toMatchObject({ status: 200 });
    expect(await room.git('diff', '--name-status', 'main', 'cms/pages/over')).toBe(`D\t${page}\n`);
  });

  it('can be taken back, but not written over', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.ask('deleteFiles', ask);
    expect(await room.save({ path, raw: bank(), unpublished: true })).toMatchObject({
      status: 409,
      answer: { error: expect.stringContaining('gevraagd om deze tekst te verwijderen') as string },
    });
    expect(await room.ask('deleteUnpublishedEntry', story)).toMatchObject({ status: 200 });
    expect((await room.state()).branches).toEqual(['main']);
  });

  it('waits for a newer version that somebody wrote', async () => {
    const room = await openNewsroom({ project: await makeProject() });
    await room.save({ path, raw: bank() });
    expect(await room.ask('deleteFiles', ask)).toMatchObject({
      status: 409,
      answer: { error: expect.stringContaining('nieuwere versie') as string },
    });
  });
});

/** Has another version of the bell online, as if it came from another desk. */
async function publishElsewhere(repository: string, raw: string): Promise<void> {
  await writeFile(join(repository, ONLINE), raw);
  await git(repository, 'commit', '--quiet', '--all', '-m', 'Van elders');
}

/** The name that git gives to a file's bytes. */
function blobId(file: Uint8Array): string {
  return createHash('sha1').update(`blob ${file.length}\0`).update(file).digest('hex');
}
