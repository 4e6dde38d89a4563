import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const OWN = '?newsroom';
const SHARED = resolve('src') + sep;
const NEWSROOM = resolve('admin') + sep;

/**
 * The Vite plugin that gives the newsroom's program its own copy of each module of the site that it uses. The bundler
 * would put what the search uses as well in a file of its own, and every search would wait for one more file.
 */
export function ownCopies(): Plugin {
  return {
    name: 'newsroom-own-copies',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const ofNewsroom = importer?.startsWith(NEWSROOM) || importer?.endsWith(OWN);
      if (this.environment.name !== 'client' || !ofNewsroom) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id.startsWith(SHARED) && found.id.endsWith('.ts') ? { ...found, id: found.id + OWN } : found;
    },
  };
}
