import { lstat } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import type { Change, ChangedFile } from '../src/submissions/change.ts';
import { CouldNotRun } from './could-not-run.ts';
import { GitError, readProject } from './practice/git.ts';

/** The modes that Git gives to what is no plain file: https://git-scm.com/docs/git-fast-import#_filemodify */
const KINDS: Record<string, ChangedFile['kind']> = { '120000': 'link', '160000': 'submodule' };

/**
 * Whatever somebody's settings say, or the submission's own `.gitmodules`, which may ask to leave its submodules out. No
 * renames: a story that moved is one that is gone and one that came.
 */
const DIFF = ['--raw', '-z', '--no-renames', '--no-relative', '--no-ext-diff', '--ignore-submodules=dirty'];

/**
 * What changed in the repository of a content folder since `revision` and what is checked out went apart: in the working
 * tree, with the new files that Git does not ignore.
 * @throws CouldNotRun when Git cannot say so
 */
export async function findChange(contentFolder: string, revision: string): Promise<Change> {
  // From the folder around it: a content folder that became a link would lead to another repository.
  const { dir, base: name } = parse(resolve(contentFolder));
  const place = await readProject(dir, 'rev-parse', '--show-toplevel', '--show-prefix').catch(
    explain(
      (reason) => `Deze map zit in geen project van Git (${reason}). Doe dit in de gazet zoals je ze met Git haalde.`,
    ),
  );
  const [root = '', prefix = ''] = place.split('\n');
  const content = `${prefix}${name}/`;
  const git = (...given: string[]) => readProject(root, ...given);
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(
    explain(() => `Git kent de versie "${revision}" niet. Haal ze eerst op met git fetch, of verbeter de naam.`),
  );
  // A shallow clone does not know where the two went apart.
  const base = await git('merge-base', commit.trim(), 'HEAD').catch(() => commit);
  const stories = `${content}stories/`;
  const [changed, added, standing] = await Promise.all([
    git('diff', ...DIFF, base.trim(), '--'),
    git('ls-files', '--others', '--exclude-standard', '-z'),
    git('ls-tree', '--name-only', '-z', base.trim(), '--', stories),
  ]).catch(explain((reason) => `Git kan niet zeggen wat er veranderde sinds "${revision}" (${reason}).`));
  const untracked = added.split('\0').filter(Boolean);
  return {
    files: [...readRawDiff(changed), ...(await Promise.all(untracked.map((file) => describeNew(root, file))))],
    content,
    stories: new Set(standing.split('\0').map((path) => path.slice(stories.length))),
  };
}

/** Reads `git diff --raw -z`: https://git-scm.com/docs/diff-format#_raw_output_format */
function readRawDiff(output: string): ChangedFile[] {
  const parts = output.split('\0');
  return parts.flatMap((file, index): ChangedFile[] => {
    if (index % 2 === 0) return [];
    const [, mode = '', , , status] = parts[index - 1]?.split(' ') ?? [];
    return [{ file, kind: status === 'D' ? 'gone' : (KINDS[mode] ?? 'file') }];
  });
}

/** A file that Git does not follow yet; a folder is a repository of its own, which it would add as a submodule. */
async function describeNew(root: string, file: string): Promise<ChangedFile> {
  if (file.endsWith('/')) return { file: file.slice(0, -1), kind: 'submodule' };
  const isLink = await lstat(join(root, file)).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return { file, kind: isLink ? 'link' : 'file' };
}

function explain(describe: (reason: string) => string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof GitError)) throw error;
    if (error.exitCode === 'ENOENT') {
      throw new CouldNotRun('Het programma git staat niet op deze computer. Installeer het eerst.', { cause: error });
    }
    throw new CouldNotRun(describe(error.message.split('\n').at(-1) ?? ''), { cause: error });
  };
}
