/**
 * Texts of which this device was told that somebody else changed them. Who then opens the text anew may well take back what
 * the browser kept, and save that over the other's: so it is asked first, once.
 */

const keyOf = (path: string): string => `newsroom-conflict-${path}`;

export function keepConflict(path: string): void {
  withStorage((storage) => storage.setItem(keyOf(path), 'yes'));
}

export function hasConflict(path: string): boolean {
  return withStorage((storage) => storage.getItem(keyOf(path)) !== null) ?? false;
}

export function forgetConflict(path: string): void {
  withStorage((storage) => storage.removeItem(keyOf(path)));
}

/** A browser may keep nothing: then nothing is remembered. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
