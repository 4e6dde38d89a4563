import { askProject } from './practice/git.ts';

/** As many at once as stay within what Git may say. */
const AT_ONCE = 1000;

/**
 * Files as they stand in commits.
 * @param names - what Git calls them: `<commit>:<path>`
 * @returns the text of each; undefined for what is not there
 */
export async function readTexts(project: string, names: readonly string[]): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const some = names.slice(start, start + AT_ONCE);
    texts.push(...readBatch(await askProject(project, `${some.join('\n')}\n`, 'cat-file', '--batch'), some.length));
  }
  return texts;
}

/** https://git-scm.com/docs/git-cat-file#_batch_output: a line that ends in its size in bytes, then as many, then a line end. */
function readBatch(output: Buffer, count: number): (string | undefined)[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const text = output.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}
