import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { FORGE_STRINGS } from '../../admin/strings/forge.ts';
import { nl } from '../../admin/strings/nl.ts';
import { own } from '../../admin/strings/own.ts';
import { buildSite } from '../../scripts/publish.ts';
import { eventually } from '../browser/browser-test.ts';
import { SearchPage } from '../browser/pages.ts';
import { phonePhoto } from '../fixtures/photo-files.ts';
import { goodStory, goodTheme, smallContent, writeEntry } from '../fixtures/small-content.ts';
import { deskTest, PHONE, widthOf, type PracticeDesk } from './practice-desk.ts';
import type { Room } from './room.ts';

/** What a story goes through, from who writes it to who reads it: real browsers, real git, the real build. */

const BELL = 'content/stories/een-bel/index.md';
const BELL_BRANCH = 'cms/stories/een-bel/index';

const test = deskTest(async () => ({
  content: null,
  files: await smallContent({
    'themes/buren.md': writeEntry({ ...goodTheme, name: 'Buren' }),
    'stories/de-bank/index.md': writeEntry({ ...goodStory, title: 'De bank', photo: undefined }),
  }),
  build: buildSite,
})).extend('atBell', ({ sitDown }) => {
  /** Somebody who has the published story of the bell open, in a browser of their own. */
  return async (): Promise<PracticeDesk> => {
    const desk = await sitDown();
    await desk.openStory('een-bel');
    return desk;
  };
});

test('a story goes from a phone to the front page', async ({ sitDown, room }) => {
  const title = 'Sterren boven de soep';
  const branch = 'cms/stories/sterren-boven-de-soep/index';
  const before = await room.git('rev-parse', 'main');

  const writer = await sitDown(PHONE);
  await writer.page.getByRole('link', { name: 'Nieuw verhaal' }).first().click();
  const photo = await phonePhoto('Soep op de stoep.JPG', { width: 2000, height: 1500 });
  expect(await tracesIn(photo.buffer)).not.toEqual([]);
  await writer.fill({ title, intro: 'Elf mensen, één pot.', body: 'Het begon met een tafel.', author: 'Amina' });
  await writer.addPhoto(photo);
  await writer.save();
  await writer.dialog(own.nextStep.saved).waitFor();

  expect(await branches(room)).toEqual([branch, 'main']);
  expect(await room.git('rev-parse', 'main')).toBe(before);
  const added = await room.git('diff', '--name-status', 'main', branch);
  const [, name] =
    /^A\tcontent\/stories\/sterren-boven-de-soep\/(soep-op-de-stoep-[0-9a-f]{6}\.jpg)$/m.exec(added) ?? [];
  const folder = 'content/stories/sterren-boven-de-soep';
  expect(added.split('\n').toSorted()).toEqual([`A\t${folder}/${name}`, `A\t${folder}/index.md`].toSorted());
  expect(await room.git('show', `${branch}:${folder}/index.md`)).toBe(
    `---
title: ${title}
intro: Elf mensen, één pot.
photo:
  file: ${name}
  alt: Buren lachen naast een grote kom soep.
  maker: Fatima
  consent: true
author:
  name: Amina
themes:
  - buren
date: ${new Intl.DateTimeFormat('sv-SE').format()}
---
Het begon met een tafel.`,
  );
  expect(await tracesInHistory(room)).toEqual([]);
  await writer.answer(own.nextStep.saved, own.nextStep.ready);
  await writer.answer(own.nextStep.thanks, own.nextStep.close);

  const editor = await sitDown();
  await editor.openBoard();
  await editor.page
    .getByRole('region', { name: nl.workflow.workflowList.inReviewHeader })
    .getByRole('link', { name: title })
    .click();
  await eventually(() => widthOf(editor.photo)).toBe(1500);
  await eventually(() => widthOf(editor.previewPhoto)).toBe(1500);
  await editor.approveButton.click();
  await editor.publish();
  const reader = await follow(editor, own.nextStep.online);
  expect(editor.questions).toEqual([nl.editor.editor.onPublishing]);

  expect(new URL(reader.url()).pathname).toBe('/verhalen/sterren-boven-de-soep/');
  expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  await eventually(() => widthOf(reader.locator('article.story > figure img'))).toBeGreaterThan(300);
  await reader.goto('/');
  await reader.getByRole('main').getByRole('link', { name: title }).first().waitFor();
  const search = await new SearchPage(reader).open('?q=sterren');
  expect(await search.titles.allInnerTexts()).toEqual([title]);

  expect(await branches(room)).toEqual(['main']);
  expect(await tracesInHistory(room)).toEqual([]);
});

test('a change to a published story can be rejected, and the site never knows', async ({ sitDown, atBell, room }) => {
  const before = await room.git('rev-parse', 'main');
  const writer = await atBell();
  await writer.intro.fill('De bel zwijgt.');
  await writer.keepDraft();
  expect(await room.git('diff', '--name-only', 'main', BELL_BRANCH)).toBe(BELL);

  const editor = await sitDown();
  await editor.openBoard();
  await editor.card('Een bel').getByText(own.card.modification).waitFor();
  await editor.card('Een bel').getByRole('button', { name: nl.workflow.workflowCard.deleteChanges }).click();
  await editor.card('Een bel').waitFor({ state: 'detached' });
  await eventually(() => branches(room)).toEqual(['main']);
  expect(await room.git('rev-parse', 'main')).toBe(before);
  expect(await introOnline(editor.page)).toBe(goodStory.intro);
  await editor.openStory('een-bel');
  expect(await editor.intro.inputValue()).toBe(goodStory.intro);
});

test('two drafts wait side by side, each until it is published', async ({ sitDown, atBell, room }) => {
  const writer = await atBell();
  await writer.intro.fill('De bel zingt.');
  await writer.keepDraft();
  const other = await sitDown();
  await other.openNewStory();
  await other.fill({ title: 'De kraan' });
  await other.addPhoto(await phonePhoto('kraan.jpg', { width: 1000, height: 800 }));
  await other.keepDraft();
  expect(await branches(room)).toEqual(['cms/stories/de-kraan/index', BELL_BRANCH, 'main']);
  expect(await introOnline(writer.page)).toBe(goodStory.intro);

  const editor = await sitDown();
  await editor.publishFromBoard('Een bel');
  expect(await introOnline(editor.page)).toBe('De bel zingt.');
  expect(await branches(room)).toEqual(['cms/stories/de-kraan/index', 'main']);

  await editor.openStory('de-kraan');
  await editor.reopen();
  await eventually(() => widthOf(editor.photo)).toBe(800);
  await editor.publishFromBoard('De kraan');
  expect(await introOnline(editor.page, 'de-kraan')).toBe('Een korte inleiding.');
  expect(await branches(room)).toEqual(['main']);
});

describe('of two people in the same story, the second is told and loses nothing', () => {
  test('when it is online', async ({ atBell, room }) => {
    const [first, second] = await Promise.all([atBell(), atBell()]);
    await first.intro.fill('Van de eerste.');
    await second.intro.fill('Van de tweede.');
    await first.keepDraft();
    // Pressing once more is not a second opinion.
    for (const _time of ['once', 'twice']) {
      await second.save();
      await second.messages.getByText(FORGE_STRINGS.conflict.begun).last().waitFor();
    }
    expect(await second.intro.inputValue()).toBe('Van de tweede.');
    expect(await room.git('show', `${BELL_BRANCH}:${BELL}`)).toContain('intro: Van de eerste.');
    expect(await room.git('rev-list', '--count', `main..${BELL_BRANCH}`)).toBe('1');
  });

  test('when it is a draft', async ({ atBell, room }) => {
    const [first, second] = await Promise.all([atBell(), atBell()]);
    expect(await first.intro.inputValue()).toBe('Van de eerste.');
    await first.intro.fill('Van de eerste, nog beter.');
    await second.intro.fill('Van de tweede.');
    await first.keepDraft();
    await second.save();
    await second.messages.getByText(FORGE_STRINGS.conflict.changed).waitFor();
    expect(await second.intro.inputValue()).toBe('Van de tweede.');
    expect(await room.git('show', `${BELL_BRANCH}:${BELL}`)).toContain('intro: Van de eerste, nog beter.');
  });
});

test('a published story goes when an editor has read why', async ({ sitDown, room }) => {
  const writer = await sitDown();
  await writer.openStory('de-bank');
  await writer.delete();
  await eventually(() => branches(room)).toContain('cms/stories/de-bank/index');
  expect(await introOnline(writer.page, 'de-bank')).toBe(goodStory.intro);

  const editor = await sitDown();
  await editor.publishFromBoard('Verwijderen: De bank');
  const gone = await editor.page.goto('/verhalen/de-bank/');
  expect(gone?.status()).toBe(404);
  expect(await room.git('ls-tree', '-r', '--name-only', 'main', '--', 'content/stories/de-bank')).toBe('');
  expect(await branches(room)).not.toContain('cms/stories/de-bank/index');
});

async function branches({ git }: Room): Promise<string[]> {
  return (await git('branch', '--format=%(refname:short)', '--list', '--sort=refname'))
    .split('\n')
    .filter((name) => !name.startsWith('('));
}

/** The page behind the link in a window that says what comes next. */
async function follow(desk: PracticeDesk, dialog: string): Promise<Page> {
  const opening = desk.page.context().waitForEvent('page');
  await desk.dialog(dialog).getByRole('link').click();
  return opening;
}

/** What a reader gets of a story at this moment, in a window beside. */
async function introOnline(page: Page, story = 'een-bel'): Promise<string> {
  const reader = await page.context().newPage();
  await reader.goto(`/verhalen/${story}/`);
  const intro = await reader.locator('article.story .intro').innerText();
  await reader.close();
  return intro;
}

/** What pictures in the repository tell beside what is to be seen: in all that git keeps, also what no branch holds. */
async function tracesInHistory({ git, repository }: Room): Promise<string[]> {
  const objects = await git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)');
  const blobs = objects.split('\n').flatMap((line) => (line.startsWith('blob ') ? [line.slice(5)] : []));
  const run = promisify(execFile);
  const traces = blobs.map(async (blob) => {
    const options = { cwd: repository, encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 } as const;
    const { stdout } = await run('git', ['cat-file', 'blob', blob], options);
    return (await tracesIn(stdout)).map((trace) => `${blob}: ${trace}`);
  });
  return (await Promise.all(traces)).flat();
}

async function tracesIn(bytes: Buffer): Promise<string[]> {
  const written = ['Exif\0\0', 'GPS', 'Telefoon', 'adobe:ns:meta'].filter((text) => bytes.includes(text, 0, 'latin1'));
  const { exif, xmp, iptc } = await sharp(bytes)
    .metadata()
    .catch(() => ({ exif: undefined, xmp: undefined, iptc: undefined }));
  return [...written, ...Object.entries({ exif, xmp, iptc }).flatMap(([name, value]) => (value ? [name] : []))];
}
