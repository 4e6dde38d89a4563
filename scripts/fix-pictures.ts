import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { WITH_FOLDERS } from '../src/collections.ts';
import { fixPicture } from '../src/submissions/pictures.ts';

/**
 * Cleans the pictures of a content folder, one after another, without ever following a link.
 * @param isWanted - tells which, by their path within the folder
 * @yields what was done to a picture, or why nothing could be done, in Dutch
 */
export async function* fixPictures(folder: string, isWanted: (file: string) => boolean) {
  const root = await realpath(folder);
  for (const collection of WITH_FOLDERS) {
    const listing = await readdir(join(root, collection), { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = listing.filter((item) => item.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const path of paths.sort()) {
      const file = relative(root, path);
      const sentence = isWanted(file) ? await fixInPlace(path).catch(tellFailure(path)) : undefined;
      if (sentence) yield { file, sentence };
    }
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
