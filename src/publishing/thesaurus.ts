import { readFile } from 'node:fs/promises';
import { listed, type Synonym } from '../search/synonyms.ts';
import { plain, stemsOf } from '../search/words.ts';

const FILES = ['thesaurus.txt', 'associations.txt', 'situations.txt'].map(
  (name) => new URL(`../search/${name}`, import.meta.url),
);

/** Our thesaurus of Dutch, as far as it leads to a word of the gazette: it grows with what there is to find. */
export interface WrittenThesaurus {
  /** What is said, and what is written for it. */
  meanings: Synonym[];
  /** Lines of words that are about the same (`readTopics`). */
  topics: string[];
}

/** @param isWritten whether the gazette has a word */
export async function readThesaurus(isWritten: (word: string) => boolean): Promise<WrittenThesaurus> {
  const files = await Promise.all(FILES.map((file) => readFile(file, 'utf8')));
  const all = files.flatMap((text) => text.split('\n')).filter((line) => line && !line.startsWith('#'));
  // What is said or asked need not be written: what it means does.
  const lines = all.filter((line) => listed(line.replace(/^.*[=:]/, '').replace('>', ',')).some(isWritten));
  const meanings = lines.filter((line) => line.includes('=')).map((line) => line.split('=').map(listed));
  return {
    meanings: meanings.map(([said = [], means = []]) => ({ said, means })),
    topics: lines.filter((line) => !line.includes('=')),
  };
}

/** @param words all that the gazette writes, as they are compared */
export function whatIsWritten(words: Iterable<string>): (word: string) => boolean {
  const stems = new Set([...words].flatMap(stemsOf));
  const isOne = (word: string) => stemsOf(word).some((stem) => stems.has(stem));
  return (word) => plain(word).split(/[ -]/).every(isOne);
}
