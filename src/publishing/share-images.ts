import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARE_IMAGE_CACHE, SHARE_IMAGE_FOLDER } from '../sharing/share-image-files.ts';
import type { BuiltPage } from './built-site.ts';

/** Puts the cards that the pages ask for into the built site; those of earlier builds stay in the cache. */
export async function publishShareImages(folder: string, pages: readonly BuiltPage[]): Promise<void> {
  const names = pages.flatMap(({ html }) => html.match(new RegExp(`(?<=/${SHARE_IMAGE_FOLDER}/)[\\w-]+\\.jpg`)) ?? []);
  await mkdir(join(folder, SHARE_IMAGE_FOLDER), { recursive: true });
  await Promise.all(
    [...new Set(names)].map((name) => copyFile(join(SHARE_IMAGE_CACHE, name), join(folder, SHARE_IMAGE_FOLDER, name))),
  );
}
