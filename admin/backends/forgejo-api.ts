import { APIError } from 'decap-cms-lib-util';
import type { Deletion } from './decap-backend.ts';
import type { Describe } from './entry-review.ts';
import { refusedMerge } from './forgejo-errors.ts';
import type { Draft } from './forgejo-drafts.ts';
import { ForgejoReviews } from './forgejo-reviews.ts';
import type { Place, Pull } from './forgejo-requests.ts';
import { isText } from './entry-text.ts';
import { leftBehind } from './left-behind.ts';
import { orMissing, type Send } from './rest-request.ts';

interface PersistOptions {
  commitMessage: string;
  newEntry?: boolean;
  status?: string;
  pictures: string[];
}
interface EntryFile {
  path: string;
  raw?: string;
}

/** Milliseconds between two tries to merge what Forgejo is still looking into. */
const PAUSE = 1000;
const TRIES = 5;

/** What the newsroom asks of Forgejo: save, hand in, send back, throw away, publish, ask for a removal. */
export class ForgejoApi extends ForgejoReviews {
  private readonly describe: Describe;

  constructor(config: object, send: Send, describe: Describe) {
    super(config, send);
    this.describe = describe;
  }

  override async editorialWorkflowGit(files: EntryFile[], slug: string, collection: string, options: PersistOptions) {
    const { place, exists, pull } = await this.placeFor(collection, slug, options.newEntry ?? false);
    if (!exists && this.useOpenAuthoring) await this.bringForkUpToDate();
    const { path = '', raw = '' } = files.find((file) => file.raw !== undefined) ?? {};
    const base = exists ? place : this.main;
    const operations = await this.operationsOn(base, files);
    const { repo, branch } = base;
    const gone = await leftBehind(path, options.pictures, (folder) =>
      this.listFiles(folder, { repoURL: `/repos/${repo}`, branch }),
    );
    operations.push(...gone.map((file) => ({ operation: 'delete' as const, path: file.path, sha: file.id })));
    await this.commit(place, operations, options.commitMessage, exists ? undefined : this.branch);
    if (pull || this.useOpenAuthoring) return;
    const opened = await this.openPull(place, { collection, slug, raw, kind: options.newEntry ? 'new' : 'change' });
    await this.setLabel(opened, 'draft');
  }

  /** A draft begins at what is online now. Older Forgejos cannot, and a fork with commits of its own does without. */
  private async bringForkUpToDate(): Promise<void> {
    const path = `${this.repoURL}/sync_fork/${encodeURIComponent(this.branch)}`;
    await this.request(path, { method: 'POST' }).catch((error: unknown) => {
      if (!(error instanceof APIError)) throw error;
    });
  }

  /** Deleting goes through review: a draft that removes. */
  async proposeDeletion({ collection, slug, branch, paths, text: raw, commitMessage }: Deletion) {
    const tree = new Map((await this.listFiles('', { depth: Infinity })).map(({ path, id }) => [path, id]));
    const operations = paths.map((path) => ({ operation: 'delete' as const, path, sha: tree.get(path) ?? '' }));
    const place = { repo: this.repo, branch };
    await this.commit(place, operations, commitMessage, this.branch);
    await this.setLabel(await this.openPull(place, { collection, slug, raw, kind: 'deletion' }), 'draft');
  }

  private get main(): Place {
    return { repo: this.repo, branch: this.branch };
  }

  private async openPull({ branch }: Place, entry: Parameters<Describe>[0]): Promise<Pull> {
    const { title, description } = this.describe(entry);
    const pull: Pull = await this.createPR(title, branch, description);
    if (!this.useOpenAuthoring) return pull;
    // Lets the editors correct a word on the branch in the fork.
    return this.changePull(pull, { allow_maintainer_edit: true });
  }

  private changePull({ number }: Pull, change: object): Promise<Pull> {
    return this.request(`${this.originRepoURL}/pulls/${number}`, { method: 'PATCH', body: JSON.stringify(change) });
  }

  override async updateUnpublishedEntryStatus(collection: string, slug: string, status: 'draft' | 'pending_review') {
    const draft = await this.draftOf(collection, slug);
    if (this.useOpenAuthoring) return status === 'draft' ? this.takeBack(draft) : this.handIn(collection, slug, draft);
    if (!draft.pull) return;
    const isSentBack = status === 'draft' && !this.isOwn(draft.repo);
    await this.setLabel(draft.pull, isSentBack ? undefined : status);
    // A contributor may set no labels: closed means that it is theirs again.
    if (isSentBack) await this.changePull(draft.pull, { state: 'closed' });
  }

  private async takeBack({ pull }: Draft): Promise<void> {
    if (pull?.state === 'open') await this.changePull(pull, { state: 'closed' });
  }

  private async handIn(collection: string, slug: string, draft: Draft): Promise<void> {
    if (draft.pull?.state === 'open') return;
    if (draft.pull) return void (await this.changePull(draft.pull, { state: 'open' }));
    const changes = await this.changesOf(draft);
    const text = changes.find(({ path }) => isText(path));
    const raw = text ? ((await this.readDraft({ collection, slug }, text.path, text.id, true)) as string) : ''; // asked for as text
    await this.openPull(draft, { collection, slug, raw, kind: text?.newFile ? 'new' : 'change' });
  }

  /** What lies in somebody's fork is closed and stays theirs. */
  override async deleteUnpublishedEntry(collection: string, slug: string) {
    const { pull, repo, branch } = await this.draftOf(collection, slug);
    if (pull?.state === 'open') await this.changePull(pull, { state: 'closed' });
    if (this.isOwn(repo)) await orMissing(this.deleteBranch(branch));
  }

  override async publishUnpublishedEntry(collection: string, slug: string) {
    const { pull, repo, branch } = await this.draftOf(collection, slug);
    if (!pull) return;
    await this.mergePR(pull);
    // It is online: a branch that stays behind is no reason to say otherwise.
    if (this.isOwn(repo)) await this.deleteBranch(branch).catch(() => undefined);
  }

  /** Merges what was looked at and nothing newer: `head_commit_id` has Forgejo refuse when the branch has moved. */
  override async mergePR({ number, title, head }: Pull, triesLeft = TRIES): Promise<void> {
    try {
      await this.request(`${this.originRepoURL}/pulls/${number}/merge`, {
        method: 'POST',
        body: JSON.stringify({ Do: 'squash', MergeTitleField: `${title} (#${number})`, head_commit_id: head.sha }),
      });
    } catch (error) {
      // After each commit Forgejo works out anew whether it can merge, and says so in these words alone.
      const isChecking = error instanceof APIError && error.status === 405 && /try again later/i.test(error.message);
      if (!isChecking || triesLeft === 1) throw refusedMerge(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      await this.mergePR({ number, title, head } as Pull, triesLeft - 1); // what it was called with
    }
  }

  /** May who is logged in put something online? Both the role and the protection of the branch speak. */
  async canMerge(): Promise<boolean> {
    const branch = await this.findBranch({ repo: this.originRepo, branch: this.branch });
    return branch?.user_can_merge ?? false;
  }
}
