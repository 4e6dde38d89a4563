import { json, Refusal, required, text, type Answer } from '../gitlab/exchange.ts';
import type { RepositoryCall } from './content-routes.ts';
import { paginate } from './pages.ts';
import { shaOf, type ForgejoRepository, type Pull } from './repository.ts';

/** Finds a repository by its full name. */
export type Find = (fullName: string) => ForgejoRepository | undefined;

/** The routes of pull requests, their labels and the reports of the pipeline (routers/api/v1/repo/pull.go). */
export function pullRoutes(repository: ForgejoRepository, call: RepositoryCall, find: Find): Answer | undefined {
  const { method, rest } = call;
  const [, number, action = ''] = /^(?:pulls|issues)\/(\d+)(?:\/(merge|files|labels))?$/.exec(rest) ?? [];
  if (number) {
    const pull = repository.pulls.find((one) => one.number === Number(number));
    if (!pull) throw new Refusal(404, { message: "The target couldn't be found." });
    return pullRoute(repository, call, pull, `${method} ${action}`);
  }
  const [, sha] = /^commits\/([^/]+)\/statuses$/.exec(rest) ?? [];
  if (sha && method === 'GET') return paginate(call, repository.statuses.filter((one) => one.sha === sha).toReversed());
  switch (`${method} ${rest}`) {
    case 'GET pulls':
      return paginate(call, list(repository, call));
    case 'POST pulls':
      return create(repository, call, find);
    case 'GET labels':
      return paginate(call, repository.labels);
    case 'POST labels':
      return createLabel(repository, call);
    default:
      return undefined;
  }
}

function pullRoute(repository: ForgejoRepository, call: RepositoryCall, pull: Pull, route: string): Answer | undefined {
  switch (route) {
    case 'GET files':
      return paginate(call, filesOf(repository, pull));
    case 'PATCH ':
      return edit(repository, call, pull);
    case 'PUT labels':
      return replaceLabels(repository, call, pull);
    case 'POST merge':
      return merge(repository, call, pull);
    default:
      return undefined;
  }
}

function list({ pulls }: ForgejoRepository, call: RepositoryCall): object[] {
  const [state, poster] = [text(call, 'state') ?? 'open', text(call, 'poster')];
  return pulls
    .filter((pull) => state === 'all' || pull.state === state)
    .filter(({ author }) => !poster || author === poster)
    .map((pull) => pullJson(pull));
}

function create(repository: ForgejoRepository, call: RepositoryCall, find: Find): Answer {
  const [owner = '', branch = ''] = required(call, 'head').split(':');
  const name = repository.fullName.split('/')[1];
  const head = find(`${owner}/${name}`);
  if (!head || (head !== repository && head.parent !== repository)) throw new Refusal(404, { message: 'GetBaseRepo' });
  head.tipOf(branch);
  const exists = repository.pulls.some(
    (one) => one.head.repository === head && one.head.branch === branch && one.state === 'open',
  );
  if (exists) throw new Refusal(409, { message: 'pull request already exists for these targets' });
  const pull: Pull = {
    number: repository.pulls.length + 1,
    title: required(call, 'title'),
    body: text(call, 'body') ?? '',
    state: 'open',
    author: call.login,
    head: { repository: head, branch },
    labels: [],
    allowsMaintainerEdit: false,
  };
  repository.pulls.push(pull);
  return json(pullJson(pull), 201);
}

function edit(repository: ForgejoRepository, call: RepositoryCall, pull: Pull): Answer {
  if (pull.author !== call.login && !repository.writers.has(call.login)) throw new Refusal(403, null);
  const state = text(call, 'state');
  if (state && pull.mergedAt) throw new Refusal(412, { message: 'it was already merged' });
  if (state === 'open' || state === 'closed') pull.state = state;
  if (call.params['allow_maintainer_edit'] !== undefined) {
    if (!pull.head.repository.writers.has(call.login)) throw new Refusal(403, { message: 'SetAllowEdits' });
    pull.allowsMaintainerEdit = call.params['allow_maintainer_edit'] === true;
  }
  return json(pullJson(pull), 201);
}

function createLabel(repository: ForgejoRepository, call: RepositoryCall): Answer {
  if (!repository.writers.has(call.login)) throw new Refusal(403, { message: 'user should be allowed to write' });
  const label = { id: repository.labels.length + 1, name: required(call, 'name') };
  repository.labels.push(label);
  return json(label, 201);
}

function replaceLabels(repository: ForgejoRepository, call: RepositoryCall, pull: Pull): Answer {
  if (!repository.writers.has(call.login)) throw new Refusal(403, null);
  const ids = call.params['labels'] as number[]; // Forgejo takes names too; the newsroom sends numbers
  pull.labels = repository.labels.filter(({ id }) => ids.includes(id));
  return json(pull.labels);
}

/** In this order Forgejo looks: may they, is it looked into, does the head match, do the commits clash. */
function merge(repository: ForgejoRepository, call: RepositoryCall, pull: Pull): Answer {
  const sha = shaOf(pull);
  repository.mergedShas.push(text(call, 'head_commit_id'));
  if (pull.state === 'closed') throw new Refusal(404, { message: "The target couldn't be found." });
  const mayMerge =
    repository.mergers.size > 0 ? repository.mergers.has(call.login) : repository.writers.has(call.login);
  if (!mayMerge) throw new Refusal(405, { message: 'User not allowed to merge PR' });
  if (pull.checkedSha !== sha) {
    pull.checkedSha = sha;
    throw new Refusal(405, { message: 'Please try again later' });
  }
  if (text(call, 'head_commit_id') !== sha) throw new Refusal(409, { message: 'head out of date' });
  const tip = repository.tipOf(repository.main);
  const tree = repository.git.merge(tip, pull.head.repository.tipOf(pull.head.branch));
  if (!tree) throw new Refusal(409, {});
  const message = text(call, 'MergeTitleField') ?? pull.title;
  const commit = repository.git.commit(repository.ref(repository.main), tree, message, call.login);
  Object.assign(pull, { state: 'closed', mergedAt: commit.date });
  return { status: 200, headers: {}, body: '' };
}

function filesOf(repository: ForgejoRepository, { head }: Pull): object[] {
  return repository.git
    .compare(repository.tipOf(repository.main), head.repository.tipOf(head.branch))
    .map(({ path, kind }) => ({ filename: path, status: kind === 'modified' ? 'changed' : kind }));
}

function pullJson(pull: Pull): object {
  const { number, title, body, state, author, head, labels, mergedAt } = pull;
  const tip = head.repository.findTip(head.branch);
  const { fullName, owner } = head.repository;
  return {
    ...{ number, title, body, state, labels, user: { login: author }, updated_at: '2026-11-22T12:00:00Z' },
    ...{ merged: Boolean(mergedAt), merged_at: mergedAt ?? null },
    head: {
      label: head.branch,
      // Of a branch that is gone Forgejo names the reference that it keeps.
      ref: tip ? head.branch : `refs/pull/${number}/head`,
      sha: tip?.id ?? '',
      repo: { full_name: fullName, owner: { login: owner } },
    },
  };
}
