import { SURE, type FirstStage, type ListedText } from './first-stage.ts';
import type { FoundInFull, FullText, Hit } from './full-text.ts';
import type { Counts } from './engine.ts';
import { FACETS, isFiltered, matches, type Filters, type Question } from './search-address.ts';
import { isNothing, readWanted } from './question-words.ts';
import { understand, type Senses, type Understood } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isSameWord, plain, stemsOf } from './words.ts';

/** One answer in the list: a text of the first stage, a page of Pagefind's, or both. */
export interface Found {
  id: string;
  facts: Filters;
  listed?: ListedText | undefined;
  hit?: Hit | undefined;
}

export interface Answer {
  found: Found[];
  understood: Understood;
  /** Whether the index lacks a word that it surely has: a piece of it did not arrive, of which Pagefind says nothing. */
  isPartial: boolean;
  /** Whether nobody wrote a phrase as it was asked: then these are the texts with its words. */
  isLoose: boolean;
}

/** What the search has loaded to answer from. */
export interface Loaded {
  first: FirstStage | undefined;
  vocabulary: Vocabulary | undefined;
  fullText: FullText;
}

/** So many texts are shown before all have been asked: they are nearly always among the best of all. */
const AT_ONCE = 3;

/**
 * Finds what is sure without a network: titles, and intros and key words where no title has the word. What none of them says may
 * stand in a text: nothing is corrected yet.
 * @param vocabulary once it has been loaded; before, what of titles is sure
 */
export function answerAtOnce(query: string, first: FirstStage, vocabulary?: Pick<Vocabulary, 'placeOf'>): Answer {
  const wanted = readWanted(query);
  const understood = understand(wanted.words, () => true, UNREAD);
  const leastOf = (word: string) => SURE[vocabulary?.placeOf(word) ?? 'titlePart'];
  return list(first.find(understood.terms, wanted.phrases, leastOf).slice(0, AT_ONCE), understood);
}

/** Finds what titles and intros say, where no more will come. */
export async function answerFromFirst(
  query: string,
  first: FirstStage,
  vocabulary: Vocabulary | undefined,
): Promise<Answer> {
  const wanted = readWanted(query);
  await vocabulary?.learn(wanted.words);
  const understood = understand(wanted.words, (word) => first.has(word), vocabulary ?? UNREAD);
  return list(first.find(understood.terms, wanted.phrases), understood);
}

function list(texts: readonly ListedText[], understood: Understood): Answer {
  const found = texts.map((text) => ({ id: text.id, facts: text.facts, listed: text }));
  return { found, understood, isPartial: false, isLoose: false };
}

/**
 * Finds in all texts; without words, all pages that pass.
 * @param shown what a reader sees already: it stays in front, in its order
 */
export async function answerInFull(
  { query, filters }: Question,
  { first, vocabulary, fullText }: Loaded,
  shown: readonly Found[],
): Promise<Answer> {
  const wanted = readWanted(query);
  await vocabulary?.learn(wanted.words);
  const isKnown = (word: string) => (first?.has(word) ?? false) || (vocabulary?.has(word) ?? true);
  const understood = understand(wanted.words, isKnown, vocabulary ?? UNREAD);
  const pages = await fullText.pages();
  const { hits, missing, isLoose } = await findHits();
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const ids = new Set([...shown.map(({ id }) => id), ...byId.keys()]);
  const found = [...ids].map((id): Found => {
    const listed = first?.texts.get(id);
    return { id, facts: pages.get(id)?.facts ?? listed?.facts ?? {}, listed, hit: byId.get(id) };
  });
  return { found, understood, isPartial: missing.some((word) => vocabulary?.isListed(word)), isLoose };

  async function findHits(): Promise<FoundInFull> {
    if (!wanted.isCommon) {
      const situations = vocabulary?.situations(wanted.words, wanted.all) ?? [];
      return fullText.find(understood.terms, wanted.phrases, situations);
    }
    const isList = isNothing(wanted) && isFiltered({ filters });
    return { hits: isList ? await fullText.list(filters) : [], missing: [], isLoose: false };
  }
}

/** How many of the answers each value of each filter would leave: a filter does not count against its own values. */
export function countValues(found: readonly Found[], filters: Filters): Counts {
  const counts: Counts = {};
  for (const facet of Object.values(FACETS)) {
    const { [facet]: _own, ...others } = filters;
    for (const { facts } of found) {
      const value = facts[facet];
      if (value === undefined || !matches(facts, others)) continue;
      const values = (counts[facet] ??= {});
      values[value] = (values[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** What is known of words before they have been loaded: nothing against any. */
const UNREAD: Senses = {
  nearest: () => [],
  parts: () => [],
  alike: () => [],
  meanings: () => [],
  near: () => [],
  aboutTheSame: () => [],
};

/** Whether a word of a text is one that was looked for, as it is, as another form, or in a compound. */
export function isMeant(word: string, terms: Understood['terms']): boolean {
  const written = plain(word);
  return terms.some(({ word: typed, others }) =>
    [typed, ...others.map((other) => other.word)].some(
      (one) => isSameWord(word, one) || (one.length > 2 && (written.startsWith(one) || endsWith(written, one))),
    ),
  );
}

/** Whether a compound ends with a word, in any form. */
function endsWith(written: string, word: string): boolean {
  return stemsOf(written).some((stem) => stemsOf(word).some((end) => end.length > 2 && stem.endsWith(end)));
}
