import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { TAG } from './attributes.ts';
import { listFiles } from './built-site.ts';

/** What Pagefind writes for sites that use its own interface or its worker; ours has one, and needs no second copy. */
const NOT_OURS = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)|playground)/;

/**
 * Makes the search index of a built site, in its folder `pagefind/`.
 * @returns how many pages can be found
 * @throws Error with Pagefind's own words when it fails
 */
export async function writeSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const files = await listFiles(join(folder, 'pagefind'));
  await Promise.all(files.filter((file) => NOT_OURS.test(file)).map((file) => rm(join(folder, 'pagefind', file))));
  return countPages(folder);
}

/** How many pages the index holds: Pagefind's own count is of the pages that it read. */
async function countPages(folder: string): Promise<number> {
  const entry: unknown = JSON.parse(await readFile(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8'));
  const { languages } = entry as { languages: Record<string, { page_count: number }> }; // Pagefind's own file
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}

/** A mark of Pagefind's in a tag, or a value, which may well look like one and stays as it is. */
const MARK_OR_VALUE = / data-pagefind-[a-z-]+(?:="[^"]*")?|"[^"]*"|'[^']*'/g;

/** The page without the attributes and facts that were there for Pagefind: readers need not download them. */
export function withoutSearchMarks(html: string): string {
  return html
    .replaceAll(/<meta data-pagefind-[^>]*>/g, '')
    .replaceAll(TAG, (tag) => tag.replaceAll(MARK_OR_VALUE, (part) => (part.startsWith(' ') ? '' : part)));
}
