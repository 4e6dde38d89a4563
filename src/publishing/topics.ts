import { WordMap } from '../search/word-map.ts';

/**
 * What words are about, from the lines of a thesaurus: the words of a line find each other's texts, and of a line with a `>` the
 * broader words before it find the texts of the narrower ones behind it, and the other way round. The build writes in the index
 * which topics a text has; so a word costs a few look-ups there, however many others are near it.
 */
export interface Topics {
  /** What a text with this word is about. */
  of(word: string): readonly number[];
  /** By each word that finds texts, the topics of those. */
  askedBy: ReadonlyMap<string, readonly number[]>;
  /** The words that a text of a topic has one of. */
  words(topic: number): readonly string[];
}

/** @param lines words with commas between them, and at most one `>` */
export function readTopics(lines: readonly string[]): Topics {
  const words: string[][] = [];
  const of = new WordMap<number>();
  const askedBy = new Map<string, number[]>();
  const add = (written: readonly string[], asked: readonly string[]) => {
    for (const word of written) of.add(word, [words.length]);
    for (const word of asked) askedBy.set(word, [...(askedBy.get(word) ?? []), words.length]);
    words.push([...written]);
  };
  for (const line of lines) {
    const [first = [], narrower] = line.split('>').map((side) => side.split(',').map((word) => word.trim()));
    add(first, narrower ?? first);
    if (narrower) add(narrower, first);
  }
  return { of: (word) => [...new Set(of.get(word))], askedBy, words: (topic) => words[topic] ?? [] };
}
