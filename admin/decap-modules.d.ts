// Decap's parts come without types: what the newsroom uses of them.
/* eslint-disable @typescript-eslint/no-explicit-any -- they pass untyped classes, components and Immutable maps around */

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: any;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: any;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: any;
}
declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: any;
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
