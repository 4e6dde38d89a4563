import { buildSites } from './built-sites.ts';

const state = globalThis as { sitesBuilt?: Promise<void> };

/** Builds the sites once for all suites of a run; `npm test` has built them before. */
export default async function setup(): Promise<void> {
  if (process.env['SITES_BUILT']) return;
  await (state.sitesBuilt ??= buildSites());
}
