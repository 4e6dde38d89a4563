import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DRAWING_FOLDER, TILE_FOLDER } from '../partner-days/visual-harvest/drawing-folder.ts';
import { decodeAddress } from './links.ts';

/** What a program that shows drawings asks for: the one, in which it finds the other. */
export const ABOUT_DRAWING = /^partnerdagen\/[\w-]+\/tekening\/(manifest|annotaties)\.json$/;

/** A tile of a drawing, and in which folder it is: a page names the folder alone. */
const TILE = new RegExp(`^(${DRAWING_FOLDER}/[\\da-f]+/${TILE_FOLDER})/\\d+/\\d+-\\d+\\.webp$`);

/** What no page has to name: what browsers, servers, search engines and the search itself ask for by a fixed name. */
const ASKED_FOR_BY_NAME = [
  /\.html$/,
  /^_headers$/,
  /^robots\.txt$/,
  /^sitemap-[\w-]+\.xml$/,
  /^(favicon\.svg|apple-touch-icon\.png|icon-512\.png)$/,
  ABOUT_DRAWING,
  /^zoeken\/(offline\.js|(eerst|woorden)\.[\w-]+\.(json|txt)|verwant\.[\w-]+\/\d+\.txt)$/,
  /^pagefind\/[\w./-]+\.(js|json|wasm|pagefind|pf_\w+)$/,
];

/** Files that load others by their name. */
const LOADS_OTHERS = /\.(js|css)$/;

/**
 * The files of a built site that nothing asks for: an editor's original, a note, what a plugin left.
 * @param files - every file, as a path within the folder
 * @param wanted - the addresses that pages point at: `/_astro/kom%20soep.avif`
 * @returns paths within the site
 */
export async function findOrphans(
  folder: string,
  files: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<string[]> {
  const asked = new Set([...wanted].map(decodeAddress));
  const used = new Set(files.filter((file) => asked.has(`/${file}`) || asked.has(`/${TILE.exec(file)?.[1] ?? file}/`)));
  const unread = [...used].filter((file) => LOADS_OTHERS.test(file));
  for (let file = unread.pop(); file !== undefined; file = unread.pop()) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const other of files) {
      if (used.has(other) || !text.includes(basename(other))) continue;
      used.add(other);
      if (LOADS_OTHERS.test(other)) unread.push(other);
    }
  }
  return files.filter((file) => !used.has(file) && !ASKED_FOR_BY_NAME.some((pattern) => pattern.test(file)));
}
