import { ROLES, type Account } from './accounts.ts';
import { json, Refusal, required, text, type Answer, type Call } from './exchange.ts';
import type { Project } from './project.ts';
import { commitJson } from './repository-routes.ts';
import type { Commit } from './repository.ts';

interface Action {
  action: 'create' | 'update' | 'delete' | 'move';
  file_path: string;
  previous_path?: string;
  content?: string;
  encoding?: 'text' | 'base64';
  last_commit_id?: string;
}

/** POST …/repository/commits: all actions or none (docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions). */
export function createCommit(project: Project, call: Call, account: Account): Answer {
  const branch = required(call, 'branch');
  const message = required(call, 'commit_message');
  const start = text(call, 'start_branch');
  if (ROLES[account.role] < ROLES.developer) throw new Refusal(403, { message: '403 Forbidden' });
  if (branch === project.main) {
    throw new Refusal(403, { message: 'You are not allowed to push into this branch' });
  }
  const existing = project.repository.branches.get(branch);
  if (existing && start && start !== branch) {
    const why = `A branch called '${branch}' already exists. Switch to that branch in order to make changes`;
    throw new Refusal(400, { message: why });
  }
  const from = existing ?? (start === undefined ? undefined : project.repository.branches.get(start));
  if (!from) throw new Refusal(400, { message: 'You can only create or edit files when you are on a branch' });
  const tree = new Map(from.tree);
  const actions = call.params['actions'] as Action[]; // what the documentation says it is; a wrong one fails the test below
  for (const action of actions) perform(project, from, tree, action);
  const commit = project.repository.commit(branch, tree, message, account.name, from);
  project.commits.push({ branch, message, actions: actions.map(({ action, file_path }) => `${action} ${file_path}`) });
  return json(commitJson(commit), 201);
}

function perform(project: Project, from: Commit, tree: Map<string, Buffer>, action: Action): void {
  const { file_path: path, previous_path: previous, content, encoding, last_commit_id: known } = action;
  const old = action.action === 'move' ? previous : path;
  if (action.action === 'create' && tree.has(path)) refuse('A file with this name already exists');
  if (action.action !== 'create' && !(old && tree.has(old))) refuse("A file with this name doesn't exist");
  if (known && old && project.repository.lastCommitOf(from, old).id !== known) {
    refuse('You are attempting to update a file that has changed since you started editing it.');
  }
  if (action.action !== 'delete' && content === undefined) refuse('actions[content] is missing');
  if (old && action.action !== 'create') tree.delete(old);
  if (content !== undefined && action.action !== 'delete') {
    tree.set(path, Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  }
}

function refuse(message: string): never {
  throw new Refusal(400, { message });
}
