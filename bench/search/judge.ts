import type { Searcher } from './engines.ts';
import { readQueries, type QuerySet } from './read-judged.ts';
import { scoreRanking } from './score-ranking.ts';

/** The means over the queries of a set that have a relevant text. */
export async function judge(
  searcher: Searcher,
  set: QuerySet,
): Promise<{ ndcg: number; recall: number; empty: number }> {
  const queries = (await readQueries(set)).filter(({ relevant }) => Object.keys(relevant).length > 0);
  const sum = { ndcg: 0, recall: 0, empty: 0 };
  for (const query of queries) {
    const { ndcg, recall, isEmpty } = scoreRanking(await searcher.find(query.query), query);
    sum.ndcg += ndcg / queries.length;
    sum.recall += recall / queries.length;
    sum.empty += Number(isEmpty) / queries.length;
  }
  return sum;
}
