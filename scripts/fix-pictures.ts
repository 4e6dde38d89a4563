import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listContentFolder } from '../src/submissions/entries.ts';
import { fixPicture } from '../src/submissions/pictures.ts';

/**
 * Cleans the pictures of a content folder, one after another, without ever following a link.
 * @param isWanted - tells which, by their path within the folder
 * @yields what was done to a picture, or why nothing could be done, in Dutch
 */
export async function* fixPictures(folder: string, isWanted: (file: string) => boolean) {
  const root = await realpath(folder);
  for (const file of listContentFolder(root).pictures.filter(isWanted)) {
    const path = join(root, file);
    const sentence = await fixInPlace(path).catch(tellFailure(path));
    if (sentence) yield { file, sentence };
  }
}

/** A folder that is a link leads to pictures that are not of this content. */
async function fixInPlace(path: string): Promise<string | undefined> {
  return (await realpath(dirname(path))) === dirname(path) ? fixPicture(path) : undefined;
}

function tellFailure(path: string): (error: unknown) => string {
  return (error) => {
    const { code = String(error) } = error as NodeJS.ErrnoException; // what a file system throws
    return `Foto "${basename(path)}" kan niet hersteld worden (${code}). Kijk na of je ze mag veranderen.`;
  };
}
