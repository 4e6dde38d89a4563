import { isTelling } from '../search/question-words.ts';
import type { Synonym } from '../search/synonyms.ts';
import { fileOf, FILES, filesOf, writeRelated, writeSituations, type Related } from '../search/thesaurus.ts';
import { asCompared, isSameWord, plain, stemsOf } from '../search/words.ts';
import type { Topics } from './topics.ts';

/** So many words tell what a word is near to. */
const MOST_SAME = 2;

/**
 * What is related to each word that somebody may ask for, as far as the gazette writes it.
 * @param ours what the editors say that the gazette writes
 * @param means what the thesaurus says
 * @returns the contents of the files
 */
export function relateWords(
  { ours, means, topics }: { ours: readonly Synonym[]; means: readonly Synonym[]; topics: Topics },
  isWritten: (word: string) => boolean,
): string[] {
  const related = new Map<string, Related>();
  const of = (word: string): Related => {
    const key = asCompared(word);
    const known = related.get(key) ?? { ours: [], means: [], topics: [], same: [] };
    related.set(key, known);
    return known;
  };
  const others = (word: string, written: readonly string[]) =>
    written.filter((other) => isWritten(other) && !isSameWord(plain(other), plain(word)));
  for (const { said, means: all } of ours) for (const word of said) of(word).ours.push(...others(word, all));
  for (const { said, means: all } of means) for (const word of said) of(word).means.push(...others(word, all));
  for (const [word, stems] of topics.askedBy) of(word).topics.push(...stems);
  for (const [word, all] of topics.words) {
    if (!isWritten(word)) of(word).same = [...new Set([...of(word).same, ...others(word, all)])].slice(0, MOST_SAME);
  }
  const files = Array.from({ length: FILES }, (): string[] => []);
  for (const [word, one] of related) {
    if (Object.values(one).flat().length === 0) continue;
    for (const file of filesOf(word)) files[file]?.push(writeRelated(word, one));
  }
  for (const [stem, ways] of waysByStem(topics)) files[fileOf(stem)]?.push(writeSituations(stem, ways));
  return files.map((lines) => lines.sort().join('\n'));
}

/** What is said together with each stem that a reader's program asks for. */
function waysByStem({ situations }: Topics): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (const [way, topics] of situations) {
    const [word = '', ...rest] = tellingFirst(way.split(' ').map(asCompared));
    const others = rest.map((other) => stemsOf(other)[0] ?? other);
    const said = topics.map((topic) => [...others, topic].join(' '));
    for (const stem of stemsOf(word)) ways.set(stem, [...new Set([...(ways.get(stem) ?? []), ...said])]);
  }
  return ways;
}

/** The word first that a reader's program surely looks for. */
function tellingFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)));
}
