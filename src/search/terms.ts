import type { Meaning } from './meanings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plain } from './words.ts';

/** A word that is looked for, with what may stand in its place, and what a text about the same is found by. */
export interface Term {
  word: string;
  others: readonly Weighed[];
  near: readonly { stems: readonly string[]; weight: number }[];
}

interface Weighed {
  word: string;
  weight: number;
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
  /** What the texts are about that are found for a word that nobody wrote. */
  about: Swap[];
  /** What could be looked for as well: what the editors say that the gazette writes. */
  offered: Swap[];
}

/** What of the words of the gazette tells what was meant. */
export type Senses = Pick<Vocabulary, 'nearest' | 'parts' | 'alike' | 'meanings' | 'near' | 'aboutTheSame'>;

/** What a word counts for beside the one that was typed: of a word that the gazette has itself, others are worth less. */
const WEIGHTS = { joined: 0.9, said: 1, also: 0.6, corrected: 0.8, nextCorrected: 0.3, ownPart: 0.25 };
/** And what is only about the same. */
const NEAR = { said: 0.8, also: 0.35 };
/** So many words are a sentence: what it is about is less in each of them, and more in what is near them all. */
const SENTENCE = 3;
const IN_SENTENCE = 1.7;
/** Chance makes words of shorter ones together. */
const SHORTEST_JOINED = 2;

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
  const read = words.map((word, at) => {
    const joined = joinedWith(word, words[at - 1], words[at + 1]);
    return understandWord(word, joined, isKnown, vocabulary);
  });
  const share = words.length >= SENTENCE ? IN_SENTENCE : 1;
  return {
    terms: read.flatMap(({ terms }) => terms).map((term) => ({ ...term, near: weighNear(term.near, share) })),
    changed: read.flatMap(({ changed = [] }) => changed),
    about: read.flatMap(({ about = [] }) => about),
    offered: read.flatMap(({ offered = [] }) => offered),
  };
}

/** @param joined the word with the one before it, and with the one behind it */
function understandWord(
  word: string,
  joined: readonly string[],
  isKnown: (word: string) => boolean,
  vocabulary: Senses,
): Pick<Understood, 'terms'> & Partial<Understood> {
  const pairs = joined.filter(isKnown);
  const term = (others: Term['others'] = [], about: Term['near'] = []): Term => ({
    word,
    others: [...weigh(pairs, WEIGHTS.joined), ...joined.flatMap((pair) => meant(pair, vocabulary)), ...others],
    near: [...joined.flatMap((pair) => near(pair, vocabulary)), ...about],
  });
  const meanings = vocabulary.meanings(word);
  const swaps = (list: readonly Meaning[]) => list.slice(0, 1).map(({ to }) => ({ from: word, to }));
  if (isKnown(word)) {
    const others = [...meant(word, vocabulary), ...weigh(vocabulary.parts(word), WEIGHTS.ownPart)];
    return { terms: [term(others, near(word, vocabulary))], offered: swaps(meanings.filter(({ isOurs }) => isOurs)) };
  }
  if (meanings.length > 0) {
    const others = meant(word, vocabulary, WEIGHTS.said);
    return { terms: [term(others, near(word, vocabulary))], changed: swaps(meanings) };
  }
  const same = vocabulary.aboutTheSame(word);
  if (same.length > 0) {
    const about = same.map((to) => ({ from: word, to }));
    return { terms: [term([], near(word, vocabulary, NEAR.said))], about };
  }
  if (pairs.length > 0) return { terms: [term()] };
  const nearest = vocabulary.nearest(word);
  const parts = nearest.length > 0 ? [] : vocabulary.parts(word);
  // A compound that nobody wrote is as good as its words.
  if (parts.length > 0) return { terms: parts.map((part) => termOf(part, vocabulary)) };
  const [best, ...rest] = nearest.length > 0 ? nearest : vocabulary.alike(word);
  if (!best) return { terms: [term()] };
  const others = [
    ...weigh([best], WEIGHTS.corrected),
    ...weigh(rest, WEIGHTS.nextCorrected),
    ...weigh(vocabulary.parts(plain(best)), WEIGHTS.ownPart * WEIGHTS.corrected),
  ];
  const about = near(plain(best), vocabulary, NEAR.also * WEIGHTS.nextCorrected);
  return { terms: [term(others, about)], changed: [{ from: word, to: best }] };
}

/** A word of the gazette with what may stand for it. */
function termOf(word: string, vocabulary: Senses): Term {
  return { word, others: meant(word, vocabulary), near: near(word, vocabulary) };
}

/** What a word makes together with the one before it, and the one behind it. */
function joinedWith(word: string, before = '', after = ''): string[] {
  if (word.length < SHORTEST_JOINED) return [];
  return [
    before.length < SHORTEST_JOINED ? '' : before + word,
    after.length < SHORTEST_JOINED ? '' : word + after,
  ].filter(Boolean);
}

function meant(word: string, { meanings }: Senses, most = WEIGHTS.also): Weighed[] {
  return meanings(word).flatMap(({ words, weight }) => weigh(words, most * weight));
}

function near(word: string, vocabulary: Senses, weight = NEAR.also): Term['near'] {
  return vocabulary.near(word).map((stems) => ({ stems, weight }));
}

function weighNear(near: Term['near'], share: number): Term['near'] {
  return near.map(({ stems, weight }) => ({ stems, weight: weight * share }));
}

function weigh(words: readonly string[], weight: number): Weighed[] {
  return words.map((word) => ({ word, weight }));
}
