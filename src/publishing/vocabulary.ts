import type { Splitter } from '../search/compounds.ts';
import { MARKS } from '../search/vocabulary.ts';
import { plain, spelledWordsIn, stemsOf, wordsIn } from '../search/words.ts';
import type { SearchText } from './search-texts.ts';

/** So many words a reader's own are compared with: some 20 kB in brotli, however many stories there are. */
export const MOST_WORDS = 8000;
const SHORTEST = 3;
/** On how many pages the words of a line stand at least. */
const TIERS = [10, 3, 1];

/**
 * The words that most pages have, with the parts of compounds: a line for those on many pages, then on fewer. They are marked where
 * they stand in a title, in any form.
 */
export function makeVocabulary(texts: readonly SearchText[], splitter: Splitter): string {
  const pages = new Map<string, number>();
  for (const { title, intro, content } of texts) {
    const words = new Set(spelledWordsIn([title, intro, content].join(' ')));
    for (const word of [...words]) for (const part of splitter.everyPart(word)) words.add(part);
    for (const word of words) {
      if (word.length >= SHORTEST && !/\d/.test(word)) pages.set(word, (pages.get(word) ?? 0) + 1);
    }
  }
  const titles = texts.flatMap(({ title }) => wordsIn(title));
  const inTitles = new Set(titles.flatMap(stemsOf));
  const inParts = new Set(titles.flatMap((word) => splitter.everyPart(word)).flatMap(stemsOf));
  const marked = (word: string) => {
    const stems = stemsOf(plain(word));
    if (stems.some((stem) => inTitles.has(stem))) return word + MARKS.title;
    return stems.some((stem) => inParts.has(stem)) ? word + MARKS.titlePart : word;
  };
  const most = [...pages].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
  const tiers = Map.groupBy(most, ([, count]) => TIERS.findIndex((least) => count >= least));
  const words = (tier: number) =>
    (tiers.get(tier) ?? [])
      .map(([word]) => word)
      .sort()
      .map(marked);
  return TIERS.map((_, tier) => words(tier).join(' ')).join('\n');
}
