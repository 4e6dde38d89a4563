import { createHash } from 'node:crypto';
import { json, Refusal, required, type Answer, type Call } from '../gitlab/exchange.ts';
import { blobId, history, type Commit, type Repository, type Tree } from '../gitlab/repository.ts';

export interface Pull {
  number: number;
  title: string;
  body: string;
  head: string;
  /** The head when it was made. */
  sha: string;
  labels: string[];
  isMerged: boolean;
}

/** What was made and no branch has yet: GitHub's Git database takes trees, commits and references one by one. */
export class GitDatabase {
  private readonly trees = new Map<string, Tree>();
  private readonly commits = new Map<string, Commit>();
  private readonly git: Repository;

  constructor(git: Repository) {
    this.git = git;
  }

  createTree(call: Call, blob: (sha: string) => Buffer): Answer {
    const tree = new Map(this.commitOf(required(call, 'base_tree')).tree);
    for (const { path, sha } of call.params['tree'] as { path: string; sha: string | null }[]) {
      // "Returns an error if you try to delete a file that does not exist."
      if (sha === null && !tree.delete(path)) throw new Refusal(422, { message: 'GitRPC::BadObjectState' });
      if (sha !== null) tree.set(path, blob(sha));
    }
    const sha = hash(JSON.stringify([...tree].map(([path, content]) => [path, blobId(content)])));
    this.trees.set(sha, tree);
    return json({ sha }, 201);
  }

  createCommit(call: Call): Answer {
    const tree = this.trees.get(required(call, 'tree'));
    const [parent] = call.params['parents'] as string[];
    if (!tree || !parent) throw new Refusal(422, { message: 'Tree SHA does not exist' });
    const message = required(call, 'message');
    const id = hash(`${this.commits.size} ${parent} ${message}`);
    this.commits.set(id, {
      id,
      parent: this.commitOf(parent),
      tree,
      message,
      author: 'amina',
      date: '2026-11-22T12:00:00Z',
    });
    return json({ sha: id }, 201);
  }

  createReference(call: Call): Answer {
    const branch = required(call, 'ref').replace('refs/heads/', '');
    if (this.git.branches.has(branch)) throw new Refusal(422, { message: 'Reference already exists' });
    this.git.branches.set(branch, this.commitOf(required(call, 'sha')));
    return json({ ref: `refs/heads/${branch}` }, 201);
  }

  updateReference(call: Call, branch: string): Answer {
    const [head, next] = [this.git.branches.get(branch), this.commitOf(required(call, 'sha'))];
    if (!head) throw new Refusal(422, { message: 'Reference does not exist' });
    if (call.params['force'] !== true && !history(next).includes(head))
      throw new Refusal(422, { message: 'Update is not a fast forward' });
    this.git.branches.set(branch, next);
    return json({ ref: `refs/heads/${branch}` });
  }

  private commitOf(id: string): Commit {
    return this.commits.get(id) ?? commitOf(this.git, id);
  }
}

export function branchJson(git: Repository, name: string): object {
  return { name, commit: { sha: commitOf(git, name).id } };
}

/** `ref:folder`, the whole of it with `recursive`. */
export function treeJson(git: Repository, name: string, isRecursive: boolean): object {
  const [ref = '', folder = ''] = name.split(':');
  const start = folder ? `${folder}/` : '';
  const inside = [...commitOf(git, ref).tree].filter(([path]) => path.startsWith(start));
  if (inside.length === 0) throw new Refusal(404, { message: 'Not Found' });
  const tree = inside
    .map(([path, content]) => ({
      path: path.slice(start.length),
      type: 'blob',
      sha: blobId(content),
      size: content.length,
    }))
    .filter(({ path }) => isRecursive || !path.includes('/'));
  return { tree, truncated: false };
}

export function compareJson(git: Repository, basehead: string): object {
  // A branch is named with its owner before it.
  const [base = '', head = ''] = basehead.split('...').map((name) => name.replace(/^[^:]+:/, ''));
  const [from, to] = [commitOf(git, base), commitOf(git, head)];
  const files = git.compare(from, to).map(({ path, kind }) => ({
    filename: path,
    status: kind === 'deleted' ? 'removed' : kind,
    sha: blobId(to.tree.get(path) ?? from.tree.get(path) ?? Buffer.of()),
    ...(!/\.(jpg|png|webp)$/.test(path) && { patch: '@@' }),
  }));
  const ahead = history(to).filter((commit) => !history(from).includes(commit));
  const commits = ahead.toReversed().map(({ id, parent }) => ({ sha: id, parents: [{ sha: parent?.id }] }));
  return { base_commit: { sha: from.id }, files, commits };
}

export function pullJson(git: Repository, { number, title, body, head, labels, isMerged }: Pull): object {
  return {
    ...{ number, title, body, state: isMerged ? 'closed' : 'open', user: { login: 'amina' } },
    labels: labels.map((name) => ({ name })),
    head: { ref: head, sha: git.find(head)?.id, repo: { fork: false } },
    base: { ref: 'main', sha: git.find('main')?.id },
    updated_at: '2026-11-22T12:00:00Z',
  };
}

function commitOf(git: Repository, ref: string): Commit {
  const commit = git.find(ref);
  if (!commit) throw new Refusal(404, { message: 'Not Found' });
  return commit;
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
