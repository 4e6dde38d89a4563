import type { Vocabulary } from './vocabulary.ts';
import { plain } from './words.ts';

/** A word that is looked for, with what may stand in its place. */
export interface Term {
  word: string;
  others: readonly { word: string; weight: number }[];
}

export interface Understood {
  terms: Term[];
  /** What was typed and what is looked for instead, in the words that a reader knows. */
  changed: { from: string; to: string }[];
  /** What could be looked for as well: the words of the gazette for those of the street. */
  offered: { from: string; to: string }[];
}

/** People's words with the gazette's, by their plain spelling. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** What a word counts for beside the one that was typed. */
const WEIGHTS = { joined: 0.9, synonym: 0.9, corrected: 0.8, nextCorrected: 0.4, part: 0.5 };

export function readSynonyms(written: Readonly<Record<string, string[]>>): Synonyms {
  return new Map(Object.entries(written).map(([word, others]) => [plain(word), others]));
}

/**
 * Gives each word what may stand for it: two words that are one in the gazette, and for a word that the gazette has not,
 * what it says for it, what was probably meant, or its parts.
 * @param isKnown whether a word is in the gazette
 */
export function understand(
  words: readonly string[],
  isKnown: (word: string) => boolean,
  vocabulary: Pick<Vocabulary, 'nearest' | 'parts'>,
  synonyms: Synonyms,
): Understood {
  const understood: Understood = { terms: [], changed: [], offered: [] };
  for (const [at, word] of words.entries()) {
    const joined = [words[at - 1] ?? '', word, words[at + 1] ?? ''];
    const pairs = [joined[0] && joined[0] + word, joined[2] && word + joined[2]].filter((pair) => pair && isKnown(pair));
    const others = pairs.map((pair) => ({ word: pair ?? '', weight: WEIGHTS.joined }));
    const said = synonyms.get(word) ?? [];
    if (isKnown(word)) {
      understood.offered.push(...said.slice(0, 1).map((to) => ({ from: word, to })));
    } else if (said.length > 0) {
      others.push(...said.flatMap((to) => plain(to).split(' ')).map((to) => ({ word: to, weight: WEIGHTS.synonym })));
      understood.changed.push({ from: word, to: said[0] ?? '' });
    } else if (pairs.length === 0) {
      const [best, ...rest] = vocabulary.nearest(word);
      if (best) {
        others.push({ word: best, weight: WEIGHTS.corrected });
        others.push(...rest.map((other) => ({ word: other, weight: WEIGHTS.nextCorrected })));
        understood.changed.push({ from: word, to: best });
      } else others.push(...vocabulary.parts(word).map((part) => ({ word: part, weight: WEIGHTS.part })));
    }
    understood.terms.push({ word, others });
  }
  return understood;
}
