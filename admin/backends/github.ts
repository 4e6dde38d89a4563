import { GitHubBackend } from 'decap-cms-backend-github';
import { FORGE_STRINGS as t } from '../strings/forge.ts';
import type { BackendConfig, Deletion, NewsroomUser } from './decap-backend.ts';
import { describeFor } from './entry-review.ts';
import { NewsroomError } from './forge-errors.ts';
import { GitHubApi } from './github-api.ts';
import { newsroomBackend } from './newsroom-backend.ts';
import { sendPatiently } from './patient-request.ts';
import { orMissing } from './rest-request.ts';

/** What the newsroom reads of a repository. */
interface Repository {
  permissions?: { admin: boolean; maintain?: boolean; push: boolean };
}

/** Decap's GitHub, whose login goes by a helper that the organisation runs (`forge.loginHelper`). */
class GitHub extends GitHubBackend {
  declare api: GitHubApi; // there from `authenticate` on
  private readonly config: BackendConfig;

  constructor(config: BackendConfig, options: object) {
    super(config, options);
    this.config = config;
  }

  override async authenticate({ token }: { token: string }): Promise<NewsroomUser> {
    const { branch, repo, originRepo, apiRoot, squashMerges, cmsLabelPrefix, tokenKeyword } = this;
    this.token = token;
    const account = { name: '', login: '' };
    this.api = new GitHubApi(
      {
        ...{ token, tokenKeyword, branch, repo, originRepo, apiRoot, squashMerges, cmsLabelPrefix },
        initialWorkflowStatus: 'draft',
        getUser: () => this.api.request('/user'),
      },
      (address, options) => sendPatiently(() => fetch(address, withToken(options, token))),
      describeFor(this.config.collections, account),
    );
    const user = await this.api.request<NewsroomUser>('/user');
    Object.assign(account, user);
    const repository = await this.repository();
    if (!repository) throw new NewsroomError(t.login.noProject(repo));
    if (!repository.permissions?.push) throw new NewsroomError(t.login.noAccess(user.login, repo));
    return { ...user, name: user.name || user.login, token };
  }

  private repository(): Promise<Repository | undefined> {
    return orMissing(this.api.request<Repository>(this.api.originRepoURL));
  }

  /** GitHub tells nobody but administrators what protects a branch; where it refuses a merge, that is said then. */
  async mayMerge(): Promise<boolean> {
    const { permissions } = (await this.repository()) ?? {};
    return Boolean(permissions?.admin || permissions?.maintain || permissions?.push);
  }

  proposeDeletion(deletion: Deletion): Promise<void> {
    return this.api.proposeDeletion(deletion);
  }

  /** Decap's own answers with an empty text, whatever went wrong. */
  override async getEntry(path: string) {
    const data = await this.api.readFile(path, null, { repoURL: this.api.originRepoURL });
    return { file: { path, id: null }, data };
  }

  /** Decap's own asks a third party, which the page may not reach. */
  override async status() {
    return { auth: { status: true }, api: { status: true, statusPage: '' } };
  }
}

function withToken({ headers, ...options }: RequestInit, token: string): RequestInit {
  return { ...options, headers: { ...headers, Authorization: `token ${token}` } };
}

export const NewsroomGitHub = newsroomBackend(GitHub);
