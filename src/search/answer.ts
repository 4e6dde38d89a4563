import type { FirstStage, ListedText } from './first-stage.ts';
import type { FullText, Hit } from './full-text.ts';
import { isNothing, readWanted } from './question-words.ts';
import { understand, type Synonyms, type Understood } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { stemOf } from './words.ts';

/** One answer in the list: a text of the first stage, a page of Pagefind's, or both. */
export interface Found {
  id: string;
  listed?: ListedText | undefined;
  hit?: Hit | undefined;
}

export interface Answer {
  found: Found[];
  understood: Understood;
}

const NOTHING: Answer = { found: [], understood: { terms: [], changed: [], offered: [] } };

/** Finds what can be found without a network, or as far as it is loaded. */
export function answerAtOnce(query: string, first: FirstStage, synonyms: Synonyms, vocabulary?: Vocabulary): Answer {
  const wanted = readWanted(query);
  if (isNothing(wanted)) return NOTHING;
  const isKnown = (word: string) => first.has(word) || (vocabulary?.has(word) ?? true);
  const understood = understand(wanted.words, isKnown, vocabulary ?? UNREAD, synonyms);
  const found = first.find(understood.terms, wanted.phrases);
  return { found: found.map(({ text }) => ({ id: text.id, listed: text })), understood };
}

/** Finds in all texts; what the first stage found stays in front, in its order. */
export async function answerInFull(
  query: string,
  first: FirstStage | undefined,
  synonyms: Synonyms,
  vocabulary: Vocabulary | undefined,
  fullText: FullText,
): Promise<Answer> {
  const wanted = readWanted(query);
  if (isNothing(wanted)) return NOTHING;
  const isKnown = (word: string) => (first?.has(word) ?? false) || (vocabulary?.has(word) ?? true);
  const understood = understand(wanted.words, isKnown, vocabulary ?? UNREAD, synonyms);
  const shown = first?.find(understood.terms, wanted.phrases) ?? [];
  const hits = await fullText.find(understood.terms, wanted.phrases, isKnown);
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const before = shown.map(({ text }) => ({ id: text.id, listed: text, hit: byId.get(text.id) }));
  const ids = new Set(before.map(({ id }) => id));
  const after = hits.filter(({ id }) => !ids.has(id)).map((hit) => ({ id: hit.id, listed: first?.texts.get(hit.id), hit }));
  return { found: [...before, ...after], understood };
}

/** What is known of words before they have been loaded: nothing against any. */
const UNREAD: Pick<Vocabulary, 'nearest' | 'parts'> = { nearest: () => [], parts: () => [] };

/** Whether a word of a text is one that was looked for, as it is, as another form, or in a compound. */
export function isMeant(word: string, terms: Understood['terms']): boolean {
  const stem = stemOf(word);
  return terms.some(({ word: typed, others }) =>
    [typed, ...others.map((other) => other.word)].some((one) => {
      const asked = stemOf(one);
      return stem === asked || (asked.length > 2 && (stem.startsWith(asked) || stem.endsWith(asked)));
    }),
  );
}
