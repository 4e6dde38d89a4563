import type { Vocabulary } from './vocabulary.ts';
import { plain } from './words.ts';

const MOST = 5;
const SHORTEST_START = 2;

/** The query with its last word finished, as the gazette writes it. */
export function completeQuery(query: string, vocabulary: Pick<Vocabulary, 'startingWith'>): string[] {
  const [, before = '', last = ''] = /^(.*?)([\p{L}'’]+)$/su.exec(query) ?? [];
  if (last.length < SHORTEST_START || query.length > 200) return [];
  const ends = vocabulary.startingWith(plain(last));
  return ends.slice(0, MOST).map((word) => before + word);
}

/** Words that begin as those of the query, or are like them. */
export function nearWords(query: string, vocabulary: Vocabulary): string[] {
  const words = plain(query.slice(0, 200)).match(/\p{L}{3,}/gu) ?? [];
  const near = words.flatMap((word) => {
    const starts = [4, 3].map((length) => vocabulary.startingWith(word.slice(0, length)));
    return [...vocabulary.nearest(word), ...(starts.find((found) => found.length > 0) ?? [])];
  });
  return [...new Set(near)].slice(0, MOST);
}
