import type { Reference } from './fields.ts';

/**
 * The entry that a reference names.
 * @throws Error when there is none: a dangling reference fails the build, also where the check before it was skipped
 */
export function resolveReference<Entry extends { id: string }>(entries: readonly Entry[], reference: Reference): Entry {
  const entry = entries.find(({ id }) => id === reference.id);
  if (!entry) throw new Error(`"${reference.id}" staat niet in content/${reference.collection}.`);
  return entry;
}
