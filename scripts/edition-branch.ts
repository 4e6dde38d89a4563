import type { CommittedContent } from './committed-content.ts';
import { CouldNotRun } from './could-not-run.ts';
import { addToProject, GitError, readProject } from './practice/git.ts';

/** The branch of an edition as the newsroom names those of its drafts: with a merge request it lies on the board. */
export function branchOfEdition(number: number): string {
  return `cms/editions/${number}`;
}

/** @throws CouldNotRun when there is a proposal for that number already, here or where it was fetched from */
export async function refuseTakenBranch(folder: string, number: number): Promise<void> {
  const branch = branchOfEdition(number);
  const places = [`refs/heads/${branch}`, `refs/remotes/*/${branch}`];
  const [taken] = (await readProject(folder, 'for-each-ref', '--format=%(refname:short)', ...places)).split('\n');
  if (!taken) return;
  throw new CouldNotRun(
    `Er ligt al een voorstel voor nummer ${number}, op de tak ${taken}. Werk dat af, of haal de tak weg: git branch -D ${branch}`,
  );
}

/**
 * Puts the file of an edition on a branch of its own, in one commit on the last one. Git's importer writes into the
 * repository alone: what is checked out, and what somebody was doing there, stays as it is.
 * @throws CouldNotRun when Git does not know who does this
 */
export async function commitEdition(
  folder: string,
  { commit, prefix }: CommittedContent,
  { number, text }: { number: number; text: string },
): Promise<void> {
  const identity = (await addToProject(folder, '', 'var', 'GIT_COMMITTER_IDENT').catch(refuseNobody)).toString().trim();
  const message = `Nieuw: Editie “${number}”`;
  const commands = [
    `commit refs/heads/${branchOfEdition(number)}`,
    `committer ${identity}`,
    data(message),
    `from ${commit}`,
    `M 100644 inline ${prefix}editions/${number}.md`,
    data(text),
    'done',
  ];
  await addToProject(folder, `${commands.join('\n')}\n`, 'fast-import', '--quiet', '--done');
}

/** https://git-scm.com/docs/git-fast-import#_data: its size in bytes, then as many. */
function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function refuseNobody(error: unknown): never {
  if (!(error instanceof GitError)) throw error;
  const sentence =
    'Git weet niet wie je bent. Zeg het eerst: git config user.name "Je naam" en git config user.email je@adres.be';
  throw new CouldNotRun(sentence, { cause: error });
}
