import { mayBeginOtherwise, stemsOf } from './words.ts';

/**
 * Finds the words of a stem. A stem takes long to make on a slow phone: only words get one that begin as what is asked for, or
 * as no form of it does.
 */
export class WordsByStem {
  readonly #words: () => Iterable<string>;
  /** The words of each stem, by the letter that it begins with. */
  readonly #known = new Map<string, Map<string, string[]>>();

  /** @param words plain words, asked for anew at each letter */
  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  find(stem: string): readonly string[] {
    const letter = stem.slice(0, 1);
    const known = this.#known.get(letter) ?? this.#read(letter);
    this.#known.set(letter, known);
    return known.get(stem) ?? [];
  }

  #read(letter: string): Map<string, string[]> {
    const stems = new Map<string, string[]>();
    for (const word of this.#words()) {
      if (!word.startsWith(letter) && !mayBeginOtherwise(word)) continue;
      for (const stem of stemsOf(word))
        if (stem.startsWith(letter)) stems.set(stem, [...(stems.get(stem) ?? []), word]);
    }
    return stems;
  }
}
