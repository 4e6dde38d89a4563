import type { Counts, Engine, FoundPage, Result } from './engine.ts';
import { foundWords, readExcerpt } from './excerpt.ts';
import { bare, readPages, type Page } from './page-facts.ts';
import type { Filters } from './search-address.ts';
import { isAnswer } from './same-word.ts';
import { STEM_FIELDS, stemToken, type StemField } from './stem-fields.ts';
import type { Term } from './terms.ts';
import { stemsOf } from './words.ts';

/** A page that Pagefind found. */
export interface Hit {
  id: string;
  score: number;
  /** Whether it was found in what neither title nor intro shows. */
  isInBody: boolean;
  load(): Promise<FoundPage>;
}

/** A page with fewer of the words falls behind; the newest stands so much before the oldest of the same worth. */
const COVERAGE = 1.5;
const NEWNESS = 0.1;
/** What a second field in which a word stands adds, and what a phrase is worth wherever it stands. */
const MORE_FIELDS = 0.3;
const ANYWHERE = 4;

/** Searches all texts with Pagefind, a word at a time: a page that has most of the words is an answer as well. */
export class FullText {
  readonly #engine: Engine;
  #pages: Promise<Map<string, Page>> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * @returns the pages, the best first, and the words that stand on none
   */
  async find(terms: readonly Term[], phrases: readonly string[]): Promise<{ hits: Hit[]; missing: string[] }> {
    const [pages, inPhrases, ...perTerm] = await Promise.all([
      this.pages(),
      Promise.all(phrases.map((phrase) => this.#searchText(`"${phrase}"`))),
      ...terms.map((term) => this.#findTerm(term)),
    ]);
    const all = [...inPhrases, ...perTerm];
    const rarity = all.map((hits) => Math.log(1 + (pages.size + 1) / (1 + hits.size)));
    const total = rarity.reduce((sum, one) => sum + one, 0);
    const ids = new Set(all.flatMap((hits) => [...hits.keys()]));
    const found = [...ids].flatMap((id): Hit[] => {
      if (inPhrases.some((hits) => !hits.has(id))) return [];
      const hits = all.map((one) => one.get(id));
      const best = hits.reduce((top, hit) => ((hit?.score ?? 0) > (top?.score ?? 0) ? hit : top), undefined);
      if (!best) return [];
      const sum = hits.reduce((score, hit, at) => score + (hit?.score ?? 0) * (rarity[at] ?? 0), 0);
      const covered = hits.reduce((share, hit, at) => share + (hit ? (rarity[at] ?? 0) : 0), 0) / total;
      const score = sum * covered ** COVERAGE * (1 + NEWNESS * (pages.get(id)?.newness ?? 0));
      return [{ ...best, score }];
    });
    const missing = terms.filter((_, at) => perTerm[at]?.size === 0).map(({ word }) => word);
    return { hits: found.sort((a, b) => b.score - a.score), missing };
  }

  /** All values of each filter. */
  values(): Promise<Counts> {
    return this.#engine.filters();
  }

  /** All pages that pass the filters, the newest first. */
  async list(filters: Filters): Promise<Hit[]> {
    const { results } = await this.#engine.search(null, { filters, sort: { date: 'desc' } });
    return results.map(readHit);
  }

  /** Facts of all pages, by Pagefind's names: it tells them by what passes each filter. */
  pages(): Promise<Map<string, Page>> {
    return (this.#pages ??= readPages(this.#engine));
  }

  /** The pages that have a word or what may stand for it; of a word that none has, those with one that begins so. */
  async #findTerm({ word, others }: Term): Promise<Map<string, Hit>> {
    const wanted = [{ word, weight: 1 }, ...others].flatMap(({ word: one, weight }) =>
      stemsOf(one).map((stem) => ({ stem, weight })),
    );
    const answers = await Promise.all(wanted.map(({ stem }) => this.#searchStem(stem)));
    const best = new Map<string, Hit>();
    for (const [at, answer] of answers.entries()) {
      for (const hit of answer.values()) {
        const score = hit.score * (wanted[at]?.weight ?? 1);
        if (score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, { ...hit, score });
      }
    }
    return best.size > 0 ? best : this.#searchText(word);
  }

  async #searchStem(stem: string): Promise<Map<string, Hit>> {
    const { results } = await this.#engine.search(stemToken(stem), { filters: {} });
    const hits = results.map((result): Hit => {
      const fields = (result.matchedMetaFields ?? []).filter(isStemField);
      const weights = fields.map((field) => STEM_FIELDS[field]);
      const most = Math.max(0, ...weights);
      const score = most + MORE_FIELDS * (weights.reduce((sum, weight) => sum + weight, 0) - most);
      const isListed = fields.some((field) => field === 'st' || field === 'si');
      return { id: bare(result.id), score, isInBody: !isListed, load: result.data };
    });
    return new Map(hits.filter(({ score }) => score > 0).map((hit) => [hit.id, hit]));
  }

  /** Phrases, and what begins as a word that nobody wrote. */
  async #searchText(words: string): Promise<Map<string, Hit>> {
    const { results } = await this.#engine.search(words, { filters: {} });
    const best = words.startsWith('"') ? undefined : await results[0]?.data();
    if (best && !isAnswer(foundWords(readExcerpt(best.excerpt)), words)) return new Map();
    return new Map(results.map((result) => [bare(result.id), { ...readHit(result), score: ANYWHERE }]));
  }
}

function isStemField(field: string): field is StemField {
  return field in STEM_FIELDS;
}

function readHit({ id, score, words, matchedMetaFields = [], data }: Result): Hit {
  const isListed = matchedMetaFields.includes('title') || matchedMetaFields.includes('intro');
  return { id: bare(id), score, isInBody: words.length > 0 && !isListed, load: data };
}
