import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startHost, type Host } from '../scripts/static-server.ts';
import { buildSites, SITES, type SiteName } from '../tests/built-sites.ts';
import type { Certificate } from './certificate.ts';

export const SITE_NAMES = Object.keys(SITES) as SiteName[]; // what keyof says of it

/** Builds the sites where one of them is missing, or always. */
export async function ensureSites({ always }: { always: boolean }): Promise<void> {
  if (always || SITE_NAMES.some((name) => !existsSync(join(SITES[name].out, 'index.html')))) await buildSites();
}

/** Serves a built site as its host would: HTTP/2 over TLS, with brotli. */
export function serveSite(name: SiteName, certificate: Certificate): Promise<Host> {
  return startHost({ folder: SITES[name].out, certificate });
}
