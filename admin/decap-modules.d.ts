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
    getDifferences(branch: string): Promise<{ path: string; newPath: string; binary: boolean; status: string }[]>;
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
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: any;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: any;
}
declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: new (...args: any[]) => DecapBackend;
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
