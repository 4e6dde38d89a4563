import type { FirstText, FirstTexts } from './first-texts.ts';
import type { Filters } from './search-address.ts';
import { STEM_FIELDS } from './stem-fields.ts';
import type { Term } from './terms.ts';
import type { Place } from './vocabulary.ts';
import { WordsByStem } from './words-by-stem.ts';
import { plain, plainWordsIn, stemsOf, wordsIn } from './words.ts';

/** A text of the first stage, as a list of answers shows it. */
export interface ListedText {
  id: string;
  path: string;
  title: string;
  intro: string;
  date: string;
  facts: Filters;
  headings: { title: string; fragment: string }[];
}

/** Titles and intros are found by words alone. */
type Wanted = Pick<Term, 'word' | 'others'>;

/** Where a word stands: the numbers of texts, each with the weights of its fields that have the word. */
type Places = Map<number, number[]>;

/** What a text counts for by a word in one field, and what it is worth with all fields where few texts have it. */
interface Weighed {
  weight: number;
  worth: number;
}

/** What a word counts for by where it stands (`fieldsOf`), as in all texts; but what a text is about is less sure than its title. */
const FIELDS = {
  title: STEM_FIELDS.st,
  titleParts: STEM_FIELDS.sp,
  intro: STEM_FIELDS.si,
  headings: STEM_FIELDS.sh,
  introParts: STEM_FIELDS.sq,
  about: 4,
};
const WEIGHTS = Object.values(FIELDS);
/** What a word counts for at least in a text that no other can come before, by where it stands best of all texts. */
export const SURE: Record<Place, number> = {
  title: FIELDS.title,
  titlePart: FIELDS.titleParts,
  below: FIELDS.headings,
};
/** What the other fields in which a word stands add: all of them together no more than sets a title before a part of one. */
const MORE_FIELDS = 0.05;
/** A word that only begins as the one that was typed. */
const BEGINS = 0.7;
const SHORTEST_START = 3;

/** Searches titles, intros and key words, at once and without a network. */
export class FirstStage {
  readonly texts: ReadonlyMap<string, ListedText>;
  readonly #listed: readonly ListedText[];
  readonly #words = new Map<string, Places>();
  readonly #byStem = new WordsByStem(() => this.#words.keys());

  constructor(written: FirstTexts) {
    this.#listed = written.texts.map((text) => listText(text, written));
    this.texts = new Map(this.#listed.map((text) => [text.id, text]));
    const fields = this.#listed.map((text, at) => fieldsOf(text, written.texts[at]));
    // All in one go: on a slow phone each call weighs.
    const lines = plain(fields.map((texts) => texts.join('\n')).join('\n')).split('\n');
    for (const [nth, line] of lines.entries()) {
      const weight = WEIGHTS[nth % WEIGHTS.length] ?? 0;
      if (line)
        for (const word of new Set(plainWordsIn(line))) this.#add(word, Math.floor(nth / WEIGHTS.length), weight);
    }
  }

  #add(word: string, text: number, weight: number): void {
    let places = this.#words.get(word);
    if (!places) this.#words.set(word, (places = new Map()));
    const weights = places.get(text);
    if (weights) weights.push(weight);
    else places.set(text, [weight]);
  }

  /** All that has a day, the newest first. */
  get newest(): ListedText[] {
    const texts = this.#listed.filter(({ date, headings }) => date && headings.length === 0);
    return texts.sort(byNewness);
  }

  has(word: string): boolean {
    return stemsOf(word).some((stem) => this.#byStem.find(stem).length > 0);
  }

  /**
   * The texts in which every word and phrase stands, the best first, and of equal ones the newest.
   * @param leastOf what a word has to count for: all texts may have better ones than what falls short of it
   */
  find(
    terms: readonly Wanted[],
    phrases: readonly string[],
    leastOf: (word: string) => number = () => 0,
  ): ListedText[] {
    if (terms.length === 0 && phrases.length === 0) return [];
    const weighed = terms.map((term) => ({ places: this.#weigh(term), least: leastOf(term.word) }));
    const scored = this.#listed.flatMap((text, at) => {
      let score = phrases.length;
      for (const { places, least } of weighed) {
        const word = places.get(at);
        if (!word || word.weight < least) return [];
        score += word.worth;
      }
      return hasAll(text, phrases) ? [{ text, score }] : [];
    });
    const sorted = scored.sort((a, b) => b.score - a.score || byNewness(a.text, b.text));
    return sorted.map(({ text }) => text);
  }

  /** By the number of each text what it counts for by a word, or by the best of what may stand for it. */
  #weigh({ word, others }: Wanted): Map<number, Weighed> {
    const best = new Map<number, Weighed>();
    const put = (written: string, share: number, rarity: number) => {
      for (const [text, weights] of this.#words.get(written) ?? []) {
        const most = Math.max(...weights);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const worth = share * (most + MORE_FIELDS * (all - most)) * rarity;
        if (worth > (best.get(text)?.worth ?? 0)) best.set(text, { weight: share * most, worth });
      }
    };
    for (const { word: one, weight } of [{ word, weight: 1 }, ...others]) {
      for (const stem of stemsOf(one)) {
        const rarity = this.#rarity(stem);
        for (const same of this.#byStem.find(stem)) put(same, weight, rarity);
      }
      if (one.length < SHORTEST_START) continue;
      const rarity = this.#rarity(one);
      for (const written of this.#words.keys()) if (written.startsWith(one)) put(written, weight * BEGINS, rarity);
    }
    return best;
  }

  /** A word on few pages says more. */
  #rarity(stem: string): number {
    const pages = new Set(this.#byStem.find(stem).flatMap((word) => [...(this.#words.get(word)?.keys() ?? [])]));
    return Math.log(1 + this.#listed.length / (1 + pages.size));
  }
}

/** Days are in digits: `localeCompare` would have a slow phone load its alphabets first. */
function byNewness(one: ListedText, other: ListedText): number {
  return one.date < other.date ? 1 : one.date > other.date ? -1 : 0;
}

/** Whether each phrase stands in the title or the intro, or across them. */
function hasAll({ title, intro }: ListedText, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const line = ` ${wordsIn(`${title} ${intro}`).join(' ')} `;
  return phrases.every((phrase) => line.includes(` ${phrase} `));
}

/** What is searched of a text, in the order of their weights. */
function fieldsOf({ title, intro, headings, facts }: ListedText, written: FirstText | undefined): string[] {
  const [, , , , , , , , titleParts = '', introParts = ''] = written ?? [];
  const about = [facts.kind, facts.theme, facts.organisation].join(' ');
  return [title, titleParts, intro, headings.map((heading) => heading.title).join(' '), introParts, about];
}

function listText(written: FirstText, { kinds, themes, organisations }: FirstTexts): ListedText {
  const [path, title, intro, kind, theme, organisation, date, id, , , ...headings] = written;
  const facts: Filters = {};
  // Only what it has: a filter is told by its absence.
  if (kinds[kind]) facts.kind = kinds[kind];
  if (themes[theme]) facts.theme = themes[theme];
  if (date) facts.year = date.slice(0, 4);
  if (organisations[organisation]) facts.organisation = organisations[organisation];
  return {
    id,
    path,
    title,
    intro,
    date,
    facts,
    headings: headings.map(([heading, fragment]) => ({ title: heading, fragment })),
  };
}
