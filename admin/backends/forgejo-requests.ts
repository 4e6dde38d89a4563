import { API as DecapForgejo } from 'decap-cms-backend-forgejo';
import { basename } from 'decap-cms-lib-util';
import { ask, askAllPages, orMissing, type Parse, type RequestOptions, type Send } from './rest-request.ts';

/** What the newsroom reads of Forgejo's answers (its OpenAPI description: `/swagger.v1.json` on each instance). */
export interface Pull {
  number: number;
  title: string;
  state: 'open' | 'closed';
  merged_at: string | null;
  updated_at: string;
  user: { login: string };
  labels: { id: number; name: string }[];
  head: { ref: string; sha: string; repo: { full_name: string } | null };
}
export interface Branch {
  name: string;
  commit: { id: string; timestamp: string; author: { username: string } };
  user_can_merge: boolean;
}
export interface Repository {
  full_name: string;
  fork: boolean;
  parent?: { full_name: string } | null;
  permissions: { admin: boolean; push: boolean };
}
export interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  from_path?: string;
  sha?: string;
}
interface TreeEntry {
  path: string;
  type: 'blob' | 'tree';
  sha: string;
  size: number;
}
interface TreePage {
  tree: TreeEntry[];
  truncated: boolean;
}

/** Where a branch lies: the project itself, or somebody's fork (`owner/name`). */
export interface Place {
  repo: string;
  branch: string;
}

interface ReadOptions {
  branch?: string;
  repoURL?: string;
  parseText?: boolean;
}

/** What a file of a change is, as Decap hands it over: text, or a photo. */
interface ChangedFile {
  path: string;
  newPath?: string;
  raw?: string;
  toBase64?: () => Promise<string>;
}

/**
 * Decap's client of Forgejo's API, where it does not suit us: every request can renew the token, no page of an answer
 * is left out, and only "not found" means that a file is new.
 */
export class ForgejoRequests extends DecapForgejo {
  private readonly send: Send;
  private readonly trees = new Map<string, Promise<TreeEntry[]>>();

  constructor(config: object, send: Send) {
    super(config);
    this.send = send;
  }

  override request<Answer>(path: string, options?: RequestOptions, parse?: Parse<Answer>): Promise<Answer> {
    return ask(this, this.send, path, options, parse);
  }

  override requestAllPages<Item>(path: string, options: RequestOptions = {}): Promise<Item[]> {
    return askAllPages(this, this.send, path, options, 'limit');
  }

  /** Everything in a commit. Forgejo gives a thousand entries at a time; Decap reads the first thousand. */
  tree(repo: string, commit: string): Promise<TreeEntry[]> {
    const known = this.trees.get(commit);
    if (known) return known;
    const reading = this.readTree(repo, commit);
    this.trees.set(commit, reading);
    reading.catch(() => this.trees.delete(commit));
    return reading;
  }

  private async readTree(repo: string, commit: string): Promise<TreeEntry[]> {
    const entries: TreeEntry[] = [];
    for (let page = 1, isLast = false; !isLast; page += 1) {
      const answer = await this.request<TreePage>(`/repos/${repo}/git/trees/${commit}`, {
        params: { recursive: 1, page },
      });
      entries.push(...answer.tree);
      isLast = !answer.truncated || answer.tree.length === 0;
    }
    return entries;
  }

  override async listFiles(folder: string, { repoURL = this.repoURL, branch = this.branch, depth = 1 } = {}) {
    const repo = repoURL.slice('/repos/'.length);
    const tip = await this.findBranch({ repo, branch });
    if (!tip) return [];
    const start = folder ? `${folder.replace(/^\/|\/$/g, '')}/` : '';
    return (await this.tree(repo, tip.commit.id))
      .filter(({ path, type }) => type === 'blob' && path.startsWith(start))
      .filter(({ path }) => path.slice(start.length).split('/').length <= depth)
      .map(({ path, type, sha, size }) => ({ type, id: sha, name: basename(path), path, size }));
  }

  /** Reads a picture as it is: in its answers about files Forgejo leaves out what is over 10 MB (`DEFAULT_MAX_BLOB_SIZE`). */
  override async readFile(path: string, sha: string | null = null, options: ReadOptions = {}) {
    const { repoURL = this.repoURL, branch = this.branch, parseText = true } = options;
    if (parseText) return super.readFile(path, sha, options);
    const address = `${repoURL}/raw/${path.split('/').map(encodeURIComponent).join('/')}`;
    return this.request<Blob>(address, { params: { ref: branch } }, (response) => response.blob());
  }

  findBranch({ repo, branch }: Place): Promise<Branch | undefined> {
    return orMissing(this.request<Branch>(`/repos/${repo}/branches/${encodeURIComponent(branch)}`));
  }

  /** How the files of a change differ from what a branch holds. */
  async operationsOn({ repo, branch }: Place, files: ChangedFile[]): Promise<Operation[]> {
    return Promise.all(
      files.map(async (file) => {
        const path = file.path.replace(/^\//, '');
        const content = await (file.toBase64?.() ?? this.toBase64(file.raw ?? ''));
        const sha = await orMissing(this.getFileSha(path, { repoURL: `/repos/${repo}`, branch }));
        if (!sha) return { operation: 'create', path: file.newPath ?? path, content };
        return {
          operation: 'update',
          path: file.newPath ?? path,
          content,
          sha,
          ...(file.newPath && { from_path: path }),
        };
      }),
    );
  }

  /** Makes one commit; on a branch that it makes itself where `from` names the one to start from. */
  async commit({ repo, branch }: Place, files: Operation[], message: string, from?: string): Promise<void> {
    const target = from ? { branch: from, new_branch: branch } : { branch };
    await this.request(`/repos/${repo}/contents`, {
      method: 'POST',
      body: JSON.stringify({ ...target, files, message }),
    });
  }
}
