import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { nl } from '../../admin/strings/nl.ts';
import { own } from '../../admin/strings/own.ts';
import { drawingStrings } from '../../admin/strings/photos.ts';
import { eventually } from '../browser/browser-test.ts';
import { jpegPicture, type ChosenFile } from '../fixtures/photo-files.ts';
import { goodPhoto, goodStory, smallContent, writeEntry } from '../fixtures/small-content.ts';
import { smallJpeg } from '../fixtures/small-pictures.ts';
import { deskTest, type PracticeDesk } from './practice-desk.ts';
import type { Room } from './room.ts';

/** What is saved leaves in the folder of an entry the pictures that it names: the gate refuses any other. */

const SOUP = 'stories/soep-op-de-stoep';
const TABLE = 'stories/aan-tafel';
const DAY = 'partner-days/2023-09-28';

const test = deskTest(async () => {
  const photo = await smallJpeg();
  const gallery = ['een', 'twee'].map((name) => ({ ...goodPhoto, file: `${name}.jpg`, alt: `Foto ${name}.` }));
  const table = writeEntry({ ...goodStory, title: 'Aan tafel', gallery }, '![De ketel](ketel.jpg)');
  const pictures = ['soep', 'een', 'twee', 'ketel'].map((name) => [`${TABLE}/${name}.jpg`, photo]);
  return {
    content: null,
    files: await smallContent({ [`${TABLE}/index.md`]: table, ...Object.fromEntries(pictures) }),
  };
});

const picture = (name: string): Promise<ChosenFile> => jpegPicture(name, { width: 800, height: 600 });

/** The names of what lies in the folder of an entry: online, or on the branch of its draft. */
async function filesOf(room: Room, entry: string, where: 'main' | 'draft' = 'draft'): Promise<string[]> {
  const branch = where === 'main' ? where : `cms/${entry}/index`;
  const listed = await room.git('ls-tree', '--name-only', branch, '--', `content/${entry}/`);
  return listed.split('\n').map((path) => path.split('/').at(-1) ?? '');
}

const named = (word: string): string => expect.stringMatching(new RegExp(`^${word}-[0-9a-f]{6}\\.jpg$`)) as string;

async function writeIntro(desk: PracticeDesk, text: string): Promise<void> {
  await desk.writeOver(desk.intro, text);
  await desk.keepDraft();
}

test('a photo of a published story is replaced, time after time, and one that went comes back when it is chosen', async ({
  sitDown,
  room,
}) => {
  const desk = await sitDown();
  await desk.openStory('soep-op-de-stoep');
  await desk.replacePhoto(await picture('ketel.jpg'));
  await desk.keepDraft();
  expect(await filesOf(room, SOUP)).toEqual(['index.md', named('ketel')]);
  expect(await filesOf(room, SOUP, 'main')).toEqual(['index.md', 'soep.jpg']);

  await desk.reopen();
  await writeIntro(desk, 'Elke vrijdag soep.');
  expect(await filesOf(room, SOUP)).toEqual(['index.md', named('ketel')]);

  await desk.replacePhoto(await picture('kommen.jpg'));
  await desk.keepDraft();
  expect(await filesOf(room, SOUP)).toEqual(['index.md', named('kommen')]);
  await desk.replacePhoto(await picture('ketel.jpg'));
  await desk.keepDraft();
  expect(await filesOf(room, SOUP)).toEqual(['index.md', named('ketel')]);

  // Also where it is online: the draft went on without it.
  await room.git('merge', '--quiet', 'cms/stories/soep-op-de-stoep/index');
  await room.git('branch', '--quiet', '-D', 'cms/stories/soep-op-de-stoep/index');
  await desk.reopen();
  await desk.replacePhoto(await picture('kommen.jpg'));
  await desk.keepDraft();
  expect(await filesOf(room, SOUP)).toEqual(['index.md', named('kommen')]);
  await desk.replacePhoto(await picture('ketel.jpg'));
  await writeIntro(desk, 'Elke vrijdag weer soep.');
  expect(await filesOf(room, SOUP)).toEqual(['index.md', named('ketel')]);
  expect(desk.questions).toEqual([]);
});

test('only the photo that is taken out of a gallery goes; all others stay', async ({ sitDown, room }) => {
  const all = ['een.jpg', 'index.md', 'ketel.jpg', 'soep.jpg', 'twee.jpg'];
  const desk = await sitDown();
  await desk.openStory('aan-tafel');
  await writeIntro(desk, 'Samen aan tafel.');
  expect(await filesOf(room, TABLE)).toEqual(all);
  const gallery: Locator = desk.page.getByRole('group', { name: /^Meer foto’s/ });
  await gallery.getByRole('button', { name: nl.editor.editorWidgets.object.expand }).click();
  await gallery.getByRole('button', { name: own.list.remove }).first().click();
  await eventually(() => gallery.getByRole('button', { name: own.list.remove }).count()).toBe(1);
  await desk.keepDraft();
  expect(await filesOf(room, TABLE)).toEqual(all.filter((name) => name !== 'een.jpg'));
  expect(await filesOf(room, TABLE, 'main')).toEqual(all);
});

test('the drawing of a partner day is replaced as a photo is', async ({ sitDown, room }) => {
  const desk = await sitDown();
  await desk.open(`#/collections/${DAY.replace('/', '/entries/')}/index`);
  await desk.page.getByAltText(drawingStrings.chosen).waitFor();
  await desk.photoInput.setInputFiles(await picture('oogst.jpg'));
  await desk.page
    .getByRole('status')
    .filter({ hasText: drawingStrings.added(0) })
    .waitFor();
  await desk.save();
  await desk.reviewButton.waitFor();
  expect(await filesOf(room, DAY)).toEqual(['index.mdx', named('oogst')]);
});
