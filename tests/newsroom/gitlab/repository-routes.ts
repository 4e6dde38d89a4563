import { createHash } from 'node:crypto';
import { json, paginate, Refusal, required, text, type Answer, type Call } from './exchange.ts';
import type { Account } from './accounts.ts';
import { ROLES } from './accounts.ts';
import type { Project } from './project.ts';
import { blobId, history, type Commit } from './repository.ts';

/** GET …/repository/…: trees, files, branches, commits (docs.gitlab.com/api/repositories, /repository_files, /branches). */
export function readRepository(project: Project, call: Call, account: Account): Answer | undefined {
  const { path } = call;
  const [, file, raw] = /^\/repository\/files\/([^/]+)(\/raw)?$/.exec(path) ?? [];
  if (file) return raw || call.method === 'HEAD' ? readFile(project, call, decodeURIComponent(file)) : undefined;
  const [, branch] = /^\/repository\/branches\/([^/]+)$/.exec(path) ?? [];
  if (branch) return json(branchJson(project, decodeURIComponent(branch), account));
  const [, refsOf] = /^\/repository\/commits\/([^/]+)\/refs$/.exec(path) ?? [];
  if (refsOf) return json(branchesWith(project, refsOf));
  const [, statusesOf] = /^\/repository\/commits\/([^/]+)\/statuses$/.exec(path) ?? [];
  if (statusesOf) return json(project.statusesOf(statusesOf, text(call, 'ref')));
  switch (path) {
    case '/repository/tree':
      return readTree(project, call);
    case '/repository/commits':
      return readCommits(project, call);
    case '/repository/compare':
      return json(compare(project, call));
    default:
      return undefined;
  }
}

function readFile(project: Project, call: Call, path: string): Answer {
  const ref = required(call, 'ref');
  const head = commitOf(project, ref);
  const content = head.tree.get(path);
  if (!content) throw new Refusal(404, { message: '404 File Not Found' });
  const headers = {
    'content-type': 'text/plain',
    'x-gitlab-blob-id': blobId(content),
    'x-gitlab-commit-id': head.id,
    'x-gitlab-content-sha256': createHash('sha256').update(content).digest('hex'),
    'x-gitlab-file-path': path,
    'x-gitlab-last-commit-id': project.repository.lastCommitOf(head, path).id,
    'x-gitlab-ref': ref,
  };
  return { status: 200, headers, body: call.method === 'HEAD' ? '' : content };
}

/** Without `recursive`, what lies in the folder itself. */
function readTree(project: Project, call: Call): Answer {
  const head = commitOf(project, text(call, 'ref') ?? project.main);
  const folder = text(call, 'path')?.replace(/\/?$/, '/') ?? '';
  const below = [...head.tree].filter(([path]) => path.startsWith(folder));
  if (below.length === 0) throw new Refusal(404, { message: '404 Tree Not Found' });
  const isRecursive = text(call, 'recursive') === 'true';
  const blobs = below
    .filter(([path]) => isRecursive || !path.slice(folder.length).includes('/'))
    .map(([path, content]) => treeJson(path, 'blob', blobId(content)));
  const folders = [...new Set(below.map(([path]) => path.slice(folder.length).split('/')[0] ?? ''))]
    .filter((name) => !head.tree.has(`${folder}${name}`))
    .map((name) => treeJson(`${folder}${name}`, 'tree', '0'.repeat(40)));
  return paginate(call, [...folders, ...blobs]);
}

function treeJson(path: string, type: 'blob' | 'tree', id: string): object {
  return { id, name: path.split('/').at(-1), type, path, mode: type === 'blob' ? '100644' : '040000' };
}

function branchJson(project: Project, name: string, { role }: Account): object {
  const head = project.repository.branches.get(name);
  if (!head) throw new Refusal(404, { message: '404 Branch Not Found' });
  const isMain = name === project.main;
  return {
    name,
    protected: isMain,
    default: isMain,
    developers_can_push: false,
    developers_can_merge: false,
    // Nobody pushes to the main branch; maintainers merge into it.
    can_push: !isMain && ROLES[role] >= ROLES.developer,
    commit: commitJson(head),
  };
}

function branchesWith(project: Project, id: string): object[] {
  return [...project.repository.branches]
    .filter(([, head]) => history(head).some((commit) => commit.id === id))
    .map(([name]) => ({ type: 'branch', name }));
}

function readCommits(project: Project, call: Call): Answer {
  const head = commitOf(project, text(call, 'ref_name') ?? project.main);
  const path = text(call, 'path');
  const commits = path ? [project.repository.lastCommitOf(head, path)] : history(head);
  return paginate(call, commits.map(commitJson));
}

function compare(project: Project, call: Call): object {
  const [from, to] = [commitOf(project, required(call, 'from')), commitOf(project, required(call, 'to'))];
  const diffs = project.repository.compare(from, to).map(({ path, kind }) => ({
    old_path: path,
    new_path: path,
    new_file: kind === 'added',
    renamed_file: false,
    deleted_file: kind === 'deleted',
    diff: /\.(jpg|png|webp)$/.test(path) ? `Binary files a/${path} and b/${path} differ\n` : '@@ -1 +1 @@\n',
  }));
  return { commit: commitJson(to), diffs, compare_timeout: false, compare_same_ref: from.id === to.id };
}

export function commitJson({ id, message, author, date, parent }: Commit): object {
  return {
    id,
    short_id: id.slice(0, 8),
    title: message.split('\n')[0],
    message,
    author_name: author,
    author_email: 'iemand@voorbeeld.example',
    authored_date: date,
    committed_date: date,
    created_at: date,
    parent_ids: parent ? [parent.id] : [],
  };
}

function commitOf(project: Project, ref: string): Commit {
  const commit = project.repository.find(ref);
  if (!commit) throw new Refusal(404, { message: '404 Commit Not Found' });
  return commit;
}
