import type { Map as ImmutableMap } from 'immutable';
import type { Cms } from '../decap.ts';
import { tidy } from './tidy.ts';

/** The settings name every key, also the empty ones. */
const KEPT_WHOLE = 'settings';

/** Has every entry tidied before it is saved. */
export function tidyOnSave(cms: Cms): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: ({ entry }: { entry: Entry }) =>
      entry.get('collection') === KEPT_WHOLE ? entry.get('data') : tidy(entry.get('data')),
  });
}

interface Entry {
  get: ((key: 'collection') => string) & ((key: 'data') => ImmutableMap<string, unknown>);
}
