import { onOneLine } from '../src/submissions/plain-text.ts';

/** A command could not do its work, for a reason outside the content: a Dutch sentence, with what to do. */
export class CouldNotRun extends Error {}

const DISK: Record<string, string> = {
  EACCES: 'dat mag je niet lezen of schrijven',
  EPERM: 'dat mag je niet lezen of schrijven',
  EIO: 'de schijf geeft een fout',
  ENOSPC: 'de schijf is vol',
  EROFS: 'de schijf kan niet beschreven worden',
  EMFILE: 'er staan te veel bestanden tegelijk open',
  ENFILE: 'er staan te veel bestanden tegelijk open',
};

/**
 * Why a command stopped, as one Dutch line.
 * @param what - what it was doing
 */
export function describeFailure(error: unknown, what = 'Het nakijken'): string {
  if (error instanceof CouldNotRun) return onOneLine(error.message);
  const { code = '', path = '', message = String(error) } = error as NodeJS.ErrnoException; // what is thrown may lack all of it
  const reason = DISK[code] && path ? `${path}: ${DISK[code]} (${code})` : message;
  return onOneLine(`${what} is niet gelukt. ${reason}`);
}
