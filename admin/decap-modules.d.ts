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
declare module 'decap-cms-locales' {
  export const nl: object;
  export const en: object;
}
declare module 'decap-cms-widget-*' {
  const widget: { Widget: () => { name: string; controlComponent: any; previewComponent: any } };
  export default widget;
}
declare module 'decap-cms-core/dist/esm/lib/formatters' {
  export const slugFormatter: (collection: any, data: any, slug: any) => string;
}
