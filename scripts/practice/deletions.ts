import { dirname } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { branchOf, FIRST_STATUS, hasBranch, LABEL_PREFIX, labelName } from './branches.ts';
import { git } from './git.ts';
import { MAIN, resetPublished, type PracticeRepository } from './practice-repository.ts';
import { Refusal } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

/** Deleting goes by a branch, as writing does. */

/** Whether the branch asks that its text be deleted: the text is online and not on the branch. */
export async function isDeletion({ repository }: PracticeRepository, branch: string): Promise<boolean> {
  const stem = `content/${branch.replace(/^cms\//, '')}`;
  const on = (tree: string) => git(repository, 'ls-tree', '--name-only', tree, '--', `${stem}.md`, `${stem}.mdx`);
  return (await on(branch)) === '' && (await on(MAIN)) !== '';
}

/** Puts "Verwijderen: " before the title (or the name) in the front matter. */
export function markDeletion(text: string): string {
  const { data, content } = readFields(text);
  const named = ['title', 'name'].find((field) => typeof data[field] === 'string');
  if (!named) return text;
  const marked = { ...data, [named]: `Verwijderen: ${String(data[named])}` };
  return `---\n${dump(marked, { schema: CORE_SCHEMA })}---\n${content.trimStart()}`;
}

/** No fields where the front matter cannot be read: somebody wants to delete it all the same. */
function readFields(text: string): { data: Record<string, unknown>; content: string } {
  try {
    const { rawFrontmatter, content } = parseFrontmatter(text);
    // Days stay as they are written.
    const data = load(rawFrontmatter, { schema: CORE_SCHEMA });
    return { data: typeof data === 'object' && data !== null ? { ...data } : {}, content };
  } catch {
    return { data: {}, content: text };
  }
}

/**
 * Makes a branch that deletes `paths`, each with the folder that it has to itself, for the editors to read first.
 * @throws Refusal when the text waits for the editors already
 */
export async function proposeDeletion(
  where: PracticeRepository,
  paths: readonly string[],
  message: string,
): Promise<void> {
  const { repository, published } = where;
  const [, collection = '', slug = ''] = /^content\/([^/]+)\/(.+)\.mdx?$/.exec(paths[0] ?? '') ?? [];
  const branch = await branchOf(where, { collection, slug });
  if (await hasBranch(where, branch)) throw new Refusal(409, SENTENCES.openVersion);
  const targets = paths.map((path) => (/\/index\.mdx?$/.test(path) ? dirname(path) : path));
  try {
    await git(published, 'rm', '--quiet', '-r', '--', ...targets);
    await git(published, 'commit', '--quiet', '-m', message);
    const commit = (await git(published, 'rev-parse', 'HEAD')).trim();
    await git(repository, 'config', labelName(branch), `${LABEL_PREFIX}${FIRST_STATUS}`);
    await git(repository, 'branch', '--no-track', branch, commit);
  } finally {
    await resetPublished(published);
  }
}
