import { readSettings } from './settings.ts';

/** The settings of the site that is being built. */
export const site = readSettings();

/** The address of the site as one says it: `ilovekiel.be`. */
export const domain = site.address.replace('https://', '');

/** An absolute address on the site: `/tips/` → `https://…/tips/`. */
export function absoluteUrl(path: string): string {
  return new URL(path, site.address).href;
}
