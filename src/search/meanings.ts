import { WordMap } from './word-map.ts';
import { isSameWord, plain } from './words.ts';

/** What the gazette writes for a word that people say. */
export interface Meaning {
  to: string;
  /** As they are compared. */
  words: string[];
  /** Whether the editors wrote it, and not the thesaurus. */
  isOurs: boolean;
  /** From 0 to 1: how much it is the same. */
  weight: number;
}

/** What comes behind the first of its row is less of the same. */
const FURTHER = 0.6;

/** @param lines what is said = what is written, each a list of words with commas; those of the editors, and of the thesaurus */
export function readMeanings(ours: readonly string[], thesaurus: readonly string[]): WordMap<Meaning> {
  const meanings = new WordMap<Meaning>();
  for (const [lines, isOurs] of [
    [ours, true],
    [thesaurus, false],
  ] as const) {
    for (const line of lines) {
      const [said = [], means = []] = line.split('=').map((side) => side.split(','));
      const all = means.map((to, at) => ({
        to,
        words: plain(to).split(/[ -]/),
        isOurs,
        weight: at === 0 ? 1 : FURTHER,
      }));
      for (const word of said) meanings.add(word, all);
    }
  }
  return meanings;
}

/** Of what a word means what is another word, each once, where the gazette has all its words. */
export function meaningsOf(meanings: WordMap<Meaning>, word: string, has: (word: string) => boolean): Meaning[] {
  const found = meanings.get(word).filter(({ words }) => words.every((one) => has(one) && !isSameWord(one, word)));
  return found.filter(({ to }, at) => found.findIndex((other) => other.to === to) === at);
}
