import { API, type CommitItem, type MergeRequest } from 'decap-cms-backend-gitlab';
import { statusToLabel } from 'decap-cms-lib-util';
import { FORGE_STRINGS as t } from '../strings/forge.ts';
import type { ForgeSaveOptions, SavedEntry } from './decap-backend.ts';
import { NewsroomError } from './forge-errors.ts';
import { REFUSED_MERGE, cannotBeMerged, refusedCommit, sentenceForMergeStatus, when } from './gitlab-errors.ts';
import { leftBehind } from './left-behind.ts';
import { patienceFor, sendPatiently } from './patient-request.ts';
import type { ReviewRequest } from './review-request.ts';

/** What a change of files is: to the branch of a draft, made for it when `isNew`. */
export interface Change {
  branch: string;
  isNew: boolean;
  commitMessage: string;
}

/** What GitLab tells of a project (docs.gitlab.com/api/projects/#get-a-single-project). */
interface Project {
  permissions: { project_access: { access_level: number } | null; group_access: { access_level: number } | null };
  shared_with_groups: { group_access_level: number }[] | null;
}

/** Levels of GitLab's roles (docs.gitlab.com/api/members/#roles). */
const DEVELOPER = 30;
const MAINTAINER = 40;

/** Decap's GitLab API, with commits that overwrite nothing and merges that say what they merge. */
export class GitLabApi extends API {
  /** The last commit of a file when it was read, by branch and path: GitLab refuses to change one that changed since. */
  private readonly lastCommits = new Map<string, string>();
  /** Branches that were made, whose merge request could not be. */
  private readonly halfMade = new Set<string>();

  override request = async (request: unknown): Promise<Response> => {
    const response = await sendPatiently(async () => this.requestFunction(await this.buildRequest(request)));
    if (response.url.includes('/raw?')) this.rememberLastCommit(response);
    return response;
  };

  override async getFileId(path: string, branch: string): Promise<string | null> {
    const url = `${this.repoURL}/repository/files/${encodeURIComponent(path)}`;
    const response = await this.request({ method: 'HEAD', url, params: { ref: branch } });
    this.rememberLastCommit(response);
    return response.headers.get('X-Gitlab-Blob-Id');
  }

  /** What the one logged in may do here: nothing, write, or merge into the main branch. */
  async rights(repository: string): Promise<'none' | 'write' | 'merge'> {
    const project = (await this.requestJSON(this.repoURL).catch((error: unknown) => {
      throw when(error, { 404: t.login.noProject(repository) });
    })) as Project;
    const { project_access: own, group_access: group } = project.permissions;
    const level = Math.max(own?.access_level ?? 0, group?.access_level ?? 0);
    const shared = (project.shared_with_groups ?? []).some(({ group_access_level }) => group_access_level >= DEVELOPER);
    if (level < DEVELOPER && !shared) return 'none';
    const branch = await this.getBranch(this.branch).catch((error: unknown) => {
      throw when(error, { 404: t.login.noBranch(this.branch, repository) });
    });
    // Who may push may merge (GitLab's MergeRequest#can_be_merged_by?); maintainers merge where nobody may push.
    const mayMerge = branch.can_push || level >= MAINTAINER || (branch.developers_can_merge && level >= DEVELOPER);
    return mayMerge ? 'merge' : 'write';
  }

  /** Saves the files of an entry on its branch; a new branch gets a merge request. */
  async saveEntry(entry: SavedEntry, options: ForgeSaveOptions, change: Change, review: ReviewRequest) {
    if (!change.isNew) await this.getBranchMergeRequest(change.branch);
    const isNewBranch = change.isNew && !this.halfMade.has(change.branch);
    const items = await this.itemsOf(entry, options, isNewBranch ? this.branch : change.branch);
    await this.commit(items, { ...change, isNew: isNewBranch });
    if (change.isNew) await this.openMergeRequest(change.branch, options.status, review);
  }

  /** How a saved entry differs from what a branch holds. */
  private async itemsOf({ dataFiles, assets }: SavedEntry, { pictures }: ForgeSaveOptions, branch: string) {
    const path = dataFiles[0]?.path ?? '';
    const [items, gone] = await Promise.all([
      this.getCommitItems([...dataFiles, ...assets], branch),
      leftBehind(path, pictures, (folder) => this.listAllFiles(folder, false, branch)),
    ]);
    return [...items, ...gone.map((file) => ({ action: 'delete' as const, path: file.path }))];
  }

  /** One commit; nothing in it happens when one of the files changed since it was read. */
  async commit(items: CommitItem[], { branch, isNew, commitMessage }: Change): Promise<void> {
    const from = isNew ? this.branch : branch;
    const actions = items.map(({ action, path, oldPath, base64Content }) => {
      const lastCommit = action === 'create' ? undefined : this.lastCommits.get(`${from}:${path}`);
      return {
        action,
        file_path: path,
        ...(oldPath && { previous_path: oldPath }),
        ...(base64Content !== undefined && { content: base64Content, encoding: 'base64' }),
        ...(lastCommit && { last_commit_id: lastCommit }),
      };
    });
    const change = { branch, commit_message: commitMessage, actions, ...(isNew && { start_branch: this.branch }) };
    const body = JSON.stringify(change);
    await this.requestJSON({
      url: `${this.repoURL}/repository/commits`,
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body,
      signal: AbortSignal.timeout(patienceFor(body)),
    }).catch((error: unknown) => {
      throw refusedCommit(error);
    });
    if (isNew) this.halfMade.add(branch);
  }

  async openMergeRequest(branch: string, status = this.initialWorkflowStatus, { title, description }: ReviewRequest) {
    await this.requestJSON({
      method: 'POST',
      url: `${this.repoURL}/merge_requests`,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        source_branch: branch,
        target_branch: this.branch,
        title,
        description,
        labels: statusToLabel(status, this.cmsLabelPrefix),
        remove_source_branch: true,
        squash: this.squashMerges,
      }),
    });
    this.halfMade.delete(branch);
  }

  /** Merges exactly the version that the merge request showed: https://github.com/decaporg/decap-cms/issues/7963. */
  override async mergeMergeRequest({ iid, sha }: MergeRequest): Promise<void> {
    const url = `${this.repoURL}/merge_requests/${iid}`;
    const params = { sha, squash: this.squashMerges, should_remove_source_branch: true };
    try {
      await this.requestJSON({ method: 'PUT', url: `${url}/merge`, params });
    } catch (error) {
      if (!cannotBeMerged(error)) throw when(error, REFUSED_MERGE);
      const { detailed_merge_status: status } = (await this.requestJSON(url)) as { detailed_merge_status?: string };
      throw new NewsroomError(sentenceForMergeStatus(status), { cause: error });
    }
  }

  /** All statuses of the commit: those of a merge request's pipeline have another ref than its branch. */
  override getMergeRequestStatues({ sha }: MergeRequest): Promise<unknown[]> {
    return this.requestJSON(`${this.repoURL}/repository/commits/${sha}/statuses`) as Promise<unknown[]>;
  }

  private rememberLastCommit({ headers }: Response): void {
    const [commit, ref, path] = ['Last-Commit-Id', 'Ref', 'File-Path'].map((name) => headers.get(`X-Gitlab-${name}`));
    if (commit) this.lastCommits.set(`${ref}:${path}`, commit);
  }
}
