import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface BuiltPage {
  /** The address of the page on the site: `/tips/3/`, `/404.html`. */
  path: string;
  /** The file, a path within the built site. */
  file: string;
  html: string;
}

/** Every file of a built site, as sorted paths within its folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const listing = await readdir(folder, { recursive: true, withFileTypes: true });
  return listing
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .sort();
}

/** Every page of a built site. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));
  return Promise.all(
    files.map(async (file) => ({
      file,
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
