import { json, Refusal, required, text, type Answer, type Call } from '../gitlab/exchange.ts';
import { blobId, history, type Commit } from '../gitlab/repository.ts';
import { paginate } from './pages.ts';
import { changeFiles } from './change-files.ts';
import type { ForgejoRepository } from './repository.ts';

/** A call to /repos/{owner}/{repo}/…: `rest` is what follows, decoded. */
export interface RepositoryCall extends Call {
  rest: string;
  login: string;
}

/** The routes of branches, trees, blobs, contents, commits and comparisons (routers/api/v1/api.go). */
export function contentRoutes(repository: ForgejoRepository, call: RepositoryCall): Answer | undefined {
  const { method, rest } = call;
  const [, area, name = ''] =
    /^(branches|contents|compare|git\/trees|git\/blobs|raw|sync_fork)(?:\/(.*))?$/.exec(rest) ?? [];
  switch (`${method} ${area}${name && '/*'}`) {
    case 'GET branches':
      return paginate(
        call,
        repository.branchNames().map((branch) => branchJson(repository, branch, call.login)),
      );
    case 'GET branches/*':
      repository.tipOf(name);
      return json(branchJson(repository, name, call.login));
    case 'DELETE branches/*':
      return removeBranch(repository, name, call.login);
    case 'GET git/trees/*':
      return json(treeJson(repository.tipOf(name), call));
    case 'GET git/blobs/*':
      return json(blobJson(repository, name));
    case 'GET raw/*':
      return { status: 200, headers: {}, body: fileAt(repository, call, name) };
    case 'GET contents/*':
      return json(contentJson(repository, call, name));
    case 'POST contents':
      return changeFiles(repository, call);
    case 'GET compare/*':
      return json(compare(repository, name));
    case 'POST sync_fork/*':
      return syncFork(repository, name, call.login);
    default:
      return rest === 'commits' && method === 'GET' ? paginate(call, commitsJson(repository, call)) : undefined;
  }
}

function branchJson(repository: ForgejoRepository, name: string, login: string): object {
  const { id, message, author, date } = repository.tipOf(name);
  const user = { name: author, username: author, email: `${author}@example.org` };
  const isProtected = repository.mergers.size > 0 && name === repository.main;
  return {
    name,
    commit: { id, message, author: user, committer: user, timestamp: date },
    protected: isProtected,
    user_can_push: !isProtected && repository.writers.has(login),
    user_can_merge: isProtected ? repository.mergers.has(login) : repository.writers.has(login),
  };
}

function removeBranch(repository: ForgejoRepository, name: string, login: string): Answer {
  if (!repository.writers.has(login)) throw new Refusal(403, { message: 'user should have a permission to write' });
  repository.tipOf(name);
  repository.point(name, undefined);
  return { status: 204, headers: {}, body: '' };
}

/** `DEFAULT_GIT_TREES_PER_PAGE` is 1000; here it is small, so that tests turn pages. */
const TREE_PAGE = 5;

function treeJson({ id, tree }: Commit, call: Call): object {
  const folders = new Set([...tree.keys()].flatMap((path) => foldersOf(path)));
  const entries = [
    ...[...folders].map((path) => ({ path, type: 'tree', mode: '040000', sha: '0'.repeat(40), size: 0 })),
    ...[...tree].map(([path, content]) => ({
      ...{ path, type: 'blob', mode: '100644', sha: blobId(content), size: content.length },
    })),
  ].filter(({ path }) => text(call, 'recursive') !== undefined || !path.includes('/'));
  const page = Number(text(call, 'page') ?? 1);
  const shown = entries.slice((page - 1) * TREE_PAGE, page * TREE_PAGE);
  return { sha: id, tree: shown, truncated: page * TREE_PAGE < entries.length, page, total_count: entries.length };
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function blobJson({ git }: ForgejoRepository, sha: string): object {
  const trees = [...git.branches.values()].flatMap((tip) => history(tip)).map(({ tree }) => tree);
  const content = trees.flatMap((tree) => [...tree.values()]).find((one) => blobId(one) === sha);
  if (!content) throw new Refusal(404, { message: 'The target couldn’t be found.' });
  return { sha, ...encoded(content), size: content.length };
}

function contentJson(repository: ForgejoRepository, call: Call, path: string): object {
  const content = fileAt(repository, call, path);
  return { path, type: 'file', sha: blobId(content), ...encoded(content) };
}

function fileAt(repository: ForgejoRepository, call: Call, path: string): Buffer {
  const content = repository.tipOf(text(call, 'ref') ?? repository.main).tree.get(path);
  if (!content) throw new Refusal(404, { message: 'object does not exist', url: '/api/swagger' });
  return content;
}

/** `DEFAULT_MAX_BLOB_SIZE` is 10 MB; here it is small, so that a photo is over it. */
const MOST_BLOB_BYTES = 2000;

function encoded(content: Buffer): object {
  return { content: content.length > MOST_BLOB_BYTES ? '' : content.toString('base64'), encoding: 'base64' };
}

function commitsJson(repository: ForgejoRepository, call: Call): object[] {
  const path = required(call, 'path');
  const tip = repository.tipOf(text(call, 'sha') ?? repository.main);
  return history(tip)
    .filter(({ tree, parent }) => tree.get(path) !== parent?.tree.get(path))
    .map(({ id, author, date }) => ({ sha: id, commit: { author: { name: author, email: '', date } } }));
}

/** Names a file once for each commit that touched it, the newest first. */
function compare(repository: ForgejoRepository, basehead: string): object {
  const [base = '', head = ''] = basehead.split('...');
  const known = new Set(history(repository.tipOf(base)).map(({ id }) => id));
  const commits = history(repository.tipOf(head)).filter(({ id }) => !known.has(id));
  const files = commits.flatMap((commit) =>
    repository.git.compare(commit.parent ?? commit, commit).map(({ path, kind }) => ({
      filename: path,
      status: kind === 'deleted' ? 'removed' : kind,
    })),
  );
  return { total_commits: commits.length, commits: commits.map(({ id }) => ({ sha: id })), files };
}

function syncFork(repository: ForgejoRepository, branch: string, login: string): Answer {
  if (!repository.parent) throw new Refusal(400, { message: 'not a fork' });
  if (!repository.writers.has(login)) throw new Refusal(403, { message: 'user should have a permission to write' });
  repository.point(branch, repository.parent.tipOf(branch));
  return { status: 204, headers: {}, body: '' };
}
