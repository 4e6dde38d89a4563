import type { Cms } from '../decap.ts';

/** Says what happens next once a story is saved. */
export function announceNextStep(_cms: Cms): void {
  // To come.
}
