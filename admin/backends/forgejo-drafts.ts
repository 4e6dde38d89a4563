import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { FORGE_STRINGS as t } from '../strings/forge.ts';
import { NewsroomError } from './forge-errors.ts';
import { ForgejoRequests, type Branch, type Place, type Pull } from './forgejo-requests.ts';
import { orMissing } from './rest-request.ts';

/** A text under way: its branch, the commit at its tip, and the pull request that asks for it. */
export interface Draft extends Place {
  sha: string;
  pull: Pull | undefined;
  updatedAt: string;
  author: string;
}

/** Where drafts lie: in the project itself, or in a fork, whose own branches are copies of the project's. */
const OWN = 'cms/';
const IN_FORK = 'cms/fork/';
const DRAFT_BRANCH = /^cms\/(?:fork\/)?[^/]+\/.+$/;

/**
 * How the newsroom's drafts lie on Forgejo. Decap's own has two blind spots that this closes: editors never see what
 * comes from a fork, and a contributor who edits a published story again loses that draft, because the branch has the
 * name of one that was merged.
 */
export class ForgejoDrafts extends ForgejoRequests {
  override generateContentKey(collection: string, slug: string): string {
    return `${this.useOpenAuthoring ? 'fork/' : ''}${collection}/${slug}`;
  }

  override parseContentKey(key: string): { collection: string; slug: string } {
    const [collection = '', ...slug] = key.replace(/^fork\//, '').split('/');
    return { collection, slug: slug.join('/') };
  }

  async findDraft(collection: string, slug: string): Promise<Draft | undefined> {
    return this.useOpenAuthoring
      ? this.findOwnDraft(`${IN_FORK}${collection}/${slug}`)
      : this.findPull(collection, slug);
  }

  async draftOf(collection: string, slug: string): Promise<Draft> {
    const draft = await this.findDraft(collection, slug);
    if (!draft) throw new EditorialWorkflowError('content is not under editorial workflow', true); // Decap looks for it
    return draft;
  }

  /** A contributor's draft is a branch; the pull request comes when it goes to the editors. */
  private async findOwnDraft(branch: string): Promise<Draft | undefined> {
    const tip = await this.findBranch({ repo: this.repo, branch });
    if (!tip) return undefined;
    const { login } = await this.user();
    // `poster` spares a contributor everybody else's; older Forgejos leave it out of account.
    const pulls = (await this.pulls('all', { poster: login })).filter(
      ({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === this.repo.toLowerCase(),
    );
    if (pulls.some((pull) => isMergedSince(pull, tip))) return undefined;
    const pull = pulls.find(({ state }) => state === 'open') ?? pulls.find(({ merged_at: merged }) => !merged);
    return { repo: this.repo, branch, sha: tip.commit.id, pull, updatedAt: tip.commit.timestamp, author: login };
  }

  /** To editors and writers a draft is an open pull request, from the project itself or from a fork. */
  private async findPull(collection: string, slug: string): Promise<Draft | undefined> {
    const branches = [`${OWN}${collection}/${slug}`, `${IN_FORK}${collection}/${slug}`];
    const pull = (await this.pulls('open'))
      .filter(({ head }) => branches.includes(head.ref) && head.repo)
      .toSorted((a, b) => branches.indexOf(a.head.ref) - branches.indexOf(b.head.ref) || a.number - b.number)[0];
    if (!pull?.head.repo) return undefined;
    const { ref: branch, sha, repo } = pull.head;
    return { repo: repo.full_name, branch, sha, pull, updatedAt: pull.updated_at, author: pull.user.login };
  }

  private async pulls(state: 'open' | 'all', which: { poster?: string } = {}): Promise<Pull[]> {
    return this.requestAllPages<Pull>(`${this.originRepoURL}/pulls`, {
      params: { state, sort: 'recentupdate', ...which },
    });
  }

  override async listUnpublishedBranches(): Promise<string[]> {
    if (!this.useOpenAuthoring)
      return (await this.pulls('open')).map(({ head }) => head.ref).filter((ref) => DRAFT_BRANCH.test(ref));
    const branches = await this.requestAllPages<Branch>(`${this.repoURL}/branches`);
    const mine = branches.filter(({ name }) => name.startsWith(IN_FORK) && DRAFT_BRANCH.test(name));
    const underWay = await Promise.all(mine.map(({ name }) => this.isUnderWay(name)));
    return mine.map(({ name }) => name).filter((_, index) => underWay[index]);
  }

  /** Clears what was merged away on the way. */
  private async isUnderWay(branch: string): Promise<boolean> {
    if (await this.findOwnDraft(branch)) return true;
    await orMissing(this.deleteBranch(branch));
    return false;
  }

  /**
   * Where a save goes, and whether that branch exists. A branch without a pull request is ours to go on with when the
   * network fell away after our own last save.
   * @throws NewsroomError when somebody else took the same title in the meantime
   */
  async placeFor(
    collection: string,
    slug: string,
    isNew: boolean,
  ): Promise<{ place: Place; exists: boolean; pull?: Pull }> {
    const draft = await this.findDraft(collection, slug);
    if (draft && isNew) throw new NewsroomError(t.conflict.sameTitle);
    if (draft) return { place: draft, exists: true, ...(draft.pull && { pull: draft.pull }) };
    const place = { repo: this.repo, branch: `${this.useOpenAuthoring ? IN_FORK : OWN}${collection}/${slug}` };
    const left = await this.findBranch(place);
    const isMine = left?.commit.author.username === (await this.user()).login;
    if ((left && !isMine) || (isNew && this.useOpenAuthoring && (await this.findPull(collection, slug))))
      throw new NewsroomError(t.conflict.sameTitle);
    return { place, exists: Boolean(left) };
  }
}

function isMergedSince({ merged_at: merged }: Pull, { commit }: Branch): boolean {
  return merged !== null && Date.parse(merged) >= Date.parse(commit.timestamp);
}
