import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/submissions/check.ts';
import { makeRepository, openRepository, type Repository } from '../fixtures/repository.ts';
import { goodSettings, goodStory, goodTheme, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';
import { smallJpeg } from '../fixtures/small-pictures.ts';
import { makeFolder, writeFiles, type Files } from '../fixtures/temporary-folder.ts';

interface Run {
  code: number;
  said: string;
  complained: string;
}

const EDITION = 'content/editions/2.md';
const BRANCH = 'cms/editions/2';
const IDENTITY = { GIT_COMMITTER_NAME: 'Fatima', GIT_COMMITTER_EMAIL: 'fatima@ilovekiel.be' };

/** Runs `npm run edition -- …` on the content of a folder, on 1 December 2026. */
function edition(folder: string, { given = ['new'], env = IDENTITY as NodeJS.ProcessEnv } = {}): Promise<Run> {
  const options = {
    env: { ...process.env, GAZETTE_TODAY: '2026-12-01', GAZETTE_CONTENT: join(folder, 'content'), ...env },
  };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('scripts/edition.ts'), ...given], options, (error, said, complained) => {
      done({ code: error ? Number(error.code) : 0, said, complained });
    });
  });
}

const story = (title: string, more: object = {}) =>
  writeEntry({ ...goodStory, title, date: '2026-11-25', photo: undefined, ...more });

const NEWS: Files = {
  'content/themes/groen.md': writeEntry({ ...goodTheme, name: 'Groen en stil' }),
  'content/stories/de-bank/index.md': story('De bank', { date: '2026-11-28' }),
  'content/stories/de-kraan/index.md': story('De kraan: wie kijkt?', { date: '2026-11-27', photo: goodStory.photo }),
  'content/stories/de-tuin/index.md': story('De tuin', { themes: ['groen'], author: { name: 'Joris' } }),
};

/** A gazette with edition 1, to which three stories came. */
async function gazetteWithNews(): Promise<Repository> {
  const repository = await makeRepository();
  await repository.commit({
    ...NEWS,
    'content/stories/de-kraan/soep.jpg': await smallJpeg(),
  });
  return repository;
}

describe('npm run edition -- new', () => {
  it('proposes the next number on a branch of its own, in one commit', async () => {
    const { folder, git } = await gazetteWithNews();
    const { code, said, complained } = await edition(folder);
    expect([code, complained]).toEqual([0, '']);
    expect(git('rev-parse', `${BRANCH}^`)).toBe(git('rev-parse', 'main'));
    expect(git('diff', '--name-status', 'main', BRANCH)).toBe(`A\t${EDITION}`);
    expect(git('log', '-1', '--format=%s|%an|%ae', BRANCH)).toBe('Nieuw: Editie “2”|Fatima|fatima@ilovekiel.be');
    expect(git('show', `${BRANCH}:${EDITION}`)).toBe(`---
number: 2
date: 2026-12-01
title: 'De kraan: wie kijkt?'
lead: de-kraan
stories:
  - de-tuin
  - de-bank
---

In dit nummer staan 3 verhalen, over eten en groen en stil.`);
    expect(said).toContain(`✓ Nummer 2 ligt klaar op de tak ${BRANCH}: 3 verhalen, ongeveer 0,3 van de 4 bladzijden.`);
    expect(said).toContain('  Hoofdverhaal: De kraan: wie kijkt? (Eten)\n  1. De tuin (Groen en stil)\n  2. De bank');
    expect(said).toContain(`git push -o merge_request.create -o merge_request.label=gazet/draft origin ${BRANCH}`);
  });

  it('proposes what may be published as it is', async () => {
    const { folder, git } = await gazetteWithNews();
    await edition(folder);
    git('switch', '-q', BRANCH);
    expect((await checkContent(join(folder, 'content'))).problems).toEqual([]);
  });

  it('leaves what is checked out as it is, also what is half done', async () => {
    const { folder, git } = await gazetteWithNews();
    git('switch', '-qc', 'werk');
    await writeFiles(folder, { 'content/pages/over.md': 'half', 'content/pages/nieuw.md': 'nieuw' });
    git('add', 'content/pages/over.md');
    await rm(join(folder, 'content/tips'), { recursive: true });
    const state = () => [git('status', '--porcelain'), git('symbolic-ref', 'HEAD'), git('diff', '--cached', '--stat')];
    const before = state();
    expect((await edition(folder)).code).toBe(0);
    expect(state()).toEqual(before);
    expect(git('diff', '--name-only', 'werk', BRANCH)).toBe(EDITION);
  });

  it('proposes the same from the same', async () => {
    const [one, other] = [await gazetteWithNews(), await gazetteWithNews()];
    await Promise.all([edition(one.folder), edition(other.folder)]);
    expect(one.git('show', `${BRANCH}:${EDITION}`)).toBe(other.git('show', `${BRANCH}:${EDITION}`));
  });

  it.each([
    ['forgejo', 'Maak er op Forgejo een pull request van.'],
    ['github', 'Maak er op GitHub een pull request van met het label gazet/draft.'],
  ])('says how it comes on the board where the forge is %s', async (kind, sentence) => {
    const { folder, commit } = await gazetteWithNews();
    await commit({ 'content/site.yaml': dump({ ...goodSettings, forge: { ...goodSettings.forge, kind } }) });
    const { said } = await edition(folder);
    expect(said).toContain(`git push origin ${BRANCH}\n  ${sentence}`);
  });
});

describe('npm run edition that makes nothing', () => {
  it.each([[[]], [['nieuw']], [['new', '3']]])('does not understand %j', async (given) => {
    const { folder } = await makeRepository();
    const { code, complained } = await edition(folder, { given });
    expect([code, complained]).toEqual([2, '✗ Dit is niet te begrijpen. Wel kan: npm run edition -- new\n']);
  });

  it('says that there is no new story, or just one', async () => {
    const repository = await makeRepository();
    const { code, complained } = await edition(repository.folder);
    expect([code, complained]).toEqual([
      2,
      '✗ Er zijn geen nieuwe verhalen sinds nummer 1. Wat nog niet in Git vastligt, telt niet mee.\n',
    ]);
    await repository.commit({ 'content/stories/de-bank/index.md': story('De bank') });
    expect((await edition(repository.folder)).complained).toContain(
      'Er is nog maar één nieuw verhaal sinds nummer 1; een voorstel heeft er minstens twee.',
    );
    expect(repository.git('branch')).toBe('* main');
  });

  it('says that there is a proposal already, here or on the forge', async () => {
    const repository = await gazetteWithNews();
    await edition(repository.folder);
    const tip = repository.git('rev-parse', BRANCH);
    const { code, complained } = await edition(repository.folder);
    expect(code).toBe(2);
    expect(complained).toContain(`Er ligt al een voorstel voor nummer 2, op de tak ${BRANCH}.`);
    expect(repository.git('rev-parse', BRANCH)).toBe(tip);
    const { folder, git } = openRepository(await makeFolder());
    git('clone', '-q', repository.folder, 'gazet');
    expect((await edition(join(folder, 'gazet'))).complained).toContain(`op de tak origin/${BRANCH}.`);
  });

  it('says that this is no repository, or one without a commit', async () => {
    const folder = await makeFolder();
    const content = await makeContentFolder();
    const { git } = openRepository(folder);
    const refusal = /Deze map zit in geen project van Git met een eerste commit/;
    expect((await edition(folder, { env: { GAZETTE_CONTENT: content } })).complained).toMatch(refusal);
    git('init', '-q');
    expect((await edition(folder, { env: { GAZETTE_CONTENT: folder } })).complained).toMatch(refusal);
  });

  it('asks who you are where Git does not know', async () => {
    const { folder, git } = await gazetteWithNews();
    git('config', 'user.useConfigOnly', 'true');
    const env = { HOME: folder, XDG_CONFIG_HOME: folder };
    const { code, complained } = await edition(folder, { env });
    expect([code, complained]).toEqual([2, expect.stringContaining('Git weet niet wie je bent.')]);
    expect(git('branch')).toBe('* main');
  });
});
