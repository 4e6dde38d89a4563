import { createHash } from 'node:crypto';

/** The files of a commit, by path. */
export type Tree = ReadonlyMap<string, Buffer>;

export interface Commit {
  id: string;
  parent: Commit | undefined;
  tree: Tree;
  message: string;
  author: string;
  date: string;
}

export interface Difference {
  path: string;
  kind: 'added' | 'modified' | 'deleted';
}

/** A Git repository in memory: branches, commits, and what GitLab asks of them. */
export class Repository {
  readonly branches = new Map<string, Commit>();
  private commits = 0;

  constructor(main: string, files: Record<string, string | Buffer>) {
    const tree = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
    this.branches.set(main, this.commitOf(undefined, tree, 'Begin', 'Redactie'));
  }

  /** The commit of a branch or the one with an id. */
  find(ref: string): Commit | undefined {
    const commits = [...this.branches.values()].flatMap((head) => history(head));
    return this.branches.get(ref) ?? commits.find(({ id }) => id === ref);
  }

  text(branch: string, path: string): string | undefined {
    return this.find(branch)?.tree.get(path)?.toString('utf8');
  }

  /** All that lies in a folder, by its path. */
  filesIn(branch: string, folder: string): string[] {
    return [...(this.find(branch)?.tree.keys() ?? [])].filter((path) => path.startsWith(`${folder}/`)).sort();
  }

  /** The last commit in which a file became what it is. */
  lastCommitOf(head: Commit, path: string): Commit {
    const content = head.tree.get(path);
    const commits = history(head);
    const older = commits.findIndex(({ tree }) => !isSame(tree.get(path), content));
    return commits.at(older === -1 ? -1 : older - 1) ?? head;
  }

  commit(branch: string, tree: Tree, message: string, author: string, from = this.branches.get(branch)): Commit {
    const commit = this.commitOf(from, tree, message, author);
    this.branches.set(branch, commit);
    return commit;
  }

  /** Writes one file, as somebody does who works outside the newsroom. */
  write(branch: string, path: string, text: string | undefined, author = 'Iemand anders'): Commit {
    const tree = new Map(this.branches.get(branch)?.tree);
    if (text === undefined) tree.delete(path);
    else tree.set(path, Buffer.from(text));
    return this.commit(branch, tree, `Wijzig ${path}`, author);
  }

  /** What `to` changed since it left `from` (three dots in Git). */
  compare(from: Commit, to: Commit): Difference[] {
    return differences(commonAncestor(from, to).tree, to.tree);
  }

  /** The files after a merge; nothing when both sides changed the same one. */
  merge(into: Commit, head: Commit): Tree | undefined {
    const base = commonAncestor(into, head).tree;
    const ours = new Set(differences(base, into.tree).map(({ path }) => path));
    const merged = new Map(into.tree);
    for (const { path } of differences(base, head.tree)) {
      const content = head.tree.get(path);
      if (ours.has(path) && !isSame(into.tree.get(path), content)) return undefined;
      if (content) merged.set(path, content);
      else merged.delete(path);
    }
    return merged;
  }

  private commitOf(parent: Commit | undefined, tree: Tree, message: string, author: string): Commit {
    this.commits += 1;
    const id = createHash('sha1').update(`${this.commits} ${parent?.id} ${message}`).digest('hex');
    const date = new Date(Date.UTC(2026, 10, 22, 9, this.commits)).toISOString();
    return { id, parent, tree, message, author, date };
  }
}

/** Git's own name for a content. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** Newest first. */
export function history(head: Commit): Commit[] {
  return head.parent ? [head, ...history(head.parent)] : [head];
}

function commonAncestor(one: Commit, other: Commit): Commit {
  const ids = new Set(history(one).map(({ id }) => id));
  const found = history(other).find(({ id }) => ids.has(id));
  if (!found) throw new Error('Branches of one repository have a beginning in common.');
  return found;
}

function differences(before: Tree, after: Tree): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !isSame(before.get(path), after.get(path)))
    .map((path) => ({ path, kind: !before.has(path) ? 'added' : after.has(path) ? 'modified' : 'deleted' }));
}

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.equals(other));
}
