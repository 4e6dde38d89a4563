import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { leftBehind } from '../../admin/backends/left-behind.ts';
import { FIRST_STATUS, hasBranch, LABEL_PREFIX, labelName } from './branches.ts';
import { git, GitError } from './git.ts';
import { MAIN, resetPublished, type PracticeRepository } from './practice-repository.ts';
import { Refusal } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

/** What somebody saves: the text of an entry and the pictures that come with it. */
export interface Saving {
  text: { path: string; raw: string };
  /** Their content in base64. */
  assets: { path: string; content: string }[];
  /** The names of all pictures that the text has; what else lies in its folder goes. */
  pictures: string[];
  message: string;
}

/**
 * Saves an entry in one commit on its branch, which begins at what is online now. (decap-server cannot: once a branch
 * removes a picture, it fails to save there.)
 * @throws Refusal when what is online by now contradicts the branch
 */
export async function saveEntry(where: PracticeRepository, branch: string, saving: Saving): Promise<void> {
  const { repository, published } = where;
  const exists = await hasBranch(where, branch);
  try {
    await resetPublished(published);
    if (exists) await moveOnto(published, branch);
    await write(published, saving.text.path, Buffer.from(saving.text.raw));
    for (const { path, content } of saving.assets) await write(published, path, Buffer.from(content, 'base64'));
    const gone = await leftBehind(saving.text.path, saving.pictures, (folder) => list(published, folder));
    for (const { path } of gone) await rm(join(published, path));
    await git(published, 'add', '--all');
    await git(published, 'commit', '--quiet', '--allow-empty', '-m', saving.message);
    const commit = (await git(published, 'rev-parse', 'HEAD')).trim();
    if (!exists) await git(repository, 'config', labelName(branch), `${LABEL_PREFIX}${FIRST_STATUS}`);
    await git(repository, 'branch', '--no-track', '--force', branch, commit);
  } finally {
    await resetPublished(published);
  }
}

async function moveOnto(published: string, branch: string): Promise<void> {
  await git(published, 'checkout', '--quiet', '--detach', branch);
  try {
    await git(published, 'rebase', '--quiet', MAIN);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await git(published, 'rebase', '--abort');
    throw new Refusal(409, SENTENCES.saveConflict);
  }
}

/** Writes no file outside the content by way of a link that somebody put there. */
async function write(published: string, path: string, content: Buffer): Promise<void> {
  const file = join(await realpath(published), path);
  await mkdir(dirname(file), { recursive: true });
  if ((await realpath(dirname(file))) !== dirname(file)) throw new Refusal(403, SENTENCES.outsideContent);
  await rm(file, { force: true });
  await writeFile(file, content);
}

async function list(published: string, folder: string): Promise<{ path: string }[]> {
  const listed = await git(published, 'ls-files', '-z', '--', `${folder}/`);
  return listed.split('\0').map((path) => ({ path }));
}
