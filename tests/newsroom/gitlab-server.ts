import type { BrowserContext, Route } from 'playwright-core';
import { Accounts, ROLES, type Account } from './gitlab/accounts.ts';
import { createCommit } from './gitlab/commit-routes.ts';
import { json, readCall, Refusal, type Answer, type Call } from './gitlab/exchange.ts';
import { mergeRequestRoutes } from './gitlab/merge-request-routes.ts';
import { Project } from './gitlab/project.ts';
import { readRepository } from './gitlab/repository-routes.ts';

const GITLAB = 'https://forge.example';

/** What goes wrong with the calls that match: an answer, or no connection. */
export interface Failure {
  method?: string;
  path: RegExp;
  status: number | 'offline';
  body?: unknown;
  headers?: Record<string, string>;
  /** How often; always, until `recover`. */
  times?: number;
}

/** GitLab in memory, written from its API's documentation, for one project. A browser reaches it by its routes. */
export class GitLabServer {
  readonly accounts: Accounts;
  readonly project: Project;
  /** Method and path of each call to the API. */
  readonly log: string[] = [];
  /** Calls that no route answers: a test fails on them. */
  readonly unknown: string[] = [];
  private failures: Failure[] = [];
  private events: (Pick<Failure, 'method' | 'path'> & { happen: () => void })[] = [];

  constructor({ appId, name, files }: { appId: string; name: string; files: Record<string, string | Buffer> }) {
    this.accounts = new Accounts(appId);
    this.project = new Project(name, files);
  }

  async serve(context: BrowserContext): Promise<void> {
    await context.route(`${GITLAB}/**`, (route) => this.answerRoute(route));
  }

  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  /** Something that happens just before the next call that matches is answered. */
  before({ method, path }: Pick<Failure, 'method' | 'path'>, happen: () => void): void {
    this.events.push({ ...(method && { method }), path, happen });
  }

  recover(): void {
    this.failures = [];
  }

  private async answerRoute(route: Route): Promise<void> {
    const request = route.request();
    const origin = request.headers()['origin'];
    const prefix = `/api/v4/projects/${encodeURIComponent(this.project.name)}`;
    const call = readCall(request, prefix);
    for (const event of this.events.filter((one) => isMeant(one, call))) {
      this.events = this.events.filter((one) => one !== event);
      event.happen();
    }
    const failure = this.takeFailure(call);
    if (failure?.status === 'offline') return route.abort('internetdisconnected');
    const answer = failure ? json(failure.body ?? {}, failure.status as number, failure.headers) : this.answer(call);
    await route.fulfill({ ...answer, headers: { ...answer.headers, ...(origin && allow(origin)) } });
  }

  private answer(call: Call): Answer {
    if (call.method === 'OPTIONS') return { status: 204, headers: {}, body: '' };
    this.log.push(`${call.method} ${call.path}`);
    try {
      const answer = this.find(call);
      if (answer) return answer;
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
    this.unknown.push(`${call.method} ${call.url.pathname}`);
    return json({ error: '404 Not Found' }, 404);
  }

  private find(call: Call): Answer | undefined {
    if (call.path === '/oauth/authorize') return this.accounts.authorize(call);
    if (call.path === '/oauth/token' && call.method === 'POST') return this.accounts.token(call);
    const account = this.accounts.accountOf(call);
    if (call.path === '/api/v4/user')
      return json({ id: 1, username: account.username, name: account.name, avatar_url: null });
    if (!call.url.pathname.startsWith('/api/v4/projects/')) return undefined;
    if (call.path.startsWith('/api/') || account.role === 'none')
      throw new Refusal(404, { message: '404 Project Not Found' });
    if (call.path === '') return json(this.projectJson(account));
    if (call.path === '/repository/commits' && call.method === 'POST') return createCommit(this.project, call, account);
    const [, branch] = /^\/repository\/branches\/([^/]+)$/.exec(call.path) ?? [];
    if (branch && call.method === 'DELETE') {
      this.project.repository.branches.delete(decodeURIComponent(branch));
      return { status: 204, headers: {}, body: '' };
    }
    if (['GET', 'HEAD'].includes(call.method)) {
      const answer = readRepository(this.project, call, account);
      if (answer) return answer;
    }
    return mergeRequestRoutes(this.project, call, account);
  }

  private projectJson({ role }: Account): object {
    return {
      id: 1,
      path_with_namespace: this.project.name,
      default_branch: this.project.main,
      permissions: { project_access: { access_level: ROLES[role] }, group_access: null },
      shared_with_groups: [],
    };
  }

  private takeFailure(call: Call): Failure | undefined {
    const failure = this.failures.find((one) => isMeant(one, call));
    if (failure?.times !== undefined) {
      failure.times -= 1;
      if (failure.times <= 0) this.failures = this.failures.filter((one) => one !== failure);
    }
    return failure;
  }
}

function isMeant({ method, path }: Pick<Failure, 'method' | 'path'>, call: Call): boolean {
  return call.method !== 'OPTIONS' && (!method || method === call.method) && path.test(call.path);
}

/** What GitLab lets scripts of other origins read (config/application.rb). */
function allow(origin: string): Record<string, string> {
  const exposed = ['Blob-Id', 'Commit-Id', 'Content-Sha256', 'File-Path', 'Last-Commit-Id', 'Ref'];
  const paging = ['Link', 'X-Next-Page', 'X-Page', 'X-Per-Page', 'X-Total', 'X-Total-Pages', 'Retry-After'];
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': 'authorization, content-type, cache-control, pragma',
    'access-control-expose-headers': [...exposed.map((name) => `X-Gitlab-${name}`), ...paging].join(', '),
  };
}
