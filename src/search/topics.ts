import { WordMap } from './word-map.ts';

/**
 * What words are about, from the lines of a thesaurus: the words of a line find each other's texts, and of a line with a `>` the
 * broader words before it find the texts of the narrower ones behind it, and the other way round. The build writes in the index
 * which topics a text has; so a word costs a few look-ups there, however many others are near it.
 */
export interface Topics {
  /** What a text with this word is about. */
  of(word: string): readonly number[];
  /** The topics whose texts a word finds. */
  foundBy(word: string): readonly number[];
  /** The words that a text of a topic has one of. */
  words(topic: number): readonly string[];
}

/** Whether a line of the thesaurus is of words that are about the same, and not one of what is said = what is written. */
export function isTopic(line: string): boolean {
  return !line.includes('=');
}

/** @param lines words with commas between them, and at most one `>` */
export function readTopics(lines: readonly string[]): Topics {
  const words: string[][] = [];
  const [of, foundBy] = [new WordMap<number>(), new WordMap<number>()];
  const add = (written: readonly string[], asked: readonly string[]) => {
    for (const word of written) of.add(word, [words.length]);
    for (const word of asked) foundBy.add(word, [words.length]);
    words.push([...written]);
  };
  for (const line of lines) {
    const [first = [], narrower] = line.split('>').map((side) => side.split(',').map((word) => word.trim()));
    add(first, narrower ?? first);
    if (narrower) add(narrower, first);
  }
  const once = (map: WordMap<number>) => (word: string) => [...new Set(map.get(word))];
  return { of: once(of), foundBy: once(foundBy), words: (topic) => words[topic] ?? [] };
}
