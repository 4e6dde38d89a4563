// npm run pipeline: runs GitLab's pipeline of a merge request on this machine, as it was last committed, in a clone that is
// thrown away: a good story has to pass and leave its preview, a broken one has to be told what is wrong.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The files of the story that is sent in. */
const STORY = 'content/stories/proef-van-de-pijplijn/index.md';
const TITLE = 'Proef van de pijplijn';

const story = (title: string) => `---
title: ${JSON.stringify(title)}
intro: Dit verhaal bestaat enkel om de pijplijn te proberen.
date: 2026-11-22
author:
  name: Fatima
themes:
  - trots
---

Een bel, een kom soep, een buur.
`;

interface Run {
  code: number;
  log: string;
}

for (const program of ['git', 'rsync']) {
  if (spawnSync(program, ['--version']).error) {
    throw new Error(
      `Het programma ${program} staat niet op deze machine; gitlab-ci-local heeft het nodig. Installeer het eerst.`,
    );
  }
}
const runner = fileURLToPath(import.meta.resolve('gitlab-ci-local'));
const folder = await mkdtemp(join(tmpdir(), 'gazet-pijplijn-'));
try {
  const base = await cloneProject();
  console.log('1 van 2  Een goed verhaal');
  await sendIn(story(TITLE));
  const good = await runPipeline(base);
  expect(good.code === 0, 'Een goed verhaal komt niet door de pijplijn.', good);
  expect(
    (await read('gl-code-quality-report.json')) === '[]\n',
    'Het verslag van een goed verhaal is niet leeg.',
    good,
  );
  const preview = await read('voorbeeld/index.html');
  expect(preview.includes(`<h1>${TITLE}</h1>`), 'Het voorbeeld toont het verhaal niet.', good);
  expect(!/^test /m.test(good.log), 'Voor een verhaal lopen ook de tests van de code; dat duurt te lang.', good);

  console.log('2 van 2  Een verhaal zonder titel');
  await sendIn(story(''));
  await rm(join(folder, 'voorbeeld'), { recursive: true });
  const broken = await runPipeline(base);
  expect(broken.code !== 0, 'Een verhaal zonder titel komt door de pijplijn.', broken);
  const report = await read('gl-code-quality-report.json');
  expect(report.includes('\\"Titel\\" is niet ingevuld.'), 'Het verslag zegt niet wat er mis is.', broken);
  expect(broken.log.includes('"Titel" is niet ingevuld.'), 'De log zegt niet wat er mis is.', broken);
  expect(!existsSync(join(folder, 'voorbeeld')), 'Van een verhaal met een fout is toch een voorbeeld gemaakt.', broken);
  console.log('✓ De pijplijn van een merge request werkt.');
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Clones this project with what is installed for it. @returns the commit that the merge request is compared with */
async function cloneProject(): Promise<string> {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', resolve('.'), folder]);
  git('checkout', '--quiet', '-B', 'main');
  // What GitLab calls the project and its default branch; gitlab-ci-local reads them off the remote.
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  git('remote', 'set-url', 'origin', 'https://gitlab.example/kiel/gazet.git');
  git('checkout', '--quiet', '-B', 'cms/stories/proef-van-de-pijplijn');
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await appendFile(join(folder, '.git/info/exclude'), 'node_modules\n');
  return git('rev-parse', 'HEAD').trim();
}

async function sendIn(text: string): Promise<void> {
  const file = join(folder, STORY);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  git('add', '--all');
  git('-c', 'user.name=Fatima', '-c', 'user.email=fatima@gazet.example', 'commit', '--quiet', '--message', TITLE);
}

function runPipeline(base: string): Promise<Run> {
  const variables = ['CI_PIPELINE_SOURCE=merge_request_event', `CI_MERGE_REQUEST_DIFF_BASE_SHA=${base}`];
  // In the clone itself: it has what is installed, and nobody else works in it.
  const options = ['--force-shell-executor', '--no-shell-isolation'];
  const given = [runner, ...options, ...variables.flatMap((variable) => ['--variable', variable])];
  return new Promise((done) => {
    execFile(process.execPath, given, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, said, complained) => {
      done({ code: error ? Number(error.code) : 0, log: stripVTControlCharacters(said + complained) });
    });
  });
}

function git(...given: string[]): string {
  return execFileSync('git', ['-C', folder, ...given], { encoding: 'utf8' });
}

function read(file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8').catch(() => '');
}

function expect(holds: boolean, sentence: string, { log }: Run): void {
  if (!holds) throw new Error(`${sentence}\n\n${log.split('\n').slice(-60).join('\n')}`);
}
