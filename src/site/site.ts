import { readSettings } from './settings.ts';

/** The settings of the site that is being built. */
export const site = readSettings();

/** An absolute address on the site: `/tips/` → `https://…/tips/`. */
export function absoluteUrl(path: string): string {
  return new URL(path, site.address).href;
}
