// Decap's parts come without types: what the newsroom uses of them.
/* eslint-disable @typescript-eslint/no-explicit-any -- they pass untyped classes, components and Immutable maps around */

// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make this file a module
type DecapBackend = import('./backends/decap-backend.ts').DecapBackend;

declare module 'decap-cms-backend-gitlab' {
  interface CommitItem {
    action: 'create' | 'update' | 'delete' | 'move';
    path: string;
    oldPath?: string;
    base64Content?: string;
  }
  interface MergeRequest {
    iid: number;
    sha: string;
    source_branch: string;
    labels: string[];
  }
  export class API {
    constructor(config: Record<string, unknown>);
    branch: string;
    repoURL: string;
    squashMerges: boolean;
    cmsLabelPrefix: string;
    initialWorkflowStatus: string;
    requestFunction: (request: any) => Promise<Response>;
    buildRequest: (request: any) => Promise<any>;
    request: (request: any) => Promise<Response>;
    requestJSON: (request: any) => Promise<any>;
    user: () => Promise<{ name: string; username: string }>;
    getBranch(name: string): Promise<{ can_push?: boolean; developers_can_merge: boolean }>;
    getFileId(path: string, branch: string): Promise<string | null>;
    getCommitItems(files: unknown[], branch: string): Promise<CommitItem[]>;
    listAllFiles: (folder: string, recursive: boolean, branch: string) => Promise<{ path: string }[]>;
    getBranchMergeRequest(branch: string): Promise<MergeRequest>;
    mergeMergeRequest(request: MergeRequest): Promise<void>;
    getMergeRequestStatues(request: MergeRequest, branch: string): Promise<unknown[]>;
  }
  interface Credentials {
    token: string;
    refresh_token?: string;
  }
  /** Decap's backend; `persistEntry` and the like call the API's methods. */
  export interface GitLabBackend extends DecapBackend {
    api: API | null;
    token: string | null;
    refreshToken: string | undefined;
    refreshedTokenPromise: Promise<string> | undefined;
    branch: string;
    repo: string;
    apiRoot: string;
    squashMerges: boolean;
    cmsLabelPrefix: string;
    previewContext: string;
    options: { initialWorkflowStatus: string };
    apiRequestFunction: (request: any) => Promise<Response>;
    getRefreshedAccessToken(): Promise<string>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  }
  /** A React component. */
  export class AuthenticationPage {
    props: any;
  }
  export const GitLabBackend: new (...args: any[]) => GitLabBackend;
}
declare module 'decap-cms-lib-util' {
  export const unsentRequest: {
    withHeaders: (headers: Record<string, string>, request: any) => any;
    performRequest: (request: any) => Promise<Response>;
  };
  export function statusToLabel(status: string, prefix: string): string;
  export function labelToStatus(label: string, prefix: string): string;
  export function isCMSLabel(label: string, prefix: string): boolean;
  export function basename(path: string): string;
  export function blobToFileObj(name: string, blob: Blob): File;
  export class APIError extends Error {
    constructor(message: string, status: number | null, api: string);
    status: number | null;
  }
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
}
declare module 'decap-cms-backend-forgejo' {
  /** Of each answer, the newsroom says itself what it reads in it. */
  export class API {
    constructor(config: object);
    branch: string;
    repo: string;
    originRepo: string;
    repoURL: string;
    originRepoURL: string;
    apiRoot: string;
    useOpenAuthoring: boolean;
    cmsLabelPrefix: string;
    urlFor(path: string, options: object): string;
    parseResponse(response: Response): Promise<any>;
    request<Answer>(path: string, options?: object, parse?: (response: Response) => Promise<Answer>): Promise<Answer>;
    requestAllPages<Item>(path: string, options?: object): Promise<Item[]>;
    user(): Promise<{ login: string; full_name: string; email: string; avatar_url: string }>;
    generateContentKey(collection: string, slug: string): string;
    parseContentKey(key: string): { collection: string; slug: string };
    listFiles(
      folder: string,
      options?: object,
    ): Promise<{ type: string; id: string; name: string; path: string; size: number }[]>;
    readFile(path: string, id: string | null, options: object): Promise<any>;
    toBase64(text: string): Promise<string>;
    getFileSha(path: string, options: object): Promise<string>;
    createFork(): Promise<unknown>;
    deleteBranch(name: string): Promise<void>;
    createPR(title: string, branch: string, body: string): Promise<any>;
    getOrCreateLabel(name: string): Promise<{ id: number }>;
    updatePullRequestLabels(pull: number, labels: number[]): Promise<unknown>;
    mergePR(pull: any): Promise<void>;
    listUnpublishedBranches(): Promise<string[]>;
    retrieveUnpublishedEntryData(key: string): Promise<unknown>;
    editorialWorkflowGit(files: any, slug: string, collection: string, options: any): Promise<void>;
    updateUnpublishedEntryStatus(collection: string, slug: string, status: any): Promise<void>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<void>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  }
  export interface ForgejoBackend extends DecapBackend {
    options: { updateUserCredentials: (credentials: object) => void };
    token: string | null;
    branch: string;
    repo: string;
    originRepo: string;
    apiRoot: string;
    cmsLabelPrefix: string;
    useOpenAuthoring: boolean;
    authComponent(): unknown;
    restoreUser(user: any): Promise<any>;
    authenticateWithFork(question: any): Promise<void>;
  }
  export const ForgejoBackend: new (...args: any[]) => ForgejoBackend;
}
declare module 'decap-cms-lib-auth' {
  export class PkceAuthenticator {
    constructor(config: object);
    authenticate(options: { scope: string }, done: (error: unknown) => void): Promise<void>;
    completeAuth(done: (error: unknown, tokens?: { token: string; refresh_token: string }) => void): Promise<void>;
    refresh(session: { refresh_token: string | undefined }): Promise<{ token: string; refresh_token: string }>;
  }
}
declare module 'decap-cms-backend-github' {
  interface PullRequest {
    number: number;
    title: string;
    head: { sha: string };
  }
  export class API {
    constructor(config: object);
    branch: string;
    originRepoURL: string;
    mergeMethod: string;
    cmsLabelPrefix: string;
    listUnpublishedBranches(): Promise<string[]>;
    closeIssueOnPublish(collection: string, slug: string): Promise<void>;
    initialWorkflowStatus: string;
    urlFor(path: string, options: object): string;
    parseResponse(response: Response): Promise<any>;
    request<Answer>(path: string, options?: object, parse?: (response: Response) => Promise<Answer>): Promise<Answer>;
    requestAllPages<Item>(path: string, options?: object): Promise<Item[]>;
    readFile(path: string, id: string | null, options: object): Promise<any>;
    getHeadReference(branch: string): Promise<string>;
    getDefaultBranch(): Promise<{ commit: { sha: string } }>;
    getBranch(name: string): Promise<{ commit: { sha: string } }>;
    listFiles(folder: string, options: { branch: string }): Promise<{ path: string }[]>;
    createRef(type: string, name: string, sha: string): Promise<unknown>;
    createBranch(name: string, sha: string): Promise<unknown>;
    updateTree(base: string, files: { path: string; sha: null }[]): Promise<{ sha: string; parentSha: string }>;
    commit(message: string, tree: { sha: string; parentSha: string }): Promise<{ sha: string }>;
    diffFromFile(file: any): Promise<{ path: string; newFile: boolean; sha: string | null }>;
    createPR(title: string, branch: string): Promise<PullRequest>;
    createBranchAndPullRequest(branch: string, sha: string, message: string): Promise<PullRequest>;
    setPullRequestStatus(pull: PullRequest, status: string): Promise<void>;
    editorialWorkflowGit(files: any, slug: string, photos: unknown[], options: any): Promise<unknown>;
    mergePR(pull: PullRequest): Promise<unknown>;
  }
  export interface GitHubBackend extends DecapBackend {
    token: string | null;
    tokenKeyword: string;
    branch: string;
    repo: string;
    originRepo: string;
    apiRoot: string;
    squashMerges: boolean;
    cmsLabelPrefix: string;
    status(): Promise<unknown>;
  }
  export const GitHubBackend: new (...args: any[]) => GitHubBackend;
}
declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: new (...args: any[]) => DecapBackend;
}
declare module 'mdast-util-gfm/from-markdown.js' {
  const extension: any;
  export default extension;
}
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const en: object;
  export default en;
}
declare module 'decap-cms-core/dist/esm/redux' {
  export const store: any;
}
declare module 'decap-cms-core/dist/esm/actions/status' {
  export const checkBackendStatus: any;
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export const updateUnpublishedEntryStatus: any;
}
declare module 'decap-cms-core/dist/esm/reducers/collections' {
  export const selectEntryCollectionTitle: any;
}
declare module 'decap-cms-widget-*' {
  const widget: { Widget: () => { name: string; controlComponent: any; previewComponent: any } };
  export default widget;
}
declare module 'decap-cms-core/dist/esm/redux' {
  export const store: {
    getState: () => any;
    dispatch: (action: any) => any;
    subscribe: (listener: () => void) => () => void;
  };
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export const removeDraftEntryMediaFile: (file: { id: string }) => object;
}
declare module 'decap-cms-core/dist/esm/lib/formatters' {
  export const slugFormatter: (collection: any, data: any, slug: any) => string;
}
