/** The folder that an entry has to itself: that of `…/index.md`. Other entries share theirs. */
export function ownFolder(path: string): string | undefined {
  return /^(.+)\/index\.mdx?$/.exec(path)?.[1];
}

/**
 * What an earlier version of an entry left in its folder: the gate refuses a picture that no text names, and takes for a
 * picture whatever is no text.
 * @param path - of the entry's text
 * @param pictures - the names that the text has
 * @param list - gives the files in a folder, as they are before the entry is saved
 */
export async function leftBehind<File extends { path: string }>(
  path: string,
  pictures: readonly string[],
  list: (folder: string) => Promise<File[]>,
): Promise<File[]> {
  const folder = ownFolder(path);
  if (!folder) return [];
  return (await list(folder)).filter((file) => {
    const [, place, name = ''] = /^(.+)\/([^/.][^/]*)$/.exec(file.path) ?? [];
    return place === folder && !/\.mdx?$/.test(name) && !pictures.includes(name);
  });
}
