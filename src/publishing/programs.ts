import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listFiles, type BuiltPage } from './built-site.ts';

/** The pages that have a program of ours: the search, the drawings, the newsroom. */
const WITH_PROGRAM = /^\/(?:zoeken\/|admin\/|partnerdagen\/[^/]+\/tekening\/$)/;

/** Whether the page at an address of the site has a program to run. */
export function hasProgram(path: string): boolean {
  return WITH_PROGRAM.test(path);
}

/**
 * The programs of a built site that no page loads, neither by itself nor through another program: the bundler makes
 * them of every script in the source, shown or not.
 * @returns paths within the site
 */
export async function unusedPrograms(folder: string, pages: readonly BuiltPage[]): Promise<string[]> {
  const files = (await listFiles(folder)).filter((file) => /^_astro\/.+\.js$/.test(file));
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
  const used = new Set<string>();
  const follow = (text: string) => {
    for (const file of files) {
      if (used.has(file) || !text.includes(basename(file))) continue;
      used.add(file);
      follow(texts.get(file) ?? '');
    }
  };
  for (const { html } of pages) follow(html);
  return files.filter((file) => !used.has(file));
}
