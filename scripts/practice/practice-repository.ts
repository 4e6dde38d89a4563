import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { git, GitError, readProject } from './git.ts';

/** Where the practice newsroom keeps its texts. */
export interface PracticeRepository {
  /** A clone of the project. decap-server checks branches out in its tree, so nothing else reads that. */
  repository: string;
  /** Another tree of that clone, at what is online; the site is built from it. */
  published: string;
  /** The content in `published`. */
  content: string;
}

/** The branch that holds what is published. */
export const MAIN = 'main';

/** Why there can be no practice newsroom of `project`; undefined when there can. */
export async function whyNoRepository(project: string): Promise<'no git' | 'no repository' | undefined> {
  try {
    // An empty prefix: this very folder is the repository's, not one above it.
    const prefix = await readProject(project, 'rev-parse', '--show-prefix');
    await readProject(project, 'cat-file', '-e', 'HEAD:content');
    return prefix.trim() === '' ? undefined : 'no repository';
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return error.exitCode === 'ENOENT' ? 'no git' : 'no repository';
  }
}

/** Opens the repository in `folder`, with whatever a killed process left behind put right; makes it when it is not there. */
export async function openRepository(project: string, folder: string): Promise<PracticeRepository> {
  const repository = resolve(folder, 'repository');
  const published = resolve(folder, 'published');
  if (!existsSync(repository)) await cloneProject(resolve(project), repository);
  await tidyRepository(repository);
  // Made anew each time: it holds nothing of its own, and the folder may have been moved.
  await rm(published, { recursive: true, force: true });
  await git(repository, 'worktree', 'prune');
  await git(repository, 'worktree', 'add', '--quiet', '--no-checkout', '--detach', published, MAIN);
  await onlyContent(published);
  await resetPublished(published);
  return { repository, published, content: join(folder, 'published', 'content') };
}

/** Clones what the project last committed; under another name until it is whole. */
async function cloneProject(project: string, repository: string): Promise<void> {
  const half = `${repository}.half`;
  await rm(half, { recursive: true, force: true });
  // `--no-local` copies through git's protocol, so that no file is shared with the project; an empty template brings no hooks.
  const copy = ['--no-local', '--no-checkout', '--no-tags', '--single-branch', '--template='];
  await readProject(project, 'clone', '--quiet', ...copy, project, half);
  const settings = { 'user.name': 'Oefenredactie', 'user.email': 'oefenen@gazet.invalid', 'commit.gpgsign': 'false' };
  for (const [name, value] of Object.entries(settings)) await git(half, 'config', name, value);
  await onlyContent(half);
  const cloned = (await git(half, 'branch', '--format=%(refname:short)')).split('\n').filter(isBranch);
  await git(half, 'checkout', '--quiet', '-B', MAIN);
  await git(half, 'remote', 'remove', 'origin');
  for (const branch of cloned.filter((name) => name !== MAIN)) await git(half, 'branch', '--quiet', '-D', branch);
  await rename(half, repository);
}

/** Git names a detached HEAD among the branches, in brackets. */
function isBranch(line: string): boolean {
  return line !== '' && !line.startsWith('(');
}

/** Has a tree hold the content alone: code comes from the working copy, and tools that search it must not find it twice. */
async function onlyContent(tree: string): Promise<void> {
  await git(tree, 'sparse-checkout', 'set', '--no-cone', '/content/');
}

/** Puts the tree and the branch of the repository back to what is published, whatever was going on. */
export async function tidyRepository(repository: string): Promise<void> {
  const inside = (name: string) => join(repository, '.git', name);
  // Nothing else runs git here at the same time, so a lock is one of a process that was killed.
  for (const lock of ['index.lock', 'HEAD.lock', 'config.lock']) await rm(inside(lock), { force: true });
  await git(repository, 'checkout', '--quiet', '--force', MAIN);
  await git(repository, 'reset', '--quiet', '--hard');
  await git(repository, 'clean', '--quiet', '-fdx');
}

/** Puts the tree that the site is built from back to what is published. */
export async function resetPublished(published: string): Promise<void> {
  await git(published, 'checkout', '--quiet', '--force', '--detach', MAIN);
  await git(published, 'clean', '--quiet', '-fdx');
}
