import { asCompared, stemsOf } from './words.ts';
import { WordsByStem } from './words-by-stem.ts';

/** Values by word: by the word as it is written, or else by what its forms have in common. */
export class WordMap<Value> {
  readonly #written = new Map<string, Value[]>();
  readonly #byStem = new WordsByStem(() => this.#written.keys());

  /** All are added before any is asked for. */
  add(word: string, values: readonly Value[]): void {
    const key = asCompared(word);
    this.#written.set(key, [...(this.#written.get(key) ?? []), ...values]);
  }

  /** @param word a plain word */
  get(word: string): readonly Value[] {
    const same = this.#written.has(word) ? [word] : stemsOf(word).flatMap((stem) => this.#byStem.find(stem));
    return [...new Set(same)].flatMap((one) => this.#written.get(one) ?? []);
  }
}
