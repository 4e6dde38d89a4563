import type { Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { FORGE_STRINGS as t } from '../../admin/strings/forge.ts';
import { FORK_STRINGS } from '../../admin/strings/fork.ts';
import { eventually, test as browserTest } from '../browser/browser-test.ts';
import { jpegPicture } from '../fixtures/photo-files.ts';
import { chooseForge } from './forge-setting.ts';
import { ForgejoServer, type Failure } from './forgejo-server.ts';
import { NewsroomPage } from './newsroom-page.ts';
import { PROJECT_FILES, STORY, STORY_PHOTO, STORY_TEXT } from './small-project.ts';

const COFFEE = 'stories/koffie-op-het-plein/index';
const COFFEE_FILE = `content/${COFFEE}.md`;
const SOUP = 'stories/soep-op-de-stoep/index';
const FOLDER = 'content/stories/soep-op-de-stoep';
const NEW_STORY = { title: 'Koffie op het plein', author: 'Amina' };

const test = browserTest
  .extend('forgejo', async ({}, { onCleanup }) => {
    const forgejo = new ForgejoServer({ appId: 'a1b2c3', name: 'kiel/gazet', files: { ...PROJECT_FILES } });
    for (const login of [WRITER, EDITOR]) forgejo.project.writers.add(login);
    forgejo.project.mergers.add(EDITOR);
    onCleanup(() => void expect(forgejo.unknown).toEqual([]));
    return forgejo;
  })
  .extend('arrive', ({ forgejo, newReader }, { onCleanup }) => {
    const opened: NewsroomPage[] = [];
    onCleanup(async () => void (await Promise.all(opened.map(({ page }) => page.context().close()))));
    /** Somebody takes a seat before a device of their own. */
    return async (login: string): Promise<NewsroomPage> => {
      const newsroom = new NewsroomPage(await newReader());
      opened.push(newsroom);
      await forgejo.serve(newsroom.page.context());
      await chooseForge(newsroom.page.context(), { kind: 'forgejo' });
      forgejo.accounts.visitor = login;
      return newsroom;
    };
  })
  .extend('sit', ({ arrive }) => async (login: string): Promise<NewsroomPage> => {
    const newsroom = await arrive(login);
    await newsroom.logIn();
    return newsroom;
  });

/** Somebody without rights in the project, one who writes in it, and one who decides. */
const CONTRIBUTOR = 'amina';
const WRITER = 'jan';
const EDITOR = 'els';

async function saveStory(newsroom: NewsroomPage): Promise<void> {
  await newsroom.openNewStory();
  await newsroom.fill(NEW_STORY);
  await newsroom.save();
  await newsroom.reviewButton.waitFor();
}

describe('a contributor without rights in the project', () => {
  test('reads in Dutch why a copy is needed, and gets it', async ({ arrive, forgejo }) => {
    const { page, ...newsroom } = await arrive(CONTRIBUTOR);
    await page.goto('/admin/');
    await page.getByRole('button', { name: /inloggen/i }).click();
    for (const sentence of FORK_STRINGS.explanation) await page.getByText(sentence).waitFor();
    expect(forgejo.find('amina/gazet')).toBeUndefined();
    await page.getByRole('button', { name: FORK_STRINGS.approve }).click();
    await page.getByText('Soep op de stoep').first().waitFor();
    expect(forgejo.find('amina/gazet')?.parent).toBe(forgejo.project);
    expect(newsroom.questions).toEqual([]);
  });

  test('may refuse, and then no copy is made', async ({ arrive, forgejo }) => {
    const { page } = await arrive(CONTRIBUTOR);
    await page.goto('/admin/');
    await page.getByRole('button', { name: /inloggen/i }).click();
    await page.getByRole('button', { name: FORK_STRINGS.refuse }).click();
    await page.getByText(FORK_STRINGS.refused).waitFor();
    expect(forgejo.log).not.toContain('POST /repos/kiel/gazet/forks');
  });

  test('writes in the copy, and asks the editors when it is ready', async ({ sit, forgejo }) => {
    const fork = forgejo.fork(CONTRIBUTOR);
    forgejo.project.write('main', 'content/themes/later.md', '---\nname: Later\nsection: samen\n---\n');
    const newsroom = await sit(CONTRIBUTOR);
    await saveStory(newsroom);
    expect(fork.text(`cms/fork/${COFFEE}`, COFFEE_FILE)).toContain('title: Koffie op het plein');
    // The draft begins at what is online now, not at the copy of long ago.
    expect(fork.text(`cms/fork/${COFFEE}`, 'content/themes/later.md')).toBeDefined();
    expect(forgejo.project.pulls).toEqual([]);
    expect(forgejo.project.branchNames()).toEqual(['main']);
    await newsroom.sendForReview();
    await eventually(() => forgejo.project.pulls).toMatchObject([
      {
        title: 'Nieuw verhaal: Koffie op het plein',
        state: 'open',
        author: CONTRIBUTOR,
        head: { repository: fork, branch: `cms/fork/${COFFEE}` },
        allowsMaintainerEdit: true,
      },
    ]);
    for (const item of t.review.checklist) expect(forgejo.project.pulls[0]?.body).toContain(`- [ ] ${item}`);
    expect(await newsroom.publishButton.count()).toBe(0);
    await newsroom.takeBack();
    await eventually(() => forgejo.project.pulls[0]?.state).toBe('closed');
    await newsroom.sendForReview();
    await eventually(() => forgejo.project.pulls[0]?.state).toBe('open');
    expect(forgejo.project.pulls).toHaveLength(1);
  });

  test('keeps a draft of a story whose first version is online', async ({ sit, forgejo }) => {
    const fork = forgejo.fork(CONTRIBUTOR);
    const contributor = await sit(CONTRIBUTOR);
    await saveStory(contributor);
    await contributor.sendForReview();
    await eventually(() => forgejo.project.pulls.length).toBe(1);
    const editor = await sit(EDITOR);
    await editor.openStory('koffie-op-het-plein');
    await editor.approveButton.click();
    await editor.publish();
    await eventually(() => forgejo.project.text('main', COFFEE_FILE)).toContain('Koffie op het plein');
    await contributor.openBoard();
    await contributor.page.reload();
    await eventually(() => fork.branchNames()).toEqual(['main']);
    await contributor.openStory('koffie-op-het-plein');
    await contributor.intro.fill('Een betere inleiding.');
    await contributor.save();
    await contributor.reviewButton.waitFor();
    await contributor.reopen();
    await eventually(() => contributor.intro.inputValue()).toBe('Een betere inleiding.');
    expect(fork.text(`cms/fork/${COFFEE}`, COFFEE_FILE)).toContain('Een betere inleiding.');
  });
});

describe('somebody who writes in the project', () => {
  test('makes one branch and one pull request there', async ({ sit, forgejo }) => {
    const newsroom = await sit(WRITER);
    await saveStory(newsroom);
    expect(forgejo.project.branchNames()).toEqual(['main', `cms/${COFFEE}`]);
    expect(forgejo.project.pulls).toMatchObject([
      { title: 'Nieuw verhaal: Koffie op het plein', labels: [{ name: 'gazet/draft' }], author: WRITER },
    ]);
    const { body } = forgejo.project.pulls[0] ?? {};
    expect(body).toContain('**Geschreven door**: Amina');
    expect(body).toContain('Jan \\(jan\\)');
    await newsroom.sendForReview();
    await eventually(() => forgejo.project.pulls[0]?.labels).toMatchObject([{ name: 'gazet/pending_review' }]);
    expect(await newsroom.publishButton.count()).toBe(0);
  });

  test('sees the page that the pipeline made', async ({ sit, forgejo }) => {
    const newsroom = await sit(WRITER);
    await saveStory(newsroom);
    const { id: sha } = forgejo.project.tipOf(`cms/${COFFEE}`);
    const report = { sha, context: 'Nakijken / voorbeeld (pull_request)', status: 'success' as const };
    forgejo.project.statuses.push({ ...report, target_url: '/kiel/gazet/actions/runs/7/jobs/1' });
    await newsroom.reopen();
    const href = await newsroom.previewLink.getAttribute('href');
    expect(href).toMatch(/^https:\/\/forge\.example\/kiel\/gazet\/actions\/runs\/7\/jobs\/1#/);
  });

  test('replaces the photo of a story that is online: the old one goes, and does not come back', async ({
    sit,
    forgejo,
  }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.replacePhoto(await jpegPicture('ketel.jpg', { width: 800, height: 600 }));
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    const inDraft = () => forgejo.project.git.filesIn(forgejo.project.ref(`cms/${SOUP}`), FOLDER);
    const kettle = expect.stringMatching(/\/ketel-[0-9a-f]{6}\.jpg$/) as string;
    await eventually(inDraft).toEqual([STORY, kettle]);
    const pictureInDraft = () => forgejo.project.tipOf(`cms/${SOUP}`).tree.get(inDraft()[1] ?? '');
    const saved = pictureInDraft();
    await newsroom.reopen();
    await newsroom.intro.fill('Een andere inleiding.');
    await newsroom.save();
    await eventually(() => forgejo.project.text(`cms/${SOUP}`, STORY)).toContain('Een andere inleiding.');
    expect(inDraft()).toEqual([STORY, kettle]);
    // More than Forgejo tells in its JSON, which would come back as nothing.
    expect(saved?.length).toBeGreaterThan(2000);
    expect(pictureInDraft()).toEqual(saved);
    expect(forgejo.project.git.filesIn(forgejo.project.ref('main'), FOLDER)).toEqual([STORY, STORY_PHOTO]);
  });

  test('goes on after an hour without noticing', async ({ sit, forgejo }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    forgejo.accounts.expireAccessTokens();
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    expect(forgejo.accounts.renewals).toBe(1);
    expect(forgejo.project.pulls).toHaveLength(1);
    forgejo.accounts.expireAccessTokens();
    await newsroom.reopen();
    expect(forgejo.accounts.renewals).toBe(2);
  });
});

describe('an editor', () => {
  test('finds what came from a copy, corrects it and publishes that very version', async ({ sit, forgejo }) => {
    const fork = forgejo.fork(CONTRIBUTOR);
    const contributor = await sit(CONTRIBUTOR);
    await saveStory(contributor);
    await contributor.sendForReview();
    await eventually(() => forgejo.project.pulls.length).toBe(1);
    const editor = await sit(EDITOR);
    await editor.openBoard();
    await editor.page.getByText('Koffie op het plein').first().waitFor();
    await editor.openStory('koffie-op-het-plein');
    await editor.intro.fill('Zonder tikfout.');
    await editor.save();
    await eventually(() => fork.text(`cms/fork/${COFFEE}`, COFFEE_FILE)).toContain('Zonder tikfout.');
    const { id: sha } = fork.tipOf(`cms/fork/${COFFEE}`);
    await editor.approveButton.click();
    await eventually(() => forgejo.project.pulls[0]?.labels).toMatchObject([{ name: 'gazet/pending_publish' }]);
    await editor.publish();
    await eventually(() => forgejo.project.text('main', COFFEE_FILE)).toContain('Zonder tikfout.');
    expect(new Set(forgejo.project.mergedShas)).toEqual(new Set([sha]));
    expect(forgejo.project.pulls).toMatchObject([{ state: 'closed', mergedAt: expect.any(String) }]);
  });

  test('sends a story back to who wrote it', async ({ sit, forgejo }) => {
    forgejo.fork(CONTRIBUTOR);
    const contributor = await sit(CONTRIBUTOR);
    await saveStory(contributor);
    await contributor.sendForReview();
    await eventually(() => forgejo.project.pulls.length).toBe(1);
    const editor = await sit(EDITOR);
    await editor.openStory('koffie-op-het-plein');
    await editor.takeBack();
    await eventually(() => forgejo.project.pulls).toMatchObject([{ state: 'closed', labels: [] }]);
    await contributor.reopen();
    await contributor.reviewButton.waitFor();
  });

  test('is told when the story changed just before it was published', async ({ sit, forgejo }) => {
    const editor = await sit(EDITOR);
    await saveStory(editor);
    await editor.approve();
    const changeIt = async (route: Route) => {
      forgejo.project.write(`cms/${COFFEE}`, COFFEE_FILE, 'Iets anders.', WRITER);
      await route.fallback();
    };
    await editor.page.context().route(/\/pulls\/1\/merge$/, changeIt, { times: 1 });
    await editor.publish();
    await editor.messages.getByText(t.publish.changed).waitFor();
    expect(forgejo.project.text('main', COFFEE_FILE)).toBeUndefined();
  });

  test('proposes a deletion like a story', async ({ sit, forgejo }) => {
    const editor = await sit(EDITOR);
    await editor.openStory('soep-op-de-stoep');
    await editor.delete();
    await eventually(() => forgejo.project.pulls).toMatchObject([
      { title: 'Verwijderen verhaal: Soep op de stoep', labels: [{ name: 'gazet/draft' }] },
    ]);
    expect([...forgejo.project.tipOf(`cms/${SOUP}`).tree.keys()].filter((path) => path.includes('soep'))).toEqual([]);
    expect(forgejo.project.text('main', STORY)).toBe(STORY_TEXT);
    await editor.page.waitForURL(/#\/collections\/stories$/); // Decap goes there by itself
    await editor.openBoard();
    await editor.page.reload();
    await editor.page.getByText(`${t.deletion.prefix}Soep op de stoep`).first().waitFor();
  });
});

describe('when something goes wrong', () => {
  const contents = /\/contents$/;
  test.for<[string, Failure, string]>([
    ['the account may not', { method: 'POST', path: contents, status: 403 }, t.forbidden],
    [
      'the forge is too busy',
      { method: 'POST', path: contents, status: 429, headers: { 'retry-after': '60' } },
      t.tooBusy,
    ],
    ['the forge is down', { method: 'POST', path: contents, status: 502 }, t.down],
    ['there is no connection', { path: /./, status: 'offline' }, t.offline],
  ])('%s: it is said in Dutch and the text stays', async ([, failure, sentence], { sit, forgejo }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    forgejo.fail(failure);
    await newsroom.save();
    await newsroom.messages.getByText(sentence).waitFor();
    expect(await newsroom.title.inputValue()).toBe(NEW_STORY.title);
    expect(forgejo.project.pulls).toEqual([]);
    forgejo.recover();
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    expect(forgejo.project.text(`cms/${COFFEE}`, COFFEE_FILE)).toContain('Zo ging het.');
  });

  test('the session cannot be renewed: the text stays, and is saved after logging in again', async ({
    sit,
    forgejo,
  }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    forgejo.accounts.revokeAll();
    await newsroom.save();
    await newsroom.messages.getByText(t.expired).waitFor();
    expect(await newsroom.title.inputValue()).toBe(NEW_STORY.title);
    const otherTab = new NewsroomPage(await newsroom.page.context().newPage());
    await otherTab.logIn();
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    expect(forgejo.project.text(`cms/${COFFEE}`, COFFEE_FILE)).toContain('Zo ging het.');
  });

  test('two people change the same story: who is second is told', async ({ sit, forgejo }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.intro.fill('Mijn inleiding.');
    forgejo.project.write('main', STORY, STORY_TEXT.replace('twaalf', 'één'), EDITOR);
    await newsroom.save();
    await newsroom.messages.getByText(t.conflict.changed).waitFor();
    expect(forgejo.project.branchNames()).toEqual(['main']);
    expect(await newsroom.intro.inputValue()).toBe('Mijn inleiding.');
  });
});
