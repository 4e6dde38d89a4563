import { COLLECTIONS, entryId } from '../src/collections.ts';
import type { CollectionName } from '../src/fields.ts';
import { splitText, type SplitText } from '../src/submissions/front-matter.ts';
import { CouldNotRun } from './could-not-run.ts';
import { readTexts } from './git-texts.ts';
import { GitError, readProject } from './practice/git.ts';

/** What the last commit of a project has in its content folder. */
export interface CommittedContent {
  /** The commit, as Git names it. */
  commit: string;
  /** The path of the content folder within the repository, with a slash at its end. */
  prefix: string;
  /** The entries of a collection that can be read, by their ids. */
  entries: (collection: CollectionName) => Promise<Map<string, SplitText>>;
}

/**
 * Opens what is committed, whatever the working tree holds.
 * @throws CouldNotRun when there is no Git, no repository or no commit
 */
export async function openCommittedContent(folder: string): Promise<CommittedContent> {
  try {
    const told = await readProject(folder, 'rev-parse', '--show-prefix', '--verify', 'HEAD');
    const [prefix = '', commit = ''] = told.trimEnd().split('\n');
    return { commit, prefix, entries: (collection) => readEntries({ folder, commit, prefix }, collection) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new CouldNotRun(error.exitCode === 'ENOENT' ? NO_PROGRAM : NO_REPOSITORY, { cause: error });
  }
}

const NO_PROGRAM = 'Het programma git staat niet op deze computer. Installeer het eerst.';
const NO_REPOSITORY =
  'Deze map zit in geen project van Git met een eerste commit. Doe dit in de gazet zoals je ze met Git haalde.';

async function readEntries(
  { folder, commit, prefix }: { folder: string; commit: string; prefix: string },
  collection: CollectionName,
): Promise<Map<string, SplitText>> {
  const within = `${prefix}${collection}/`;
  const listed = await readProject(folder, 'ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', within);
  const depth = COLLECTIONS[collection].pattern.split('/').length;
  const files = listed
    .split('\0')
    .map((path) => path.slice(within.length))
    .filter((file) => /\.mdx?$/.test(file) && file.split('/').length === depth);
  const texts = await readTexts(
    folder,
    files.map((file) => `${commit}:${within}${file}`),
  );
  return new Map(
    files.flatMap((file, index) => {
      const { split } = splitText(texts[index] ?? '');
      return split ? [[entryId(file), split] as const] : [];
    }),
  );
}
