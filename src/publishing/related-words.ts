import type { Synonym } from '../search/synonyms.ts';
import { LETTERS, lettersOf, writeRelated, type Related } from '../search/thesaurus.ts';
import { isSameWord, plain } from '../search/words.ts';
import type { Topics } from './topics.ts';

/**
 * What is related to each word that somebody may ask for, as far as the gazette writes it.
 * @param ours what the editors say that the gazette writes
 * @param means what the thesaurus says
 * @returns the contents of the files by letter; of every letter, so that none is asked for in vain
 */
export function relateWords(
  { ours, means, topics }: { ours: readonly Synonym[]; means: readonly Synonym[]; topics: Topics },
  isWritten: (word: string) => boolean,
): Map<string, string> {
  const related = new Map<string, Related>();
  const of = (word: string): Related => {
    const key = plain(word).replaceAll('-', '');
    const known = related.get(key) ?? { ours: [], means: [], topics: [], same: '' };
    related.set(key, known);
    return known;
  };
  const others = (word: string, written: readonly string[]) =>
    written.filter((other) => isWritten(other) && !isSameWord(plain(other), plain(word)));
  for (const { said, means: all } of ours) for (const word of said) of(word).ours.push(...others(word, all));
  for (const { said, means: all } of means) for (const word of said) of(word).means.push(...others(word, all));
  for (const [word, all] of topics.askedBy) {
    const known = of(word);
    known.topics.push(...all.filter((topic) => topics.words(topic).some(isWritten)));
    known.same ||= others(word, all.flatMap(topics.words))[0] ?? '';
  }
  const lines = [...related]
    .filter(([, { ours, means, topics }]) => ours.length + means.length + topics.length > 0)
    .flatMap(([word, one]) => lettersOf(word).map((letter) => ({ letter, line: writeRelated(word, one) })));
  const byLetter = Map.groupBy(lines, ({ letter }) => letter);
  return new Map(
    LETTERS.map((letter) => [
      letter,
      (byLetter.get(letter) ?? [])
        .map(({ line }) => line)
        .sort()
        .join('\n'),
    ]),
  );
}
