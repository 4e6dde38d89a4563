import type { FirstText, FirstTexts } from './first-texts.ts';
import type { Filters } from './search-address.ts';
import type { Term } from './terms.ts';
import { stemsOf, wordsIn } from './words.ts';

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

/** A text with the words that it is found by. */
interface Indexed {
  text: ListedText;
  /** What a word of it counts for, by its stem and as it is; the most where it stands in several fields. */
  stems: Map<string, number>;
  words: Map<string, number>;
  /** Title and intro as plain words with a space between. */
  line: string;
}

/** What a word counts for by where it stands: title > intro > key word > parts of words. */
const FIELDS = { title: 6, titleParts: 5, intro: 4, headings: 3, introParts: 3.5, about: 4 };
/** Stands in a title or an intro, or a title begins so: nearly always the best of all texts too. */
export const SURE = FIELDS.intro;
/** A word that only begins as the one that was typed. */
const BEGINS = 0.7;
const SHORTEST_START = 3;

/** Searches titles, intros and key words, at once and without a network. */
export class FirstStage {
  readonly texts: ReadonlyMap<string, ListedText>;
  readonly #indexed: readonly Indexed[];
  readonly #stems: ReadonlyMap<string, number>;

  constructor(written: FirstTexts) {
    this.#indexed = written.texts.map((text) => indexText(text, written));
    this.texts = new Map(this.#indexed.map(({ text }) => [text.id, text]));
    const pages = new Map<string, number>();
    for (const { stems } of this.#indexed) for (const stem of stems.keys()) pages.set(stem, (pages.get(stem) ?? 0) + 1);
    this.#stems = pages;
  }

  /** All that has a day, the newest first. */
  get newest(): ListedText[] {
    const texts = [...this.texts.values()].filter(({ date, headings }) => date && headings.length === 0);
    return texts.sort((a, b) => b.date.localeCompare(a.date));
  }

  has(word: string): boolean {
    return stemsOf(word).some((stem) => this.#stems.has(stem));
  }

  /**
   * The texts in which every word and phrase stands, the best first, and of equal ones the newest.
   * @param least what each word has to count for: all texts may have better ones than what falls short of it
   */
  find(terms: readonly Term[], phrases: readonly string[], least = 0): ListedText[] {
    if (terms.length === 0 && phrases.length === 0) return [];
    const scored = this.#indexed.flatMap((indexed) => {
      if (!phrases.every((phrase) => ` ${indexed.line} `.includes(` ${phrase} `))) return [];
      const words = terms.map((term) => weigh(indexed, term));
      if (words.some(({ weight }) => weight === 0 || weight < least)) return [];
      const score = words.reduce((sum, { weight, stem }) => sum + weight * this.#rarity(stem), phrases.length);
      return [{ text: indexed.text, score }];
    });
    const sorted = scored.sort((a, b) => b.score - a.score || b.text.date.localeCompare(a.text.date));
    return sorted.map(({ text }) => text);
  }

  /** A word on few pages says more. */
  #rarity(stem: string): number {
    return Math.log(1 + this.#indexed.length / (1 + (this.#stems.get(stem) ?? 0)));
  }
}

/** What a text counts for by a word, or by the best of what may stand for it. */
function weigh({ stems, words }: Indexed, { word, others }: Term): { weight: number; stem: string } {
  const weighed = [{ word, weight: 1 }, ...others].flatMap(({ word: one, weight }) =>
    stemsOf(one).map((stem) => ({ weight: weight * (stems.get(stem) ?? BEGINS * beginning(words, one)), stem })),
  );
  return weighed.reduce((best, other) => (other.weight > best.weight ? other : best));
}

/** The most that a word counts for that begins so. */
function beginning(words: ReadonlyMap<string, number>, start: string): number {
  if (start.length < SHORTEST_START) return 0;
  let most = 0;
  for (const [word, weight] of words) if (weight > most && word.startsWith(start)) most = weight;
  return most;
}

function indexText(written: FirstText, { kinds, themes, organisations }: FirstTexts): Indexed {
  const [path, title, intro, kind, theme, organisation, date, id, titleParts, introParts, ...headings] = written;
  const facts = {
    kind: kinds[kind],
    theme: themes[theme],
    year: date.slice(0, 4) || undefined,
    organisation: organisations[organisation],
  };
  const text: ListedText = {
    id,
    path,
    title,
    intro,
    date,
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value)),
    headings: headings.map(([heading, fragment]) => ({ title: heading, fragment })),
  };
  const [stems, words] = [new Map<string, number>(), new Map<string, number>()];
  const put = (map: Map<string, number>, key: string, weight: number) =>
    map.set(key, Math.max(weight, map.get(key) ?? 0));
  const add = (line: string, weight: number) => {
    for (const word of wordsIn(line)) {
      put(words, word, weight);
      for (const stem of stemsOf(word)) put(stems, stem, weight);
    }
  };
  add(title, FIELDS.title);
  add(titleParts, FIELDS.titleParts);
  add(intro, FIELDS.intro);
  add(headings.map(([heading]) => heading).join(' '), FIELDS.headings);
  add(introParts, FIELDS.introParts);
  add([facts.kind, facts.theme, facts.organisation].join(' '), FIELDS.about);
  return { text, stems, words, line: wordsIn(`${title} ${intro}`).join(' ') };
}
