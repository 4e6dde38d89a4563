import type { CmsMediaLibrary } from 'decap-cms-core';
import type { Cms } from '../decap.ts';

/** Stands in for Decap's media library, which commits straight to the main branch: it has no tab and no window. */
const NO_LIBRARY = { name: 'none', init: () => ({ show: () => undefined, enableStandalone: () => false }) };

/** Has every file cleaned before Decap sees it, however it comes in. */
export function guardUploads(cms: Cms): void {
  cms.registerMediaLibrary(NO_LIBRARY as CmsMediaLibrary); // its type leaves `init` out
}
