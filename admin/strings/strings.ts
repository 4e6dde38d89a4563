import type { Cms } from '../decap.ts';
import { nl } from './nl.ts';

/** Registers the words of the newsroom. */
export function registerStrings(cms: Cms): void {
  cms.registerLocale('nl', nl);
}
