import { readFileSync } from 'node:fs';
import type { Revision } from '../stories/revision.ts';

/** What changed in the stories of each edition since it was printed: by its number, then by the id of the story. */
export type Revisions = Record<string, Record<string, Revision>>;

/** The environment variable that names the file with them, which the build writes; without one, nothing changed. */
export const REVISIONS_FILE = 'GAZETTE_REVISIONS';

let revisions: Revisions | undefined;

/** How the stories of an edition differ from what was printed, by their ids. */
export function revisionsOf({ number }: { number: number }): Record<string, Revision> {
  const file = process.env[REVISIONS_FILE];
  revisions ??= file ? (JSON.parse(readFileSync(file, 'utf8')) as Revisions) : {}; // the build wrote it
  return revisions[number] ?? {};
}
