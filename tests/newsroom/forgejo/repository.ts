import { Refusal } from '../gitlab/exchange.ts';
import type { Commit, Repository } from '../gitlab/repository.ts';

export interface Pull {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  author: string;
  head: { repository: ForgejoRepository; branch: string };
  labels: Label[];
  allowsMaintainerEdit: boolean;
  mergedAt?: string;
  /** The head that Forgejo last looked into; a newer one it does not merge at once. */
  checkedSha?: string;
}
export interface Label {
  id: number;
  name: string;
}
export interface Status {
  sha: string;
  context: string;
  status: 'pending' | 'success' | 'failure';
  target_url: string;
}

/** A repository on Forgejo; its forks share its objects, so that one Git repository holds all their branches. */
export class ForgejoRepository {
  readonly main = 'main';
  readonly fullName: string;
  readonly git: Repository;
  readonly parent: ForgejoRepository | undefined;
  /** Who may write. */
  readonly writers = new Set<string>();
  /** Who may merge into the protected main branch, whatever else they may. */
  readonly mergers = new Set<string>();
  readonly pulls: Pull[] = [];
  readonly labels: Label[] = [];
  readonly statuses: Status[] = [];
  /** Each `head_commit_id` that a merge was asked with. */
  readonly mergedShas: (string | undefined)[] = [];

  constructor(fullName: string, git: Repository, parent?: ForgejoRepository) {
    this.fullName = fullName;
    this.git = git;
    this.parent = parent;
    this.writers.add(this.owner);
    for (const branch of parent?.branchNames() ?? []) this.point(branch, parent?.tipOf(branch));
  }

  get owner(): string {
    return this.fullName.split('/')[0] ?? '';
  }

  /** The name of a branch among those of all forks. */
  ref(branch: string): string {
    return `${this.fullName}:${branch}`;
  }

  branchNames(): string[] {
    const prefix = this.ref('');
    return [...this.git.branches.keys()].filter((ref) => ref.startsWith(prefix)).map((ref) => ref.slice(prefix.length));
  }

  findTip(branch: string): Commit | undefined {
    return (
      this.git.branches.get(this.ref(branch)) ?? (/^[0-9a-f]{40}$/.test(branch) ? this.git.find(branch) : undefined)
    );
  }

  /**
   * @throws Refusal as Forgejo's API words it
   */
  tipOf(branch: string): Commit {
    const tip = this.findTip(branch);
    if (!tip) throw new Refusal(404, { message: "The target couldn't be found." });
    return tip;
  }

  text(branch: string, path: string): string | undefined {
    return this.git.text(this.ref(branch), path);
  }

  write(branch: string, path: string, text: string | undefined, author?: string): Commit {
    return this.git.write(this.ref(branch), path, text, author);
  }

  point(branch: string, commit: Commit | undefined): void {
    if (commit) this.git.branches.set(this.ref(branch), commit);
    else this.git.branches.delete(this.ref(branch));
  }

  /** Writers may, and so may theirs to whom a pull request from a branch of a fork allows it. */
  mayWriteTo(branch: string, login: string): boolean {
    const isInvited = this.parent?.pulls.some(
      ({ head, state, allowsMaintainerEdit }) =>
        head.repository === this && head.branch === branch && state === 'open' && allowsMaintainerEdit,
    );
    return this.writers.has(login) || Boolean(isInvited && this.parent?.writers.has(login));
  }

  /** The open pull request of a branch. */
  pullOf(branch: string): Pull | undefined {
    return this.pulls.find(({ head, state }) => head.branch === branch && state === 'open');
  }
}

export function shaOf({ head }: Pull): string {
  return head.repository.tipOf(head.branch).id;
}
