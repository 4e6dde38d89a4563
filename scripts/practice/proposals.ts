import { FIRST_STATUS, LABEL_PREFIX, labelName, type EntryKey } from './branches.ts';
import { isDeletion, markDeletion } from './deletions.ts';
import { git, GitError } from './git.ts';
import { MAIN, type PracticeRepository } from './practice-repository.ts';
import { Refusal } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

/** What waits on a branch, as Decap's proxy backend wants to hear of it. */

interface Proposal extends EntryKey {
  status: string;
  updatedAt: string;
  diffs: Change[];
}

interface Change {
  id: string;
  path: string;
  oldPath: string;
  newPath: string;
  status: 'added' | 'modified' | 'deleted';
  newFile: boolean;
  binary: boolean;
}

const TEXT = /\.(md|mdx|yaml)$/;

/**
 * What waits on the branch of an entry. decap-server compares with what is online now, and so takes a story that was
 * published since for part of this one, and fails when nothing differs; here it is what the branch itself changed.
 */
export async function describeProposal(
  where: PracticeRepository,
  { key, branch, prefix = LABEL_PREFIX }: { key: EntryKey; branch: string; prefix?: string | undefined },
): Promise<Proposal> {
  const { repository } = where;
  const listed = await git(repository, 'diff', '--name-status', '--no-renames', '-z', `${MAIN}...${branch}`, '--');
  const label = await git(repository, 'config', labelName(branch)).catch(() => `${prefix}${FIRST_STATUS}`);
  const updatedAt = (await git(repository, 'log', '-1', '--format=%cI', branch, '--')).trim();
  const changes = readChanges(listed);
  // Decap asks for every file that it hears of; of what is gone there is only the text, from what is online.
  const deletion = await isDeletion(where, branch);
  const diffs = changes.filter(({ status, path }) => (deletion ? TEXT.test(path) : status !== 'deleted'));
  return { ...key, status: label.trim().slice(prefix.length), updatedAt, diffs };
}

/** The output of `git diff --name-status -z`: letter, path, letter, path, … */
function readChanges(listed: string): Change[] {
  const parts = listed.split('\0');
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => {
    const [letter = '', path = ''] = parts.slice(2 * index, 2 * index + 2);
    const status = letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'modified';
    return {
      id: path,
      path,
      oldPath: path,
      newPath: path,
      status,
      newFile: status === 'added',
      binary: !TEXT.test(path),
    };
  });
}

/** The text `path` as it stands on the branch; where that deletes it, as it is online, marked so in its title. */
export async function readText(where: PracticeRepository, branch: string, path: string): Promise<string> {
  if (await isDeletion(where, branch)) return markDeletion(await git(where.repository, 'show', `${MAIN}:${path}`));
  try {
    return await git(where.repository, 'show', `${branch}:${path}`);
  } catch (error) {
    if (error instanceof GitError) throw new Refusal(404, SENTENCES.gone);
    throw error;
  }
}
