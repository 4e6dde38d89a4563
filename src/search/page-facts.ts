import type { Engine } from './engine.ts';
import { FACETS, type Facet, type Filters } from './search-address.ts';

/** What Pagefind knows of every page without loading it. */
export interface Page {
  facts: Filters;
  /** From 0, the oldest, to 1, the newest. */
  newness: number;
}

/** Asks for what passes each filter: that tells of every page which it is. */
export async function readPages(engine: Engine): Promise<Map<string, Page>> {
  const { results } = await engine.search(null, { filters: {}, sort: { date: 'desc' } });
  const pages = new Map<string, Page>(
    results.map(({ id }, at) => [bare(id), { facts: {}, newness: 1 - at / results.length }]),
  );
  const counts = await engine.filters();
  const values = Object.values(FACETS).flatMap((facet) =>
    Object.keys(counts[facet] ?? {}).map((value): [Facet, string] => [facet, value]),
  );
  for (const [facet, value] of values) {
    const passed = await engine.search(null, { filters: { [facet]: value } });
    for (const { id } of passed.results) {
      const page = pages.get(bare(id));
      if (page) page.facts[facet] = value;
    }
  }
  return pages;
}

/** Pagefind's name of a page without its language: nl-be_1a2b3c. */
export function bare(id: string): string {
  return id.slice(id.lastIndexOf('_') + 1);
}
