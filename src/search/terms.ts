import type { Vocabulary } from './vocabulary.ts';
import { plain } from './words.ts';

/** A word that is looked for, with what may stand in its place. */
export interface Term {
  word: string;
  others: readonly { word: string; weight: number }[];
}

/** A word that was typed, and another in the words that a reader knows. */
export interface Swap {
  from: string;
  to: string;
}

export interface Understood {
  terms: Term[];
  /** What is looked for instead. */
  changed: Swap[];
  /** What could be looked for as well: the words of the gazette for those of the street. */
  offered: Swap[];
}

/** What of the words of the gazette tells what was meant. */
export type Senses = Pick<Vocabulary, 'nearest' | 'parts' | 'alike' | 'meanings'>;

/** What a word counts for beside the one that was typed. */
const WEIGHTS = { joined: 0.9, said: 1, also: 0.4, corrected: 0.8, nextCorrected: 0.3, ownPart: 0.25 };

/**
 * Gives each word what may stand for it: two words that are one in the gazette, and for a word that the gazette has not,
 * what it says for it, what was probably meant, or its parts.
 * @param isKnown whether a word is in the gazette
 */
export function understand(
  words: readonly string[],
  isKnown: (word: string) => boolean,
  vocabulary: Senses,
): Understood {
  const understood: Understood = { terms: [], changed: [], offered: [] };
  for (const [at, word] of words.entries()) {
    const joined = [(words[at - 1] ?? '') + word, word + (words[at + 1] ?? '')];
    const pairs = joined.filter((pair) => pair !== word && isKnown(pair));
    const others = weigh(pairs, WEIGHTS.joined);
    const meanings = vocabulary.meanings(word);
    const meant = (most: number) => meanings.flatMap((meaning) => weigh(meaning.words, most * meaning.weight));
    const said = meanings.filter(({ isSaid }) => isSaid).map(({ to }) => ({ from: word, to }));
    if (isKnown(word)) {
      others.push(...meant(WEIGHTS.also), ...weigh(vocabulary.parts(word), WEIGHTS.ownPart));
      understood.offered.push(...said.slice(0, 1));
    } else if (meanings.length > 0) {
      others.push(...meant(WEIGHTS.said));
      understood.changed.push(...said.slice(0, 1));
    } else if (pairs.length === 0) {
      const nearest = vocabulary.nearest(word);
      const parts = nearest.length > 0 ? [] : vocabulary.parts(word);
      const [best, ...rest] = nearest.length + parts.length > 0 ? nearest : vocabulary.alike(word);
      if (best) {
        others.push(...weigh([best], WEIGHTS.corrected), ...weigh(rest, WEIGHTS.nextCorrected));
        others.push(...weigh(vocabulary.parts(plain(best)), WEIGHTS.ownPart * WEIGHTS.corrected));
        understood.changed.push({ from: word, to: best });
      }
      // A compound that nobody wrote is as good as its words.
      if (parts.length > 0) {
        understood.terms.push(...parts.map((part) => ({ word: part, others: [] })));
        continue;
      }
    }
    understood.terms.push({ word, others });
  }
  return understood;
}

function weigh(words: readonly string[], weight: number): { word: string; weight: number }[] {
  return words.map((word) => ({ word, weight }));
}
