import { expect } from 'vitest';
import { FORGE_STRINGS as t } from '../../admin/strings/forge.ts';
import { eventually, test as browserTest } from '../browser/browser-test.ts';
import { jpegPicture } from '../fixtures/photo-files.ts';
import { chooseForge } from './forge-setting.ts';
import { GitHubServer, HELPER } from './github-server.ts';
import { NewsroomPage } from './newsroom-page.ts';
import { PROJECT_FILES, STORY, STORY_PHOTO } from './small-project.ts';

const COFFEE = 'stories/koffie-op-het-plein/index';
const SOUP = 'cms/stories/soep-op-de-stoep/index';

const test = browserTest
  .extend('github', async ({}, { onCleanup }) => {
    const github = new GitHubServer('kiel/gazet', PROJECT_FILES);
    onCleanup(() => void expect(github.unknown).toEqual([]));
    return github;
  })
  .extend('arrive', ({ github, newReader }, { onCleanup }) => {
    const opened: NewsroomPage[] = [];
    onCleanup(async () => void (await Promise.all(opened.map(({ page }) => page.context().close()))));
    return async (): Promise<NewsroomPage> => {
      const newsroom = new NewsroomPage(await newReader());
      opened.push(newsroom);
      await github.serve(newsroom.page.context());
      await chooseForge(newsroom.page.context(), { kind: 'github', host: 'https://github.com', loginHelper: HELPER });
      return newsroom;
    };
  });

test('logging in goes through the window of the helper; a story is one branch and one pull request', async ({
  arrive,
  github,
}) => {
  const newsroom = await arrive();
  await newsroom.logIn();
  await newsroom.openNewStory();
  await newsroom.fill({ title: 'Koffie op het plein', author: 'Amina' });
  await newsroom.save();
  await newsroom.reviewButton.waitFor();
  expect(github.pulls).toMatchObject([
    { title: 'Nieuw verhaal: Koffie op het plein', head: `cms/${COFFEE}`, labels: ['gazet/draft'] },
  ]);
  for (const item of t.review.checklist) expect(github.pulls[0]?.body).toContain(`- [ ] ${item}`);
  expect(github.git.text(`cms/${COFFEE}`, `content/${COFFEE}.md`)).toContain('title: Koffie op het plein');
  expect(github.git.text('main', `content/${COFFEE}.md`)).toBeUndefined();
  await newsroom.approve();
  await newsroom.publish();
  await eventually(() => github.git.text('main', `content/${COFFEE}.md`)).toContain('Zo ging het.');
  expect(github.mergedShas).toEqual([github.pulls[0]?.sha]);
});

test('what GitHub refuses to merge is not written past the pull request', async ({ arrive, github }) => {
  const newsroom = await arrive();
  await newsroom.logIn();
  await newsroom.openNewStory();
  await newsroom.fill({ title: 'Koffie op het plein', author: 'Amina' });
  await newsroom.save();
  await newsroom.reviewButton.waitFor();
  await newsroom.approve();
  github.isProtected = true;
  await newsroom.publish();
  await newsroom.messages.getByText(t.publish.checks).waitFor();
  expect(github.git.text('main', `content/${COFFEE}.md`)).toBeUndefined();
});

test('a photo that is replaced goes in the same commit, and the draft goes on without it', async ({
  arrive,
  github,
}) => {
  const newsroom = await arrive();
  await newsroom.logIn();
  await newsroom.openStory('soep-op-de-stoep');
  await newsroom.replacePhoto(await jpegPicture('ketel.jpg', { width: 800, height: 600 }));
  await newsroom.save();
  await newsroom.reviewButton.waitFor();
  const files = [STORY, expect.stringMatching(/^content\/stories\/soep-op-de-stoep\/ketel-[0-9a-f]{6}\.jpg$/)];
  const inDraft = () => github.git.filesIn(SOUP, 'content/stories/soep-op-de-stoep');
  await eventually(inDraft).toEqual(files);
  expect(github.git.find(SOUP)?.parent).toBe(github.git.find('main'));
  // What is gone is not removed again, nor does it come back.
  await newsroom.reopen();
  await newsroom.intro.fill('Een andere inleiding.');
  await newsroom.save();
  await eventually(() => github.git.text(SOUP, STORY)).toContain('Een andere inleiding.');
  expect(inDraft()).toEqual(files);
  expect(github.git.filesIn('main', 'content/stories/soep-op-de-stoep')).toEqual([STORY, STORY_PHOTO]);
});

test('an account without rights is told so', async ({ arrive, github }) => {
  github.mayPush = false;
  const newsroom = await arrive();
  await newsroom.open();
  await newsroom.loginButton.click();
  await newsroom.page.getByText(t.login.noAccess('amina', 'kiel/gazet')).first().waitFor();
});
