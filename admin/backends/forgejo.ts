import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { basename, blobToFileObj } from 'decap-cms-lib-util';
import { FORGE_STRINGS } from '../strings/forge.ts';
import { FORK_STRINGS } from '../strings/fork.ts';
import type { BackendConfig, Deletion, NewsroomUser } from './decap-backend.ts';
import { describeFor } from './entry-review.ts';
import { NewsroomError } from './forge-errors.ts';
import { ForgejoApi } from './forgejo-api.ts';
import { loginPage } from './forgejo-login.tsx';
import { ForgejoSession } from './forgejo-session.ts';
import type { Repository } from './forgejo-requests.ts';
import { newsroomBackend } from './newsroom-backend.ts';
import { orMissing } from './rest-request.ts';
import type { Tokens } from './session.ts';

/** How often, and after how many milliseconds, the forge is asked whether a fork is there. */
const FORK_PAUSE = 500;
const FORK_TRIES = 60;

/**
 * Decap's Forgejo, with what it lacks for a newsroom: renewed sessions (Forgejo's tokens live an hour), a role told by the
 * project itself (Decap asks for a permission that owners do not have by that name), and `ForgejoApi`.
 */
class Forgejo extends ForgejoBackend {
  declare api: ForgejoApi; // there from `authenticate` on
  private readonly config: BackendConfig;
  private readonly account = { name: '', login: '' };
  private readonly session: ForgejoSession;
  private loginPage: ReturnType<typeof loginPage> | undefined;

  constructor(config: BackendConfig, options: object) {
    super(config, options);
    this.config = config;
    this.session = new ForgejoSession(config.backend, this.options.updateUserCredentials);
  }

  /** One component for good: React would take another one for another page, and lose what it had begun. */
  override authComponent() {
    return (this.loginPage ??= loginPage(this));
  }

  override restoreUser(user: Tokens): Promise<NewsroomUser> {
    return this.authenticate(user);
  }

  override async authenticate(tokens: Tokens): Promise<NewsroomUser> {
    if (!(await this.findWorkplace(tokens))) throw new NewsroomError(FORK_STRINGS.missing);
    const { full_name: name, login, email, avatar_url } = await this.api.user();
    Object.assign(this.account, { name, login });
    const { useOpenAuthoring } = this;
    return { name: name || login, login, email, avatar_url, ...this.session.current, useOpenAuthoring };
  }

  /** Called by the login page; `getPermissionToFork` rejects when the contributor would rather not. */
  override async authenticateWithFork({ userData, getPermissionToFork }: ForkQuestion): Promise<void> {
    if (await this.findWorkplace(userData)) return;
    await getPermissionToFork();
    await this.makeFork();
  }

  /** Writers work in the project itself, others in a fork of theirs. Says whether that is there. */
  private async findWorkplace(tokens: Tokens): Promise<boolean> {
    this.session.begin(tokens);
    this.workIn(this.originRepo);
    const project = await orMissing(this.api.request<Repository>(this.api.originRepoURL));
    if (!project) throw new NewsroomError(FORGE_STRINGS.login.noProject(this.originRepo));
    if (project.permissions.push) return true;
    const { login } = await this.api.user();
    this.workIn(`${login}/${basename(this.originRepo)}`);
    const fork = await orMissing(this.api.request<Repository>(this.api.repoURL));
    return fork?.parent?.full_name.toLowerCase() === this.originRepo.toLowerCase();
  }

  private workIn(repo: string): void {
    const { branch, originRepo, apiRoot, cmsLabelPrefix } = this;
    this.repo = repo;
    this.useOpenAuthoring = repo !== originRepo;
    const place = { branch, repo, originRepo, apiRoot, cmsLabelPrefix, useOpenAuthoring: this.useOpenAuthoring };
    this.api = new ForgejoApi(place, this.session.send, describeFor(this.config.collections, this.account));
  }

  private async makeFork(): Promise<void> {
    await this.api.createFork().catch((error: { status?: number }) => {
      if (error.status === 409) throw new NewsroomError(FORK_STRINGS.nameTaken(basename(this.originRepo)));
      if (error.status === 404) throw new NewsroomError(FORK_STRINGS.notAllowed);
      throw error;
    });
    for (let attempt = 0; attempt < FORK_TRIES; attempt += 1) {
      if (await this.api.findBranch({ repo: this.api.repo, branch: this.branch })) return;
      await new Promise((resolve) => setTimeout(resolve, FORK_PAUSE));
    }
    throw new NewsroomError(FORK_STRINGS.slow);
  }

  mayMerge(): Promise<boolean> {
    return this.useOpenAuthoring ? Promise.resolve(false) : this.api.canMerge();
  }

  proposeDeletion(deletion: Deletion): Promise<void> {
    return this.api.proposeDeletion(deletion);
  }

  /** Decap's own answers with an empty text, whatever went wrong. */
  override async getEntry(path: string) {
    const data = (await this.api.readFile(path, null, { repoURL: this.api.originRepoURL })) as string; // as text
    return { file: { path, id: null }, data };
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string | null) {
    return (await this.api.readDraft({ collection, slug }, path, id, true)) as string; // asked for as text
  }

  override async unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string | null) {
    const blob = (await this.api.readDraft({ collection, slug }, path, id, false)) as Blob; // asked for as bytes
    const name = basename(path);
    const file = blobToFileObj(name, blob);
    return { id, name, path, size: file.size, displayURL: URL.createObjectURL(file), file };
  }

  override async getDeployPreview(collection: string, slug: string) {
    return this.api.findPreview(collection, slug, String(this.config.backend['preview_context']));
  }
}

export const NewsroomForgejo = newsroomBackend(Forgejo);

export interface ForkQuestion {
  userData: Tokens;
  getPermissionToFork: () => Promise<void>;
}
