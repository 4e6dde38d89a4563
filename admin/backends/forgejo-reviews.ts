import { isCMSLabel, labelToStatus, statusToLabel } from 'decap-cms-lib-util';
import type { EntryKey } from './decap-backend.ts';
import { isText } from './entry-text.ts';
import { ForgejoDrafts, type Draft } from './forgejo-drafts.ts';
import type { Pull } from './forgejo-requests.ts';

export type Status = 'draft' | 'pending_review' | 'pending_publish';

/** A file in a comparison or in a pull request. */
interface Change {
  filename: string;
  status: string;
}

/** What is known of a draft on Forgejo: how far it is, and what it changes. */
export class ForgejoReviews extends ForgejoDrafts {
  private readonly told = new Map<string, Draft>();

  statusOf({ pull, repo }: Draft): Status {
    if (this.useOpenAuthoring) return pull?.state === 'open' ? 'pending_review' : 'draft';
    const label = pull?.labels.find(({ name }) => isCMSLabel(name, this.cmsLabelPrefix));
    if (label) return labelToStatus(label.name, this.cmsLabelPrefix) as Status; // the labels are ours
    return this.isOwn(repo) ? 'draft' : 'pending_review';
  }

  isOwn(repo: string): boolean {
    return repo.toLowerCase() === this.repo.toLowerCase();
  }

  override async retrieveUnpublishedEntryData(contentKey: string) {
    const { collection, slug } = this.parseContentKey(contentKey);
    const draft = await this.draftOf(collection, slug);
    this.told.set(`${collection}/${slug}`, draft);
    const { updatedAt, author: pullRequestAuthor } = draft;
    return {
      collection,
      slug,
      status: this.statusOf(draft),
      diffs: await this.changesOf(draft),
      updatedAt,
      pullRequestAuthor,
    };
  }

  /** What a draft changes. Where it only removes, the texts that it removes: then it asks for the end of the entry. */
  async changesOf({
    repo,
    sha,
    pull,
    branch,
  }: Draft): Promise<{ path: string; newFile: boolean; id: string | null }[]> {
    const files = this.useOpenAuthoring
      ? (
          await this.request<{ files: Change[] }>(
            `/repos/${repo}/compare/${encodeURIComponent(this.branch)}...${encodeURIComponent(branch)}`,
          )
        ).files
      : await this.requestAllPages<Change>(`${this.originRepoURL}/pulls/${pull?.number}/files`);
    // A comparison names a file once for each commit that touched it.
    const added = new Set(files.filter(({ status }) => status === 'added').map(({ filename }) => filename));
    const blobs = new Map((await this.tree(repo, sha)).map(({ path, sha: blob }) => [path, blob]));
    const changes = [...new Set(files.map(({ filename }) => filename))].map((path) => ({
      path,
      newFile: added.has(path),
      id: blobs.get(path) ?? null,
    }));
    const kept = changes.filter(({ id }) => id !== null);
    return kept.length > 0 ? kept : changes.filter(({ path }) => isText(path));
  }

  /** Reads a file of a draft, as it was when `retrieveUnpublishedEntryData` told of it. */
  async readDraft({ collection, slug }: EntryKey, path: string, id: string | null, parseText: boolean) {
    const { repo, sha } = this.told.get(`${collection}/${slug}`) ?? (await this.draftOf(collection, slug));
    return this.readFile(path, id, { repoURL: `/repos/${repo}`, branch: sha, parseText });
  }

  /** The page that the pipeline built of a draft, as it reports it on the commit. */
  async findPreview(collection: string, slug: string, context: string) {
    const draft = await this.findDraft(collection, slug);
    if (!draft) return null;
    const statuses = await this.request<{ context: string; status: string; target_url: string }[]>(
      `${this.originRepoURL}/commits/${draft.sha}/statuses`,
      { params: { sort: 'recentupdate' } },
    );
    // Forgejo Actions names a job "workflow / job (event)" and gives an address without a host.
    const preview = statuses.find(({ context: name }) => name === context || name.includes(` / ${context} (`));
    if (!preview?.target_url) return null;
    const url = new URL(preview.target_url, this.apiRoot).href;
    return { url, status: preview.status === 'success' ? 'success' : 'other' };
  }

  async setLabel(pull: Pull, status: Status | undefined): Promise<void> {
    const others = pull.labels.filter(({ name }) => !isCMSLabel(name, this.cmsLabelPrefix)).map(({ id }) => id);
    const ours = status ? [(await this.getOrCreateLabel(statusToLabel(status, this.cmsLabelPrefix))).id] : [];
    await this.updatePullRequestLabels(pull.number, [...others, ...ours]);
  }
}
