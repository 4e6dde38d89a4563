import { store } from 'decap-cms-core/dist/esm/redux';

/** Where a text stands once it is online; nothing for what has no page of its own. In the practice newsroom: here. */
export function onlineAddress(collection: string, slug: string): string | undefined {
  const { config, collections } = store.getState();
  const path = collections.get(collection)?.get('preview_path');
  // A text in a folder of its own goes by the name of the folder.
  const [name = ''] = slug.split('/');
  const page = path?.replace(/\{\{(?:slug|dirname)\}\}/, name);
  if (!page || page === path) return undefined;
  const site = config.backend.name === 'proxy' ? location.origin : config.site_url;
  return new URL(page, `${site}/`).href;
}
