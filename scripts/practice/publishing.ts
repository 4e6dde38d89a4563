import { git, GitError } from './git.ts';
import { resetPublished, type PracticeRepository } from './practice-repository.ts';
import { Refusal } from './refusal.ts';
import { publishConflict } from './sentences.ts';

/** Builds the site of `published`, and puts it online when `move` has succeeded. */
export type Release = (move: () => Promise<void>) => Promise<void>;

/**
 * Publishes a branch. The site is built with the branch merged before anything changes, so that what is published is
 * online, and what cannot be built is not published. (decap-server merges first, and a conflict leaves it half merged.)
 * @throws Refusal on a conflict; whatever `release` throws
 */
export async function publishBranch(where: PracticeRepository, branch: string, release: Release): Promise<void> {
  const { repository, published } = where;
  try {
    await resetPublished(published);
    await mergeInto(published, branch);
    const commit = (await git(published, 'rev-parse', 'HEAD')).trim();
    await release(async () => void (await git(repository, 'merge', '--quiet', '--ff-only', commit)));
    await git(repository, 'branch', '--quiet', '-D', branch);
  } finally {
    await resetPublished(published);
  }
}

async function mergeInto(published: string, branch: string): Promise<void> {
  try {
    const message = `Gepubliceerd: ${branch.replace(/^cms\//, '')}`;
    await git(published, 'merge', '--quiet', '--no-ff', '-m', message, branch);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const unmerged = await git(published, 'diff', '--name-only', '--diff-filter=U', '-z');
    if (unmerged === '') throw error;
    throw new Refusal(409, publishConflict(unmerged.split('\0').filter(Boolean)));
  }
}
