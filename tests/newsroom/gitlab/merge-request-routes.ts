import { ROLES, type Account } from './accounts.ts';
import { json, paginate, Refusal, required, text, type Answer, type Call } from './exchange.ts';
import type { MergeRequest, Project } from './project.ts';

/** …/merge_requests/…: list, make, change, merge (docs.gitlab.com/api/merge_requests). */
export function mergeRequestRoutes(project: Project, call: Call, account: Account): Answer | undefined {
  const [, iid, action] = /^\/merge_requests\/(\d+)(\/merge)?$/.exec(call.path) ?? [];
  if (iid) {
    const request = project.mergeRequests.find((one) => one.iid === Number(iid));
    if (!request) throw new Refusal(404, { message: '404 Not found' });
    if (call.method === 'GET' && !action) return json(requestJson(project, request));
    if (call.method === 'PUT') return action ? merge(project, request, call, account) : update(project, request, call);
    return undefined;
  }
  if (call.path !== '/merge_requests') return undefined;
  if (call.method === 'GET') return paginate(call, list(project, call));
  return call.method === 'POST' ? create(project, call, account) : undefined;
}

function list(project: Project, call: Call): object[] {
  const [state, labels] = [text(call, 'state') ?? 'all', text(call, 'labels')];
  const [source, target] = [text(call, 'source_branch'), text(call, 'target_branch')];
  const hasLabels = (request: MergeRequest): boolean =>
    labels === undefined ||
    (labels === 'Any' ? request.labels.length > 0 : labels.split(',').every((label) => request.labels.includes(label)));
  return project.mergeRequests
    .filter((request) => state === 'all' || request.state === state)
    .filter((request) => hasLabels(request) && (!source || request.source_branch === source))
    .filter((request) => !target || request.target_branch === target)
    .map((request) => requestJson(project, request));
}

function create(project: Project, call: Call, author: Account): Answer {
  const [source_branch, target_branch] = [required(call, 'source_branch'), required(call, 'target_branch')];
  const title = required(call, 'title');
  if (ROLES[author.role] < ROLES.developer) throw new Refusal(403, { message: '403 Forbidden' });
  const open = project.requestOf(source_branch);
  if (open) {
    const why = `Another open merge request already exists for this source branch: !${open.iid}`;
    throw new Refusal(409, { message: [why] });
  }
  const request: MergeRequest = {
    iid: project.mergeRequests.length + 1,
    title,
    description: text(call, 'description') ?? '',
    source_branch,
    target_branch,
    labels: labelsOf(call),
    state: 'opened',
    author,
    removeSourceBranch: text(call, 'remove_source_branch') === 'true',
    squash: text(call, 'squash') === 'true',
  };
  project.mergeRequests.push(request);
  return json(requestJson(project, request), 201);
}

function update(project: Project, request: MergeRequest, call: Call): Answer {
  if (call.params['labels'] !== undefined) request.labels = labelsOf(call);
  if (text(call, 'state_event') === 'close') {
    request.lastSha = headOf(project, request);
    request.state = 'closed';
  }
  return json(requestJson(project, request));
}

function merge(project: Project, request: MergeRequest, call: Call, account: Account): Answer {
  const sha = text(call, 'sha');
  project.mergedShas.push(sha);
  if (ROLES[account.role] < ROLES.maintainer) throw new Refusal(401, { message: '401 Unauthorized' });
  if (project.demandsSha && !sha) throw new Refusal(400, { message: 'SHA must be provided when merging' });
  const head = project.repository.branches.get(request.source_branch);
  const main = project.repository.branches.get(project.main);
  if (request.state !== 'opened' || !head || !main || waits(project, request)) {
    throw new Refusal(405, { message: '405 Method Not Allowed' });
  }
  const tree = project.repository.merge(main, head);
  if (!tree) throw new Refusal(422, { message: 'Branch cannot be merged' });
  if (sha && sha !== head.id) {
    throw new Refusal(409, { message: `SHA does not match HEAD of source branch: ${head.id}` });
  }
  project.repository.commit(project.main, tree, request.title, account.name);
  request.lastSha = head.id;
  request.state = 'merged';
  if (text(call, 'should_remove_source_branch') === 'true') project.repository.branches.delete(request.source_branch);
  return json(requestJson(project, request));
}

function requestJson(project: Project, request: MergeRequest): object {
  const { author, removeSourceBranch, lastSha, ...rest } = request;
  const head = project.repository.branches.get(request.source_branch);
  const main = project.repository.branches.get(project.main);
  const clashes = request.state === 'opened' && head && main && !project.repository.merge(main, head);
  return {
    ...rest,
    id: request.iid + 1000,
    author: { username: author.username, name: author.name },
    sha: lastSha ?? head?.id,
    updated_at: head?.date ?? '2026-11-22T09:00:00.000Z',
    has_conflicts: Boolean(clashes),
    detailed_merge_status: clashes ? 'conflict' : waits(project, request) ? 'ci_must_pass' : 'mergeable',
    force_remove_source_branch: removeSourceBranch,
    web_url: `https://forge.example/${project.name}/-/merge_requests/${request.iid}`,
  };
}

function waits(project: Project, request: MergeRequest): boolean {
  const statuses = project.statusesOf(headOf(project, request), undefined);
  return project.demandsPipeline && !statuses.some(({ status }) => status === 'success');
}

function headOf(project: Project, { source_branch }: MergeRequest): string {
  return project.repository.branches.get(source_branch)?.id ?? '';
}

function labelsOf(call: Call): string[] {
  return text(call, 'labels')?.split(',').filter(Boolean) ?? [];
}
