import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findRevisions } from './story-revisions.ts';

/**
 * Writes what changed in the printed stories of a content folder into a file for the build; what is not known, is said and
 * left out.
 * @returns its absolute path
 */
export async function writeRevisions(content: string, file: string): Promise<string> {
  const { revisions = {}, unknown } = await findRevisions(content);
  if (unknown) console.log(`  Let op: ${unknown}`);
  await writeFile(file, JSON.stringify(revisions));
  return resolve(file);
}
