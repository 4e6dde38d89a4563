import type { Counts, Engine, FoundPage, Result } from './engine.ts';
import { foundWords, readExcerpt } from './excerpt.ts';
import { bare, readPages, type Page } from './page-facts.ts';
import type { Filters } from './search-address.ts';
import { isAnswer } from './same-word.ts';
import { nearStems, STEM_FIELDS, stemToken, type StemField } from './stem-fields.ts';
import type { Term } from './terms.ts';
import { stemsOf } from './words.ts';

/** A page that Pagefind found. */
export interface Hit {
  id: string;
  score: number;
  /** Whether it was found in what neither title nor intro shows. */
  isInBody: boolean;
  /** Whether it has none of the words, and is about the same. */
  isNear: boolean;
  load(): Promise<FoundPage>;
}

export interface FoundInFull {
  /** The best first. */
  hits: Hit[];
  /** The words that stand on no page. */
  missing: string[];
  /** Whether nobody wrote a phrase as it was asked. */
  isLoose: boolean;
}

/** The newest page stands so much before the oldest of the same worth. */
const NEWNESS = 0.1;
/** How much more a word says that few pages have. */
const RARITY = 1.6;
/** What is near several words together counts for so much of what a word does, and so much less with each step. */
const IN_SITUATION = { first: 0.6, further: 0.8 };
/** A page with none of the words is an answer when it is worth so much of the best one. */
const NEAR_ENOUGH = 0.1;
/** What a second field in which a word stands adds, and what a phrase is worth wherever it stands. */
const MORE_FIELDS = 0.5;
const ANYWHERE = 4;

/** Searches all texts with Pagefind, a word at a time: a page that has most of the words is an answer as well. */
export class FullText {
  readonly #engine: Engine;
  #pages: Promise<Map<string, Page>> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async find(terms: readonly Term[], phrases: readonly string[], situations: readonly string[]): Promise<FoundInFull> {
    const pages = await this.pages();
    const rarityOf = (count: number) => Math.log(1 + (pages.size + 1) / (1 + count)) ** RARITY;
    const [inPhrases, perTerm, inSituations] = await Promise.all([
      Promise.all(phrases.map(async (phrase) => sumUp([await this.#searchText(`"${phrase}"`)], rarityOf))),
      Promise.all(terms.map(async (term) => sumUp(await this.#findTerm(term), rarityOf))),
      Promise.all(situations.map(async (stem) => sumUp(await this.#findSituation(stem), rarityOf))),
    ]);
    // What nobody wrote so is looked for by its words.
    const written = inPhrases.filter(({ hits }) => hits.size > 0);
    const all = [...written, ...perTerm, ...inSituations];
    const total = all.reduce((sum, { rarity }) => sum + rarity, 0);
    const ids = new Set(all.flatMap(({ hits }) => [...hits.keys()]));
    const found = [...ids].flatMap((id): Hit[] => {
      if (written.some(({ hits }) => !hits.has(id))) return [];
      const own = all.map(({ hits }) => hits.get(id));
      const best = own.reduce((top, hit) => ((hit?.score ?? 0) > (top?.score ?? 0) ? hit : top), undefined);
      if (!best) return [];
      const sum = own.reduce((score, hit) => score + (hit?.score ?? 0), 0);
      // A page with fewer of the words falls behind.
      const covered = all.reduce((share, { hits, rarity }) => share + (hits.has(id) ? rarity : 0), 0) / total;
      const score = sum * covered * (1 + NEWNESS * (pages.get(id)?.newness ?? 0));
      return [{ ...best, score, isNear: own.every((hit) => !hit || hit.isNear) }];
    });
    const [top] = found.sort((a, b) => b.score - a.score);
    const kept = found.filter(({ score, isNear }) => !isNear || score >= NEAR_ENOUGH * (top?.score ?? 0));
    const missing = terms.filter((_, at) => perTerm[at]?.hits.size === 0).map(({ word }) => word);
    return { hits: kept, missing, isLoose: written.length < inPhrases.length };
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

  /** The pages that have a word, then those with each of what may stand for it; of a word that none has, what begins so. */
  async #findTerm({ word, others, near }: Term): Promise<Map<string, Hit>[]> {
    const heaviest = new Map([[word, 1]]);
    for (const { word: one, weight } of others) heaviest.set(one, Math.max(weight, heaviest.get(one) ?? 0));
    const wanted = [
      ...[...heaviest].map(([one, weight]) => ({ tokens: stemsOf(one).map(stemToken), weight, isNear: false })),
      ...near.map(({ stems, weight }) => ({ tokens: stems.map(stemToken), weight, isNear: true })),
    ];
    const found = await Promise.all(
      wanted.map(async ({ tokens, weight, isNear }) => {
        return bestOf(await Promise.all(tokens.map((token) => this.#searchToken(token, weight, isNear))));
      }),
    );
    return found.some((hits) => hits.size > 0) ? found : [await this.#searchText(word)];
  }

  /** The pages that have what words mean together, by how near that is; nobody wrote the situation itself. */
  async #findSituation(stem: string): Promise<Map<string, Hit>[]> {
    const tokens = nearStems(stem).map(stemToken);
    const weigh = (step: number) => IN_SITUATION.first * IN_SITUATION.further ** step;
    const found = await Promise.all(tokens.map((token, step) => this.#searchToken(token, weigh(step), true)));
    return [new Map(), ...found];
  }

  async #searchToken(token: string, share: number, isNear: boolean): Promise<Map<string, Hit>> {
    const { results } = await this.#engine.search(token, { filters: {} });
    const hits = results.map((result): Hit => {
      const fields = (result.matchedMetaFields ?? []).filter(isStemField);
      const weights = fields.map((field) => STEM_FIELDS[field]);
      const most = Math.max(0, ...weights);
      const score = share * (most + MORE_FIELDS * (weights.reduce((sum, weight) => sum + weight, 0) - most));
      const isListed = fields.some((field) => field === 'st' || field === 'si');
      return { id: bare(result.id), score, isInBody: !isListed, isNear, load: result.data };
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

/** What was found of a term: by page, and how rare it is. */
interface FoundTerm {
  hits: Map<string, Hit>;
  rarity: number;
}

/**
 * What is found by several words counts by each, the more the fewer pages have that word; but what is near the first one, which is
 * as it was typed, never says more than that. The first that is found is the rarity.
 */
function sumUp(answers: readonly Map<string, Hit>[], rarityOf: (count: number) => number): FoundTerm {
  const hits = new Map<string, Hit>();
  const typed = answers[0]?.size ?? 0;
  const most = typed > 0 ? rarityOf(typed) : Infinity;
  for (const answer of answers) {
    const rarity = rarityOf(answer.size);
    for (const [id, hit] of answer) {
      const known = hits.get(id);
      const score = hit.score * (hit.isNear ? Math.min(rarity, most) : rarity);
      hits.set(
        id,
        known ? { ...known, score: known.score + score, isNear: known.isNear && hit.isNear } : { ...hit, score },
      );
    }
  }
  return { hits, rarity: rarityOf(answers.find((answer) => answer.size > 0)?.size ?? 0) };
}

/** Of each page the best of its hits. */
function bestOf(answers: readonly Map<string, Hit>[]): Map<string, Hit> {
  const best = new Map<string, Hit>();
  for (const [id, hit] of answers.flatMap((hits) => [...hits])) {
    if (hit.score > (best.get(id)?.score ?? 0)) best.set(id, hit);
  }
  return best;
}

function isStemField(field: string): field is StemField {
  return field in STEM_FIELDS;
}

function readHit({ id, score, words, matchedMetaFields = [], data }: Result): Hit {
  const isListed = matchedMetaFields.includes('title') || matchedMetaFields.includes('intro');
  return { id: bare(id), score, isInBody: words.length > 0 && !isListed, isNear: false, load: data };
}
