import { en, nl } from 'decap-cms-locales';
import type { Cms } from '../decap.ts';

/** Registers the words of the newsroom. */
export function registerStrings(cms: Cms): void {
  cms.registerLocale('nl', nl);
  cms.registerLocale('en', en);
}
