import type { Related } from './thesaurus.ts';
import { plain } from './words.ts';

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

/** What comes behind the first is less of the same. */
const FURTHER = 0.6;

/** What a word means, each once; what the editors say before what the thesaurus does. */
export function meaningsOf(related: readonly Related[]): Meaning[] {
  const all = [
    ...related.flatMap(({ ours }) => weigh(ours, true)),
    ...related.flatMap(({ means }) => weigh(means, false)),
  ];
  return all.filter(({ to }, at) => all.findIndex((other) => other.to === to) === at);
}

function weigh(means: readonly string[], isOurs: boolean): Meaning[] {
  return means.map((to, at) => ({ to, words: plain(to).split(/[ -]/), isOurs, weight: at === 0 ? 1 : FURTHER }));
}
