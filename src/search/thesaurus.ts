import { WordMap } from './word-map.ts';
import { stemsOf } from './words.ts';

/** What a word finds beside itself, as far as the gazette has it. */
export interface Related {
  /** What the gazette writes for it, in the editors' own list and in the thesaurus: the first of each is most the same. */
  ours: string[];
  means: string[];
  /** The topics whose texts it finds. */
  topics: number[];
  /** A word of the gazette in those topics. */
  same: string;
}

/** What the names of the files are; words that begin with no letter of Dutch share the last one. */
export const LETTERS = [...'abcdefghijklmnopqrstuvwxyz_'];

/** The files that a word stands in, and that all its forms are looked for in: by the letters that its stems begin with. */
export function lettersOf(word: string): string[] {
  return [...new Set(stemsOf(word).map((stem) => /^[a-z]/.exec(stem)?.[0] ?? '_'))];
}

/** A line of such a file. */
export function writeRelated(word: string, { ours, means, topics, same }: Related): string {
  return `${word}=${[ours, means, topics, [same]].map((list) => list.join(',')).join('|')}`;
}

function readFileOf(text: string): WordMap<Related> {
  const words = new WordMap<Related>();
  for (const line of text.split('\n')) {
    const [word = '', lists = ''] = line.split('=');
    const [ours = [], means = [], topics = [], [same = ''] = []] = lists
      .split('|')
      .map((list) => list.split(',').filter(Boolean));
    words.add(word, [{ ours, means, topics: topics.map(Number), same }]);
  }
  return words;
}

/**
 * What is related to words, of which a reader loads the letters that they ask for: so it may know very many. The build makes it of
 * the editors' synonyms and of `thesaurus.txt` (`src/publishing/related-words.ts`).
 */
export class Thesaurus {
  readonly #load: (letter: string) => Promise<string>;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #letters = new Map<string, WordMap<Related>>();

  /** @param load gives the file of a letter */
  constructor(load: (letter: string) => Promise<string>) {
    this.#load = load;
  }

  /** Gets ready to tell of words. Of what does not arrive it knows nothing, and tries again when it is asked for again. */
  async read(words: readonly string[]): Promise<void> {
    await Promise.all(words.flatMap(lettersOf).map((letter) => this.#read(letter)));
  }

  /** @param word a plain word that was read */
  of(word: string): readonly Related[] {
    return lettersOf(word).flatMap((letter) => this.#letters.get(letter)?.get(word) ?? []);
  }

  #read(letter: string): Promise<void> {
    const loading =
      this.#loading.get(letter) ??
      this.#load(letter).then(
        (text) => void this.#letters.set(letter, readFileOf(text)),
        () => void this.#loading.delete(letter),
      );
    this.#loading.set(letter, loading);
    return loading;
  }
}
