import { describe, expect } from 'vitest';
import { FORGE_STRINGS as t } from '../../admin/strings/forge.ts';
import { eventually, test as browserTest } from '../browser/browser-test.ts';
import { jpegPicture } from '../fixtures/photo-files.ts';
import { backupOf } from './backups.ts';
import type { Account } from './gitlab/accounts.ts';
import { GitLabServer, type Failure } from './gitlab-server.ts';
import { NewsroomPage } from './newsroom-page.ts';
import { PROJECT_FILES, STORY, STORY_PHOTO, STORY_TEXT } from './small-project.ts';

const DRAFT = 'cms/stories/koffie-op-het-plein/index';
const DRAFT_FILE = 'content/stories/koffie-op-het-plein/index.md';
const SOUP = 'cms/stories/soep-op-de-stoep/index';
const NEW_STORY = { title: 'Koffie op het plein', author: 'Amina' };

const test = browserTest
  .extend('gitlab', async ({}, { onCleanup }) => {
    const gitlab = new GitLabServer({ appId: 'a1b2c3', name: 'kiel/gazet', files: { ...PROJECT_FILES } });
    onCleanup(() => void expect(gitlab.unknown).toEqual([]));
    return gitlab;
  })
  .extend('sit', ({ gitlab, newReader }, { onCleanup }) => {
    const opened: NewsroomPage[] = [];
    onCleanup(async () => void (await Promise.all(opened.map(({ page }) => page.context().close()))));
    /** Somebody takes a seat before a device of their own and logs in. */
    return async (role: Account['role'] = 'developer', username = 'jan'): Promise<NewsroomPage> => {
      const newsroom = new NewsroomPage(await newReader());
      opened.push(newsroom);
      await gitlab.serve(newsroom.page.context());
      gitlab.accounts.visitor = { username, name: `${username} Voorbeeld`, role };
      await newsroom.logIn();
      return newsroom;
    };
  });

/** Two accounts that write, and one that decides. */
const WRITER = 'developer';
const EDITOR = 'maintainer';

describe('logging in', () => {
  test('goes with PKCE and comes back to the stories', async ({ sit, gitlab }) => {
    const { page } = await sit();
    await page.getByText('Soep op de stoep').first().waitFor();
    expect(gitlab.log.slice(0, 3)).toEqual(['GET /oauth/authorize', 'POST /oauth/token', 'GET /api/v4/user']);
  });

  test('says in Dutch that an account has no access', async ({ newReader, gitlab }) => {
    const newsroom = new NewsroomPage(await newReader());
    await gitlab.serve(newsroom.page.context());
    gitlab.accounts.visitor = { username: 'gast', name: 'Gast', role: 'reporter' };
    await newsroom.open();
    await newsroom.loginButton.click();
    await newsroom.page.getByText(t.login.noAccess('gast', 'kiel/gazet')).first().waitFor();
    gitlab.accounts.visitor = { username: 'vreemde', name: 'Vreemde', role: 'none' };
    await newsroom.open();
    await newsroom.loginButton.click();
    await newsroom.page.getByText(t.login.noProject('kiel/gazet')).first().waitFor();
    await newsroom.page.context().close();
  });
});

describe('a new story', () => {
  test('is one commit on one branch and one merge request', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    expect(gitlab.project.commits).toEqual([
      { branch: DRAFT, message: expect.stringContaining('Nieuw: '), actions: [`create ${DRAFT_FILE}`] },
    ]);
    const text = gitlab.project.repository.text(DRAFT, DRAFT_FILE);
    expect(text).toContain('title: Koffie op het plein');
    expect(text).toContain('Zo ging het.');
    const [request] = gitlab.project.mergeRequests;
    expect(request).toMatchObject({
      title: 'Nieuw verhaal: Koffie op het plein',
      source_branch: DRAFT,
      target_branch: 'main',
      labels: ['gazet/draft'],
      removeSourceBranch: true,
    });
    expect(request?.description).toContain('**Geschreven door**: Amina');
    expect(request?.description).toContain('jan Voorbeeld');
    expect(request?.description).toContain('/admin/#/collections/stories/entries/koffie-op-het-plein/index');
    for (const item of t.review.checklist) expect(request?.description).toContain(`- [ ] ${item}`);
  });

  test('is a label on the forge when its status changes', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await newsroom.sendForReview();
    await eventually(() => gitlab.project.requestOf(DRAFT)?.labels).toEqual(['gazet/pending_review']);
    await newsroom.takeBack();
    await eventually(() => gitlab.project.requestOf(DRAFT)?.labels).toEqual(['gazet/draft']);
  });

  test('is saved after all when its merge request could not be made at first', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    gitlab.fail({ method: 'POST', path: /^\/merge_requests$/, status: 502, times: 1 });
    await newsroom.save();
    await newsroom.messages.getByText(t.down).waitFor();
    await newsroom.save();
    await eventually(() => gitlab.project.requestOf(DRAFT)?.title).toBe('Nieuw verhaal: Koffie op het plein');
    expect(gitlab.project.commits.map(({ branch }) => branch)).toEqual([DRAFT, DRAFT]);
  });

  test('shows its preview where the pipeline put it', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    gitlab.project.reportJob(DRAFT, 'bouwen', 'success', 70);
    gitlab.project.reportJob(DRAFT, 'voorbeeld', 'success', 71);
    const href = (await newsroom.previewLink.getAttribute('href')) ?? '';
    const { origin, pathname } = new URL(href);
    expect(origin + pathname).toBe('https://forge.example/kiel/gazet/-/jobs/71/artifacts/file/voorbeeld/index.html');
  });
});

describe('the photo of a story that is online', () => {
  const folder = 'content/stories/soep-op-de-stoep';
  const kettle = expect.stringMatching(/^content\/stories\/soep-op-de-stoep\/ketel-[0-9a-f]{6}\.jpg$/) as string;

  test('goes with the commit in which another comes, and does not come back', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.replacePhoto(await jpegPicture('ketel.jpg', { width: 800, height: 600 }));
    await newsroom.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    const [{ actions } = { actions: [] }] = gitlab.project.commits;
    expect(actions.at(-1)).toBe(`delete ${STORY_PHOTO}`);
    expect(gitlab.project.repository.filesIn(SOUP, folder)).toEqual([STORY, kettle]);
    await newsroom.reopen();
    await newsroom.intro.fill('Een andere inleiding.');
    await newsroom.save();
    await eventually(() => gitlab.project.commits.length).toBe(2);
    expect(gitlab.project.repository.filesIn(SOUP, folder)).toEqual([STORY, kettle]);
    expect(gitlab.project.repository.filesIn('main', folder)).toEqual([STORY, STORY_PHOTO]);
  });

  test('stays when the text changes alone', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.intro.fill('Een andere inleiding.');
    await newsroom.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    expect(gitlab.project.commits).toMatchObject([{ actions: [`update ${STORY}`] }]);
  });
});

describe('publishing', () => {
  test('is not offered to who may not merge', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    await newsroom.sendForReview();
    expect(await newsroom.approveButton.count()).toBe(0);
    expect(await newsroom.publishButton.count()).toBe(0);
  });

  test('merges the very version that the merge request has', async ({ sit, gitlab }) => {
    const newsroom = await sit(EDITOR);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await newsroom.approve();
    await eventually(() => gitlab.project.requestOf(DRAFT)?.labels).toEqual(['gazet/pending_publish']);
    const head = gitlab.project.repository.branches.get(DRAFT)?.id;
    await newsroom.publish();
    await eventually(() => gitlab.project.mergeRequests[0]?.state).toBe('merged');
    expect(gitlab.project.mergedShas).toEqual([head]);
    expect(gitlab.project.repository.text('main', DRAFT_FILE)).toContain('Koffie op het plein');
    expect(gitlab.project.repository.branches.has(DRAFT)).toBe(false);
  });

  test('tells why GitLab refuses', async ({ sit, gitlab }) => {
    const newsroom = await sit(EDITOR);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.intro.fill('Een ketel soep.');
    await newsroom.save();
    await newsroom.approve();
    await eventually(() => gitlab.project.requestOf(SOUP)?.labels).toEqual(['gazet/pending_publish']);
    gitlab.project.demandsPipeline = true;
    await newsroom.publish();
    await newsroom.messages.getByText(t.publish.checks).waitFor();
    gitlab.project.demandsPipeline = false;
    gitlab.project.repository.write('main', STORY, STORY_TEXT.replace('twaalf', 'één'));
    await newsroom.publish();
    await newsroom.messages.getByText(t.publish.clash).waitFor();
    gitlab.fail({
      method: 'PUT',
      path: /\/merge$/,
      status: 409,
      body: { message: 'SHA does not match HEAD' },
      times: 1,
    });
    await newsroom.publish();
    await newsroom.messages.getByText(t.publish.changed).waitFor();
    expect(gitlab.project.requestOf(SOUP)?.state).toBe('opened');
  });
});

describe('a session', () => {
  test('goes on with a new token when the first one expires while one writes', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    gitlab.accounts.expireAccessTokens();
    await newsroom.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    expect(gitlab.log.filter((line) => line === 'POST /oauth/token')).toHaveLength(2);
  });

  test('that is over leaves the text, and saves it after logging in elsewhere', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    gitlab.accounts.revokeAll();
    await newsroom.save();
    await newsroom.messages.getByText(t.expired).waitFor();
    expect(await newsroom.title.inputValue()).toBe('Koffie op het plein');
    const other = new NewsroomPage(await newsroom.page.context().newPage());
    await other.logIn();
    await newsroom.save();
    await eventually(() => gitlab.project.requestOf(DRAFT)?.title).toBe('Nieuw verhaal: Koffie op het plein');
  });

  test('that is over offers the text again after logging in anew', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await eventually(() => backupOf(newsroom.page)).toContain('Zo ging het.');
    gitlab.accounts.revokeAll();
    await newsroom.open('?opnieuw');
    await newsroom.page.getByText(t.login.again).first().waitFor();
    await newsroom.loginButton.click();
    await newsroom.page.getByText('Soep op de stoep').first().waitFor();
    await newsroom.openNewStory();
    await eventually(() => newsroom.title.inputValue()).toBe('Koffie op het plein');
    expect(await newsroom.body.innerText()).toContain('Zo ging het.');
  });
});

describe('what goes wrong while saving is told, and nothing is lost', () => {
  const commits: Pick<Failure, 'method' | 'path'> = { method: 'POST', path: /^\/repository\/commits$/ };
  const failures: [string, Failure, string][] = [
    ['401', { ...commits, status: 401, body: { error: 'invalid_token' } }, t.expired],
    ['403', { ...commits, status: 403, body: { message: '403 Forbidden' } }, t.forbidden],
    ['404', { ...commits, status: 404, body: { message: '404 Project Not Found' } }, t.notFound],
    ['409', { ...commits, status: 409, body: { message: 'Conflict' } }, t.conflictOnServer],
    ['413', { ...commits, status: 413 }, t.tooLarge],
    ['422', { ...commits, status: 422 }, t.refused],
    ['429', { ...commits, status: 429, headers: { 'retry-after': '60' } }, t.tooBusy],
    ['500', { ...commits, status: 500, body: { message: '500 Internal Server Error' } }, t.down],
    ['503', { ...commits, status: 503 }, t.down],
    ['no connection', { path: /./, status: 'offline' }, t.offline],
  ];
  for (const [name, failure, sentence] of failures) {
    test(name, async ({ sit, gitlab }) => {
      const newsroom = await sit(WRITER);
      await newsroom.openNewStory();
      await newsroom.fill(NEW_STORY);
      gitlab.fail(failure);
      await newsroom.save();
      await newsroom.messages.getByText(sentence).waitFor();
      expect(await newsroom.title.inputValue()).toBe('Koffie op het plein');
      expect(await newsroom.body.innerText()).toContain('Zo ging het.');
      expect(gitlab.project.mergeRequests).toEqual([]);
      gitlab.recover();
      await newsroom.save();
      await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    });
  }

  test('a forge that asks to wait a second is asked again', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    gitlab.fail({ ...commits, status: 429, headers: { 'retry-after': '1' }, times: 1 });
    await newsroom.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
  });
});

describe('two people in one story', () => {
  test('a draft that somebody else changed is not overwritten', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    const theirs = `${gitlab.project.repository.text(DRAFT, DRAFT_FILE)}\nEn de koffie was warm.\n`;
    gitlab.project.repository.write(DRAFT, DRAFT_FILE, theirs);
    await newsroom.intro.fill('Mijn nieuwe inleiding.');
    await newsroom.save();
    await newsroom.messages.getByText(t.conflict.changed).waitFor();
    expect(await newsroom.intro.inputValue()).toBe('Mijn nieuwe inleiding.');
    expect(gitlab.project.repository.text(DRAFT, DRAFT_FILE)).toBe(theirs);
    // Having seen theirs, one goes on.
    await newsroom.reopen();
    await newsroom.intro.fill('Mijn nieuwe inleiding.');
    await newsroom.save();
    await eventually(() => gitlab.project.repository.text(DRAFT, DRAFT_FILE)).toContain('Mijn nieuwe inleiding.');
  });

  test('one saves one’s own draft time after time', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openNewStory();
    await newsroom.fill(NEW_STORY);
    await newsroom.save();
    await newsroom.reviewButton.waitFor();
    for (const intro of ['Eerste keer.', 'Tweede keer.']) {
      await newsroom.intro.fill(intro);
      await newsroom.save();
      await eventually(() => gitlab.project.repository.text(DRAFT, DRAFT_FILE)).toContain(intro);
    }
    expect(gitlab.project.mergeRequests).toHaveLength(1);
  });

  test('GitLab itself refuses what changed at the last moment', async ({ sit, gitlab }) => {
    const newsroom = await sit(WRITER);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.intro.fill('Mijn nieuwe inleiding.');
    // Between reading what is there and writing it.
    gitlab.before({ method: 'POST', path: /^\/repository\/commits$/ }, () => {
      gitlab.project.repository.write('main', STORY, STORY_TEXT.replace('twaalf', 'één'));
    });
    await newsroom.save();
    await newsroom.messages.getByText(t.conflict.changed).waitFor();
    expect(gitlab.project.mergeRequests).toEqual([]);
  });

  test('somebody else began to change the same published story', async ({ sit, gitlab }) => {
    const [one, other] = [await sit(WRITER), await sit(WRITER, 'an')];
    await one.openStory('soep-op-de-stoep');
    await other.openStory('soep-op-de-stoep');
    await one.intro.fill('Eén was eerst.');
    await one.save();
    await eventually(() => gitlab.project.mergeRequests.length).toBe(1);
    await other.intro.fill('De ander was later.');
    await other.save();
    await other.messages.getByText(t.conflict.begun).waitFor();
    expect(gitlab.project.repository.text(SOUP, STORY)).toContain('Eén was eerst.');
    expect(await other.intro.inputValue()).toBe('De ander was later.');
  });

  test('a draft that was published meanwhile is not brought back', async ({ sit, gitlab }) => {
    const [writer, editor] = [await sit(WRITER), await sit(EDITOR, 'els')];
    await writer.openNewStory();
    await writer.fill(NEW_STORY);
    await writer.save();
    await writer.sendForReview();
    await eventually(() => gitlab.project.requestOf(DRAFT)?.labels).toEqual(['gazet/pending_review']);
    await editor.openStory('koffie-op-het-plein');
    await editor.approveButton.click();
    await editor.publish();
    await eventually(() => gitlab.project.mergeRequests[0]?.state).toBe('merged');
    await writer.intro.fill('Nog een zin.');
    await writer.save();
    await writer.messages.getByText(t.conflict.gone).waitFor();
    expect(gitlab.project.mergeRequests).toHaveLength(1);
  });
});

describe('deleting', () => {
  test('is proposed as a merge request, seen on the board, and done by merging', async ({ sit, gitlab }) => {
    const newsroom = await sit(EDITOR);
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.delete();
    await eventually(() => gitlab.project.requestOf(SOUP)?.title).toBe('Verwijderen verhaal: Soep op de stoep');
    expect(gitlab.project.repository.text('main', STORY)).toBe(STORY_TEXT);
    expect(gitlab.project.commits).toMatchObject([
      { branch: SOUP, actions: [`delete ${STORY}`, `delete ${STORY_PHOTO}`] },
    ]);
    expect(gitlab.project.requestOf(SOUP)?.labels).toEqual(['gazet/draft']);
    await newsroom.page.waitForURL(/#\/collections\/stories$/);
    await newsroom.page.reload();
    await newsroom.openBoard();
    await newsroom.page.getByText('Verwijderen: Soep op de stoep').first().waitFor();
    await newsroom.openStory('soep-op-de-stoep');
    await newsroom.intro.fill('Toch niet.');
    await newsroom.save();
    await newsroom.messages.getByText(t.deletion.waiting).waitFor();
    await newsroom.page.reload();
    await newsroom.title.waitFor();
    await newsroom.approve();
    await newsroom.publish();
    await eventually(() => gitlab.project.repository.text('main', STORY)).toBeUndefined();
  });
});
