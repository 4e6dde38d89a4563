import { WordMap } from './word-map.ts';
import { stemsOf } from './words.ts';

/** What a word finds beside itself, as far as the gazette has it. */
export interface Related {
  /** What the gazette writes for it, in the editors' own list and in the thesaurus: the first of each is most the same. */
  ours: string[];
  means: string[];
  /** Stems of topics. */
  topics: string[];
  /** A few words of the texts that are near it, of a word that the gazette has not. */
  same: string[];
}

/** So many files hold all words: each is some 2 kB in brotli. */
export const FILES = 97;

/** The files that a word stands in, and all its forms: by how its stems begin, so that more letters ask for no other file. */
export function filesOf(word: string): number[] {
  return [...new Set(stemsOf(word).map(fileOf))];
}

export function fileOf(stem: string): number {
  return (stem.charCodeAt(0) * 31 + (stem.charCodeAt(1) || 0)) % FILES;
}

/** A line of such a file. */
export function writeRelated(word: string, { ours, means, topics, same }: Related): string {
  return `${word}=${[ours, means, topics, same].map((list) => list.join(',')).join('|')}`;
}

/** A line of what the stem of a word says together with others: their stems, and that of the situation. */
export function writeSituations(stem: string, ways: readonly string[]): string {
  return `${stem}+${ways.join(',')}`;
}

interface Loaded {
  words: WordMap<Related>;
  situations: Map<string, string[]>;
}

function readFileOf(text: string): Loaded {
  const words = new WordMap<Related>();
  const situations = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [word = '', lists] = line.split('=');
    if (lists === undefined) {
      const [stem = '', ways = ''] = line.split('+');
      situations.set(stem, ways.split(','));
      continue;
    }
    const [ours = [], means = [], topics = [], same = []] = lists
      .split('|')
      .map((list) => list.split(',').filter(Boolean));
    words.add(word, [{ ours, means, topics, same }]);
  }
  return { words, situations };
}

/**
 * What is related to words, of which a reader loads those that begin as what they ask for: so it may know very many. The build makes
 * it of the editors' synonyms, `thesaurus.txt`, `associations.txt` and `situations.txt` (`src/publishing/related-words.ts`).
 */
export class Thesaurus {
  readonly #load: (file: number) => Promise<string>;
  readonly #loading = new Map<number, Promise<void>>();
  readonly #loaded = new Map<number, Loaded>();

  /** @param load gives a file */
  constructor(load: (file: number) => Promise<string>) {
    this.#load = load;
  }

  /** Gets ready to tell of words. Of what does not arrive it knows nothing, and tries again when it is asked for again. */
  async read(words: readonly string[]): Promise<void> {
    await Promise.all(words.flatMap(filesOf).map((file) => this.#read(file)));
  }

  /** @param word a plain word that was read */
  of(word: string): readonly Related[] {
    return filesOf(word).flatMap((file) => this.#loaded.get(file)?.words.get(word) ?? []);
  }

  /**
   * Stems of what words mean together.
   * @param words plain words that were read, of `all` that are asked for
   */
  situations(words: readonly string[], all: readonly string[]): string[] {
    const asked = new Set(all.flatMap(stemsOf));
    const ways = words.flatMap(stemsOf).flatMap((stem) => this.#loaded.get(fileOf(stem))?.situations.get(stem) ?? []);
    const found = ways.map((way) => way.split(' ')).filter((way) => way.slice(0, -1).every((stem) => asked.has(stem)));
    return [...new Set(found.flatMap((way) => way.slice(-1)))];
  }

  #read(file: number): Promise<void> {
    const loading =
      this.#loading.get(file) ??
      this.#load(file).then(
        (text) => void this.#loaded.set(file, readFileOf(text)),
        () => void this.#loading.delete(file),
      );
    this.#loading.set(file, loading);
    return loading;
  }
}
