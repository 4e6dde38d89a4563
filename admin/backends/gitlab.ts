import { AuthenticationPage, GitLabBackend, type Credentials } from 'decap-cms-backend-gitlab';
import { unsentRequest } from 'decap-cms-lib-util';
import { FORGE_STRINGS as t } from '../strings/forge.ts';
import type { BackendConfig, Deletion, EntryKey, NewsroomUser, SavedEntry, ForgeSaveOptions } from './decap-backend.ts';
import { summarise } from './entry-text.ts';
import { NewsroomError } from './forge-errors.ts';
import { GitLabApi } from './gitlab-api.ts';
import { newsroomBackend } from './newsroom-backend.ts';
import { newsroomUrlOf, reviewRequest, type ReviewRequest, type Submission } from './review-request.ts';
import { renewToken } from './session.ts';

/** Decap's login page, which also says why the session that the browser kept is over (Decap's leaves that out). */
class LoginPage extends AuthenticationPage {
  static getDerivedStateFromProps({ error }: { error?: string }, { loginError = error }: { loginError?: string }) {
    return { loginError };
  }
}

/** Decap's GitLab backend on our API, with a session that is renewed across tabs and merge requests made for editors. */
class GitLab extends GitLabBackend {
  declare api: GitLabApi | null;
  private readonly collections: BackendConfig['collections'];
  private account = '';
  private isMerger = false;

  constructor(config: BackendConfig, options?: object) {
    super(config, options);
    this.collections = config.collections;
  }

  authComponent(): typeof LoginPage {
    return LoginPage;
  }

  override async authenticate(credentials: Credentials): Promise<NewsroomUser> {
    this.token = credentials.token;
    this.refreshToken = credentials.refresh_token;
    const api = new GitLabApi({
      token: this.token,
      branch: this.branch,
      repo: this.repo,
      apiRoot: this.apiRoot,
      squashMerges: this.squashMerges,
      cmsLabelPrefix: this.cmsLabelPrefix,
      initialWorkflowStatus: this.options.initialWorkflowStatus,
      requestFunction: this.apiRequestFunction,
    });
    this.api = api;
    const user = await api.user();
    const rights = await api.rights(this.repo);
    if (rights === 'none') throw new NewsroomError(t.login.noAccess(user.username, this.repo));
    this.isMerger = rights === 'merge';
    this.account = `${user.name} (${user.username})`;
    return { ...user, login: user.username, token: this.token, refresh_token: this.refreshToken };
  }

  async mayMerge(): Promise<boolean> {
    return this.isMerger;
  }

  /** Sends a request with the token; when GitLab does not take it, once more with a new one. */
  override apiRequestFunction = async (request: unknown): Promise<Response> => {
    const token = this.token ?? '';
    const response = await send(request, token);
    if (response.status !== 401) return response;
    return send(request, await this.newToken(token));
  };

  override async persistEntry(entry: SavedEntry, options: ForgeSaveOptions): Promise<void> {
    const [file] = entry.dataFiles;
    if (!file) return;
    const key = { collection: options.collectionName, slug: file.slug };
    const change = { branch: branchOf(key), isNew: !options.unpublished, commitMessage: options.commitMessage };
    await this.api?.saveEntry(entry, options, change, this.review(key, options.newEntry ? 'new' : 'change', file.raw));
  }

  async proposeDeletion({ branch, paths, text, commitMessage, ...key }: Deletion): Promise<void> {
    const items = paths.map((path) => ({ action: 'delete' as const, path }));
    await this.api?.commit(items, { branch, isNew: true, commitMessage });
    await this.api?.openMergeRequest(branch, undefined, this.review(key, 'deletion', text));
  }

  /** The page itself among the files that the job made; GitLab's status leads to the page about the job. */
  override async getDeployPreview(collection: string, slug: string) {
    const preview = await super.getDeployPreview(collection, slug);
    return preview && { ...preview, url: `${preview.url}/artifacts/file/${this.previewContext}/index.html` };
  }

  private review(key: EntryKey, kind: Submission['kind'], text: string): ReviewRequest {
    const collection = this.collections.find(({ name }) => name === key.collection);
    return reviewRequest({
      ...summarise(text, key.slug),
      kind,
      collection: collection?.label_singular ?? collection?.label ?? key.collection,
      account: this.account,
      newsroomUrl: newsroomUrlOf(key),
    });
  }

  private newToken(refused: string): Promise<string> {
    if (this.token && this.token !== refused) return Promise.resolve(this.token);
    const adopt = ({ token, refresh_token }: Credentials): void => {
      this.token = token;
      this.refreshToken = refresh_token;
    };
    return renewToken(refused, adopt, async () => {
      try {
        return await this.getRefreshedAccessToken();
      } finally {
        this.refreshedTokenPromise = undefined; // Decap keeps one that failed and never asks again
      }
    });
  }
}

function send(request: unknown, token: string): Promise<Response> {
  return unsentRequest.performRequest(unsentRequest.withHeaders({ Authorization: `Bearer ${token}` }, request));
}

function branchOf({ collection, slug }: EntryKey): string {
  return `cms/${collection}/${slug}`;
}

export const NewsroomGitLab = newsroomBackend(GitLab);
