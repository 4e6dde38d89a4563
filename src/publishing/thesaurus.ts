import { readFile } from 'node:fs/promises';
import { plain, stemsOf } from '../search/words.ts';

const FILE = new URL('../search/thesaurus.txt', import.meta.url);

/**
 * The lines of our thesaurus of Dutch that lead to a word of the gazette: it grows with what there is to find.
 * @param words all that the gazette writes, as they are compared
 */
export async function readThesaurus(words: Iterable<string>): Promise<string[]> {
  const stems = new Set([...words].flatMap(stemsOf));
  const isWritten = (word: string) => stemsOf(plain(word)).some((stem) => stems.has(stem));
  const lines = (await readFile(FILE, 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'));
  // What is said need not be written: what it means does.
  return lines.filter((line) =>
    line
      .replace(/^.*=/, '')
      .split(/[,>]/)
      .map((word) => word.trim())
      .some(isWritten),
  );
}
