import type { BrowserContext, Route } from 'playwright-core';
import { Accounts } from './forgejo/accounts.ts';
import { contentRoutes } from './forgejo/content-routes.ts';
import { pullRoutes } from './forgejo/pull-routes.ts';
import { ForgejoRepository } from './forgejo/repository.ts';
import { json, readCall, Refusal, type Answer, type Call } from './gitlab/exchange.ts';
import { Repository } from './gitlab/repository.ts';

const FORGEJO = 'https://forge.example';

/** What goes wrong with the calls that match: an answer, or no connection; always, until `recover`. */
export interface Failure {
  method?: string;
  path: RegExp;
  status: number | 'offline';
  headers?: Record<string, string>;
}

/** Forgejo in memory, written from its API's description and its handlers (routers/api/v1). A browser reaches it by its routes. */
export class ForgejoServer {
  readonly accounts: Accounts;
  readonly project: ForgejoRepository;
  /** Method and path of each call to the API. */
  readonly log: string[] = [];
  /** Calls that no route answers: a test fails on them. */
  readonly unknown: string[] = [];
  private readonly repositories: ForgejoRepository[];
  private failures: Failure[] = [];

  constructor({ appId, name, files }: { appId: string; name: string; files: Record<string, string | Buffer> }) {
    this.accounts = new Accounts(appId);
    this.project = new ForgejoRepository(name, new Repository(`${name}:main`, files));
    this.repositories = [this.project];
  }

  async serve(context: BrowserContext): Promise<void> {
    await context.route(`${FORGEJO}/**`, (route) => this.answerRoute(route));
  }

  find = (fullName: string): ForgejoRepository | undefined =>
    this.repositories.find((one) => one.fullName.toLowerCase() === fullName.toLowerCase());

  fork(owner: string): ForgejoRepository {
    const fork = new ForgejoRepository(
      `${owner}/${this.project.fullName.split('/')[1]}`,
      this.project.git,
      this.project,
    );
    this.repositories.push(fork);
    return fork;
  }

  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  recover(): void {
    this.failures = [];
  }

  private async answerRoute(route: Route): Promise<void> {
    const call = readCall(route.request(), '/api/v1');
    const failure = this.failures.find(
      ({ method, path }) => call.method !== 'OPTIONS' && (!method || method === call.method) && path.test(call.path),
    );
    if (failure?.status === 'offline') return route.abort('internetdisconnected');
    const answer = failure ? json({ message: 'Mislukt' }, Number(failure.status), failure.headers) : this.answer(call);
    const origin = call.headers['origin'];
    await route.fulfill({ ...answer, headers: { ...answer.headers, ...(origin && allow(origin)) } });
  }

  private answer(call: Call): Answer {
    if (call.method === 'OPTIONS') return { status: 204, headers: {}, body: '' };
    this.log.push(`${call.method} ${decodeURIComponent(call.path)}`);
    try {
      const answer = this.route(call);
      if (answer) return answer;
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
    this.unknown.push(`${call.method} ${call.url.pathname}`);
    return json({ message: 'Not Found' }, 404);
  }

  private route(call: Call): Answer | undefined {
    if (call.path === '/login/oauth/authorize') return this.accounts.authorize(call);
    if (call.path === '/login/oauth/access_token') return this.accounts.exchange(call);
    const login = this.accounts.loginOf(call);
    if (call.path === '/user') {
      const full_name = login.charAt(0).toUpperCase() + login.slice(1);
      return json({ login, full_name, email: `${login}@example.org`, avatar_url: '' });
    }
    const [, fullName, rest = ''] = /^\/repos\/([^/]+\/[^/]+)(?:\/(.*))?$/.exec(call.path) ?? [];
    if (!fullName) return undefined;
    const repository = this.find(fullName);
    if (!repository) throw new Refusal(404, { message: "The target couldn't be found." });
    const inside = { ...call, login, rest: decodeURIComponent(rest) };
    if (rest === '' && call.method === 'GET') return json(repositoryJson(repository, login));
    if (rest === 'forks' && call.method === 'POST') return this.createFork(login);
    return contentRoutes(repository, inside) ?? pullRoutes(repository, inside, this.find);
  }

  private createFork(login: string): Answer {
    const taken = this.find(`${login}/${this.project.fullName.split('/')[1]}`);
    if (taken) throw new Refusal(409, { message: 'The repository with the same name already exists.' });
    return json(repositoryJson(this.fork(login), login), 202);
  }
}

function repositoryJson({ fullName, owner, parent, writers }: ForgejoRepository, login: string): object {
  return {
    full_name: fullName,
    owner: { login: owner },
    fork: parent !== undefined,
    parent: parent ? { full_name: parent.fullName } : null,
    permissions: { admin: owner === login, push: writers.has(login), pull: true },
  };
}

/** What Forgejo lets scripts of other origins do with `[cors] ENABLED = true` (modules/setting/cors.go). */
function allow(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': 'Authorization, X-Gitea-OTP, X-Forgejo-OTP, Content-Type, User-Agent',
    'access-control-expose-headers': 'X-Total-Count, Link',
  };
}
