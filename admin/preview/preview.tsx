import type { Cms } from '../decap.ts';

/** Registers how each collection looks while it is written. */
export function registerPreviews(_cms: Cms): void {
  // To come.
}
