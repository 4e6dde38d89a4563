import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser/browser-test.ts';
import { STARTS } from '../fixtures/photo-files.ts';
import { goodPhoto, goodStory, writeEntry } from '../fixtures/small-content.ts';
import { blackPng } from '../fixtures/small-pictures.ts';
import { writeFiles, type Files } from '../fixtures/temporary-folder.ts';
import { deskTest, widthOf } from './practice-desk.ts';
import type { Room } from './room.ts';

/** Drafts as somebody with a key to the forge could write them, past the form, opened by an editor. */

const ATTACK = 'window.hacked=1';
const STORY = { ...goodStory, themes: [], author: { name: 'Mallory' }, tip: undefined, photo: undefined };

/** The milliseconds that an editor may wait for a page to go on. */
const LONGEST_PAUSE = 2_000;

const BOMB = 'a photo of 100 megapixels';
const BOMB_SIDE = 10_000;

const DRAFTS: Record<string, Files> = {
  'front matter that is a program': { 'index.md': `---js\n{ title: (${ATTACK}, 'Programma') }\n---\n\nTekst.\n` },
  'front matter that says its language in full': {
    'index.md': `---javascript\n{ title: (${ATTACK}, 'Programma') }\n---\n\nTekst.\n`,
  },
  'HTML in every field': {
    'index.md': writeEntry(
      {
        ...STORY,
        title: html('titel'),
        intro: html('inleiding'),
        author: { name: html('naam'), organisation: html('o') },
        place: html('plek'),
        themes: [html('t')],
      },
      `${html('tekst')}\n\n[klik](javascript:${ATTACK}) <javascript:${ATTACK}>\n\n<script>${ATTACK}</script>`,
    ),
  },
  'a drawing with a script that is called a photo': {
    'index.md': writeEntry({ ...STORY, title: 'Tekening', photo: { ...goodPhoto, file: 'foto.jpg' } }),
    'foto.jpg': STARTS.svg.replace('alert(1)', `parent.${ATTACK}`),
  },
  [BOMB]: {
    'index.md': writeEntry({ ...STORY, title: 'Bom', photo: { ...goodPhoto, file: 'bom.png' } }),
    'bom.png': blackPng(BOMB_SIDE, BOMB_SIDE),
  },
  'a photo that lies elsewhere': {
    'index.md': writeEntry({ ...STORY, title: 'Elders', photo: { ...goodPhoto, file: `javascript:${ATTACK}` } }),
  },
  'a title of 2 MB': { 'index.md': writeEntry({ ...STORY, title: 'woord '.repeat(350_000) }) },
};
const NAMES = Object.keys(DRAFTS);
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

const test = deskTest().extend('board', { scope: 'file' }, async ({ room }) => {
  for (const name of NAMES) await propose(room, idOf(name), DRAFTS[name] ?? {});
});

test('the list and the board go on, and name what cannot be read', async ({ board: _, sitDown }) => {
  const editor = await sitDown();
  const trouble = await watch(editor.page);
  await editor.openBoard();
  for (const name of ['Bom · Mallory', `${idOf('front matter that is a program')}/index`, html('titel')]) {
    await editor.card(name).waitFor();
  }
  const titles = await editor.page.getByRole('article').getByRole('heading').allInnerTexts();
  expect(titles).toHaveLength(NAMES.length);
  expect(titles.filter((title) => title.length === 0 || title.length > 300)).toEqual([]);
  await editor.open('#/collections/stories');
  await editor.page.getByRole('link', { name: /^Bom/ }).waitFor();
  expect(await trouble()).toEqual([]);
});

// The title of 2 MB is opened by `preview.test.ts`.
test.for(NAMES.filter((name) => !name.includes('2 MB')))(
  '%s: opens and harms nobody',
  async (name, { board: _, sitDown }) => {
    const editor = await sitDown();
    const trouble = await watch(editor.page);
    await editor.openStory(idOf(name));
    await editor.previewTitle.waitFor();
    if (name === BOMB) await eventually(() => widthOf(editor.previewPhoto)).toBe(BOMB_SIDE);
    // The form and the preview are still alive.
    await editor.intro.fill('Nagelezen.');
    await editor.previewIntro.filter({ hasText: 'Nagelezen.' }).waitFor();
    expect(await trouble()).toEqual([]);
  },
);

/** Gives what should not happen on a page, from now on: scripts and windows of the draft, and pauses that are felt. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => seen.push(`${dialog.type()}: ${dialog.message()}`));
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('pageerror', (error) => seen.push(String(error)));
  page.on('console', (message) => {
    // What the policy had to stop would have run.
    if (/Content Security Policy directive:? ["']script-src/.test(message.text())) seen.push(message.text());
  });
  const pauses = await page.evaluateHandle(() => {
    const state = { longest: 0, last: performance.now() };
    const tick = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  });
  return async () => {
    for (const frame of page.frames()) {
      if (await frame.evaluate(() => 'hacked' in window)) seen.push(`a script ran in ${frame.url()}`);
    }
    const longest = await pauses.evaluate((state) => state.longest);
    if (longest > LONGEST_PAUSE) seen.push(`${Math.round(longest)} ms without a frame`);
    return seen;
  };
}

/** Writes a story on a branch, as a push does. */
async function propose({ git, repository }: Room, id: string, files: Files): Promise<void> {
  const branch = `cms/stories/${id}/index`;
  await git('checkout', '--quiet', '-b', branch, 'main');
  await writeFiles(join(repository, 'content/stories', id), files);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', `Nieuw: ${id}`);
  await git('config', `branch.${branch}.description`, 'decap-cms/draft');
  await git('checkout', '--quiet', 'main');
}

function html(where: string): string {
  return `<img src=x onerror=${ATTACK}> ${where} <svg onload=${ATTACK}>`;
}
