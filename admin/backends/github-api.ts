import { API, type PullRequest } from 'decap-cms-backend-github';
import { APIError, isCMSLabel } from 'decap-cms-lib-util';
import { FORGE_STRINGS as t } from '../strings/forge.ts';
import type { Deletion } from './decap-backend.ts';
import type { Describe } from './entry-review.ts';
import { NewsroomError } from './forge-errors.ts';
import { leftBehind } from './left-behind.ts';
import { ask, askAllPages, type Parse, type RequestOptions, type Send } from './rest-request.ts';

interface EntryFile {
  path: string;
  raw?: string;
}
interface ListedPull {
  head: { ref: string };
  labels: { name: string }[];
}
interface PersistOptions {
  collectionName: string;
  newEntry?: boolean;
  unpublished?: boolean;
  pictures: string[];
}

/** Decap's client of GitHub's API, without its two short cuts past the editors: see `createBranch` and `mergePR`. */
export class GitHubApi extends API {
  private readonly send: Send;
  private readonly describe: Describe;
  /** What the next pull request says; Decap saves one entry at a time. */
  private review: ReturnType<Describe> | undefined;

  constructor(config: object, send: Send, describe: Describe) {
    super(config);
    this.send = send;
    this.describe = describe;
  }

  override request<Answer>(path: string, options?: RequestOptions, parse?: Parse<Answer>): Promise<Answer> {
    return ask(this, this.send, path, options, parse);
  }

  override requestAllPages<Item>(path: string, options: RequestOptions = {}): Promise<Item[]> {
    return askAllPages(this, this.send, path, options, 'per_page');
  }

  override async editorialWorkflowGit(files: EntryFile[], slug: string, photos: unknown[], options: PersistOptions) {
    const { path = '', raw = '' } = files.find((file) => file.raw !== undefined) ?? {};
    const kind = options.newEntry ? 'new' : 'change';
    const collection = options.collectionName;
    this.review = this.describe({ collection, slug, raw, kind });
    const gone = await leftBehind(path, options.pictures, async (folder) => {
      const { commit } = await this.getBranch(options.unpublished ? `cms/${collection}/${slug}` : this.branch);
      return this.listFiles(folder, { branch: commit.sha });
    });
    const changes = [...files, ...gone.map((file) => ({ path: file.path, sha: null }))];
    return super.editorialWorkflowGit(changes, slug, photos, options);
  }

  async proposeDeletion({ collection, slug, branch, paths, text: raw, commitMessage }: Deletion): Promise<void> {
    this.review = this.describe({ collection, slug, raw, kind: 'deletion' });
    const { commit: tip } = await this.getDefaultBranch();
    const tree = await this.updateTree(
      tip.sha,
      paths.map((path) => ({ path, sha: null })),
    );
    const { sha } = await this.commit(commitMessage, tree);
    const pull = await this.createBranchAndPullRequest(branch, sha, commitMessage);
    await this.setPullRequestStatus(pull, this.initialWorkflowStatus);
  }

  override async createPR(title: string, head: string): Promise<PullRequest> {
    const { title: heading, description } = this.review ?? { title, description: '' };
    return this.request(`${this.originRepoURL}/pulls`, {
      method: 'POST',
      body: JSON.stringify({
        title: heading,
        body: description,
        head: await this.getHeadReference(head),
        base: this.branch,
      }),
    });
  }

  /** Decap puts a branch that is in the way aside and takes its name: that is somebody's story. */
  override async createBranch(name: string, sha: string): Promise<unknown> {
    try {
      return await this.createRef('heads', name, sha);
    } catch (error) {
      if (error instanceof APIError && error.status === 422)
        throw new NewsroomError(t.conflict.sameTitle, { cause: error });
      throw error;
    }
  }

  /** Decap's own first moves what a version of years ago left, and says so in an English `alert`. */
  override async listUnpublishedBranches(): Promise<string[]> {
    const params = { base: this.branch, state: 'open' };
    const pulls = await this.requestAllPages<ListedPull>(`${this.originRepoURL}/pulls`, { params });
    return pulls
      .filter(({ head, labels }) => head.ref.startsWith('cms/') && labels.some((label) => this.isOurs(label)))
      .map(({ head }) => head.ref);
  }

  private isOurs({ name }: ListedPull['labels'][number]): boolean {
    return isCMSLabel(name, this.cmsLabelPrefix);
  }

  /** Decap keeps notes about an entry in an issue, and looks for it whenever one is published; the newsroom has none. */
  override closeIssueOnPublish(): Promise<void> {
    return Promise.resolve();
  }

  /**
   * A file that a draft removes keeps its old hash in GitHub's comparison, by which Decap would read it. And with each
   * save Decap removes the binary files that differ and are not saved along: also what is gone, which GitHub refuses.
   */
  override async diffFromFile(file: { status: string }) {
    const diff = await super.diffFromFile(file);
    return { ...diff, binary: false, ...(file.status === 'removed' && { sha: null }) };
  }

  /** With the sha of what was looked at. Where GitHub refuses, Decap writes past the pull request onto the main branch. */
  override async mergePR({ number, title, head }: PullRequest): Promise<unknown> {
    const merge = { sha: head.sha, merge_method: this.mergeMethod, commit_title: `${title} (#${number})` };
    try {
      return await this.request(`${this.originRepoURL}/pulls/${number}/merge`, {
        method: 'PUT',
        body: JSON.stringify(merge),
      });
    } catch (error) {
      const sentence = error instanceof APIError && REFUSED[error.status ?? 0];
      throw sentence ? new NewsroomError(sentence, { cause: error }) : error;
    }
  }
}

/** Why GitHub does not merge (docs.github.com, "Merge a pull request"). */
const REFUSED: Record<number, string> = {
  403: t.publish.forbidden,
  405: t.publish.checks,
  409: t.publish.changed,
};
