import type { JudgedQuery } from './read-judged.ts';

/** How well a list of answers does on a judged query. */
export interface RankingScore {
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), with gains of 2^grade - 1. */
  ndcg: number;
  /** The share of the texts worth 2 or 3 among the first ten; of ten, where there are more. */
  recall: number;
  isEmpty: boolean;
}

const SEEN = 10;
/** What falls in passing need not be on the first page. */
const GOOD = 2;

/** @param found addresses, the best first, each once */
export function scoreRanking(found: readonly string[], { relevant }: Pick<JudgedQuery, 'relevant'>): RankingScore {
  const seen = found.slice(0, SEEN);
  const gains = seen.map((address) => 2 ** (relevant[address] ?? 0) - 1);
  const best = Object.values(relevant)
    .map((grade) => 2 ** grade - 1)
    .sort((a, b) => b - a)
    .slice(0, SEEN);
  const wanted = Object.keys(relevant).filter((address) => (relevant[address] ?? 0) >= GOOD);
  const hits = seen.filter((address) => wanted.includes(address)).length;
  return {
    ndcg: discounted(gains) / discounted(best),
    recall: wanted.length > 0 ? hits / Math.min(wanted.length, SEEN) : 1,
    isEmpty: found.length === 0,
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
