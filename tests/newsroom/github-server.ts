import type { BrowserContext, Route } from 'playwright-core';
import { json, readCall, Refusal, required, type Answer, type Call } from './gitlab/exchange.ts';
import { blobId, Repository } from './gitlab/repository.ts';
import { branchJson, compareJson, GitDatabase, pullJson, treeJson, type Pull } from './github/objects.ts';

export const HELPER = 'https://helper.example';
const API = 'https://api.github.com';
const TOKEN = 'gho_voorbeeld';

/** As much of GitHub's REST API (docs.github.com/rest) as one story takes, and the helper through which one logs in. */
export class GitHubServer {
  readonly git: Repository;
  readonly pulls: Pull[] = [];
  /** Each `sha` that a merge was asked with. */
  readonly mergedShas: string[] = [];
  /** Calls that no route answers: a test fails on them. */
  readonly unknown: string[] = [];
  mayPush = true;
  /** Whether a rule of the main branch stands in the way of a merge. */
  isProtected = false;
  private readonly name: string;
  private readonly database: GitDatabase;
  private readonly blobs = new Map<string, Buffer>();

  constructor(name: string, files: Record<string, string | Buffer>) {
    this.name = name;
    this.git = new Repository('main', { ...files });
    this.database = new GitDatabase(this.git);
  }

  async serve(context: BrowserContext): Promise<void> {
    await context.route(`${API}/**`, (route) => this.answerRoute(route));
    await context.route(
      (url) => url.origin === HELPER,
      (route) => route.fulfill({ contentType: 'text/html', body: helperPage() }),
    );
  }

  private async answerRoute(route: Route): Promise<void> {
    const call = readCall(route.request(), `/repos/${this.name}`);
    const answer = this.answer({ ...call, path: decodeURIComponent(call.path) });
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
    };
    await route.fulfill({ ...answer, headers: { ...answer.headers, ...headers } });
  }

  private answer(call: Call): Answer {
    if (call.method === 'OPTIONS')
      return { status: 204, headers: { 'access-control-allow-headers': 'authorization, content-type' }, body: '' };
    if (call.headers['authorization'] !== `token ${TOKEN}`) return json({ message: 'Bad credentials' }, 401);
    try {
      const answer = this.read(call) ?? this.write(call);
      if (answer) return answer;
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
    this.unknown.push(`${call.method} ${call.path}`);
    return json({ message: 'Not Found' }, 404);
  }

  private read({ method, path, url, params }: Call): Answer | undefined {
    if (method !== 'GET') return undefined;
    if (path === '/user') return json({ login: 'amina', name: 'Amina', avatar_url: '' });
    if (path === '/users/amina') return json({ login: 'amina', name: 'Amina' });
    if (path === '')
      return json({ full_name: this.name, owner: { login: 'kiel' }, permissions: { push: this.mayPush } });
    const [, area, rest = ''] =
      /^\/(branches|git\/trees|git\/blobs|compare|pulls|commits)(?:\/(.*))?$/.exec(path) ?? [];
    if (area === 'branches') return json(branchJson(this.git, rest));
    if (area === 'git/trees') return json(treeJson(this.git, rest, url.searchParams.has('recursive')));
    if (area === 'git/blobs') return json({ content: this.blob(rest).toString('base64'), encoding: 'base64' });
    if (area === 'compare') return json(compareJson(this.git, rest));
    if (area === 'pulls' && !rest) {
      const head = String(params['head'] ?? '').split(':')[1];
      const open = this.pulls.filter((pull) => !pull.isMerged && (!head || pull.head === head));
      return json(open.map((pull) => pullJson(this.git, pull)));
    }
    if (area === 'commits' && rest.endsWith('/status')) return json({ statuses: [] });
    return area === 'commits' ? json([]) : undefined;
  }

  private write(call: Call): Answer | undefined {
    const [, branch] = /^\/git\/refs\/heads\/(.+)$/.exec(call.path) ?? [];
    if (branch && call.method === 'PATCH') return this.database.updateReference(call, branch);
    const [, number, action] = /^\/(?:pulls|issues)\/(\d+)\/(merge|labels)$/.exec(call.path) ?? [];
    const pull = this.pulls.find((one) => one.number === Number(number));
    switch (`${call.method} ${action ?? call.path}`) {
      case 'POST /git/blobs': {
        const content = Buffer.from(required(call, 'content'), 'base64');
        this.blobs.set(blobId(content), content);
        return json({ sha: blobId(content) }, 201);
      }
      case 'POST /git/trees':
        return this.database.createTree(call, (sha) => this.blob(sha));
      case 'POST /git/commits':
        return this.database.createCommit(call);
      case 'POST /git/refs':
        return this.database.createReference(call);
      case 'POST /pulls':
        return this.createPull(call);
      case 'PUT labels':
        if (pull) pull.labels = call.params['labels'] as string[]; // GitHub takes names
        return json([]);
      case 'PUT merge':
        return pull && this.merge(call, pull);
      default:
        return call.method === 'DELETE' ? { status: 204, headers: {}, body: '' } : undefined;
    }
  }

  private createPull(call: Call): Answer {
    const head = required(call, 'head').split(':').at(-1) ?? '';
    const number = this.pulls.length + 1;
    const pull = {
      number,
      title: required(call, 'title'),
      body: required(call, 'body'),
      head,
      labels: [],
      isMerged: false,
    };
    this.pulls.push({ ...pull, sha: this.git.find(head)?.id ?? '' });
    return json(pullJson(this.git, this.pulls[number - 1] as Pull), 201); // just pushed
  }

  private merge(call: Call, pull: Pull): Answer {
    if (this.isProtected) throw new Refusal(405, { message: 'Required status check is expected.' });
    const [tip, head] = [this.git.find('main'), this.git.find(pull.head)];
    this.mergedShas.push(required(call, 'sha'));
    if (!tip || !head || call.params['sha'] !== head.id)
      throw new Refusal(409, { message: 'Head branch was modified.' });
    const tree = this.git.merge(tip, head);
    if (!tree) throw new Refusal(405, { message: 'Pull Request is not mergeable' });
    this.git.commit('main', tree, pull.title, 'amina');
    pull.isMerged = true;
    return json({ merged: true });
  }

  private blob(sha: string): Buffer {
    const trees = [...this.git.branches.values()].flatMap(({ tree }) => [...tree.values()]);
    const found = this.blobs.get(sha) ?? trees.find((content) => blobId(content) === sha);
    if (!found) throw new Refusal(404, { message: 'Not Found' });
    return found;
  }
}

/** The helper's side of the agreement between the two windows (decapcms.org/docs/backends-overview, OAuth). */
function helperPage(): string {
  const success = `authorization:github:success:${JSON.stringify({ token: TOKEN, provider: 'github' })}`;
  return `<!doctype html><title>Hulpdienst</title><script>
    addEventListener('message', ({ origin }) => opener.postMessage(${JSON.stringify(success)}, origin));
    opener.postMessage('authorizing:github', '*');
  </script>`;
}
