import type { Account } from './accounts.ts';
import { Repository } from './repository.ts';

export interface MergeRequest {
  iid: number;
  title: string;
  description: string;
  source_branch: string;
  target_branch: string;
  labels: string[];
  state: 'opened' | 'merged' | 'closed';
  author: Account;
  removeSourceBranch: boolean;
  squash: boolean;
  /** The head of its branch when it was merged or closed. */
  lastSha?: string;
}

export interface Status {
  sha: string;
  ref: string;
  name: string;
  status: 'pending' | 'running' | 'success' | 'failed';
  target_url: string;
}

/** A project on GitLab: its repository, merge requests and pipeline's jobs, and what was done to it. */
export class Project {
  readonly main = 'main';
  readonly name: string;
  readonly repository: Repository;
  readonly mergeRequests: MergeRequest[] = [];
  readonly statuses: Status[] = [];
  /** Each commit that came through the API. */
  readonly commits: { branch: string; message: string; actions: string[] }[] = [];
  /** Each `sha` that a merge was asked with. */
  readonly mergedShas: (string | undefined)[] = [];
  /** GitLab 19.2: "Require a commit SHA on the merge requests API". */
  demandsSha = true;
  /** "Pipelines must succeed". */
  demandsPipeline = false;

  constructor(name: string, files: Record<string, string | Buffer>) {
    this.name = name;
    this.repository = new Repository(this.main, files);
  }

  /** The open merge request of a branch. */
  requestOf(branch: string): MergeRequest | undefined {
    return this.mergeRequests.find(({ source_branch, state }) => source_branch === branch && state === 'opened');
  }

  /** A job of the pipeline of a merge request reports; the pipeline's ref is the request's, not its branch. */
  reportJob(branch: string, name: string, status: Status['status'], job: number): void {
    const request = this.requestOf(branch);
    const sha = this.repository.branches.get(branch)?.id;
    if (!request || !sha) throw new Error(`No merge request of ${branch} has a pipeline.`);
    const target_url = `https://forge.example/${this.name}/-/jobs/${job}`;
    this.statuses.push({ sha, ref: `refs/merge-requests/${request.iid}/head`, name, status, target_url });
  }

  statusesOf(sha: string, ref: string | undefined): Status[] {
    return this.statuses.filter((status) => status.sha === sha && (ref === undefined || status.ref === ref));
  }
}
