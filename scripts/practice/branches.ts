import { git, GitError } from './git.ts';
import type { PracticeRepository } from './practice-repository.ts';
import { Refusal } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

/** Branches as decap-server names and labels them: one for each text that waits. */

/** A text as Decap names it; the slug of `content/stories/soep/index.md` is `soep/index`. */
export interface EntryKey {
  collection: string;
  slug: string;
}

/** Decap's own prefix of a status (`getLabelPrefix` in decap-cms-lib-util), unless the configuration chooses one. */
export const LABEL_PREFIX = 'decap-cms/';
export const FIRST_STATUS = 'draft';

/** @throws Refusal when git can have no branch of that name */
export async function branchOf({ repository }: PracticeRepository, { collection, slug }: EntryKey): Promise<string> {
  const branch = `cms/${collection}/${slug}`;
  if (await succeeds(git(repository, 'check-ref-format', `refs/heads/${branch}`))) return branch;
  throw new Refusal(422, SENTENCES.noAddress);
}

export function hasBranch({ repository }: PracticeRepository, branch: string): Promise<boolean> {
  return succeeds(git(repository, 'show-ref', '--verify', '--quiet', `refs/heads/${branch}`));
}

/** The setting that holds the status of a branch: its description. */
export function labelName(branch: string): string {
  return `branch.${branch}.description`;
}

async function succeeds(command: Promise<unknown>): Promise<boolean> {
  try {
    await command;
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}
