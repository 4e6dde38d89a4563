import { listed } from '../search/synonyms.ts';
import { NEAR_STEPS, nearStems, topicStem } from '../search/stem-fields.ts';
import { WordMap } from '../search/word-map.ts';
import { asCompared, stemsOf } from '../search/words.ts';

/**
 * What words are about, from the lines of the thesaurus: the words of a line find each other's texts; of a line with a `>` the
 * broader words before it find the texts of the narrower ones behind it, and the other way round; of one with a `:` the word before
 * it finds the texts of those behind it, and so do several words together that stand before it. The build writes in the index which
 * topics a text has, so a word costs a few look-ups there, however many others are near it; what a single word leads to stands beside
 * the word itself, and costs no other piece of the index.
 */
export interface Topics {
  /** What a text with this word is about, as stems. */
  of(word: string): readonly string[];
  /** By each word of a line without a `:`, the stems that it finds texts by. */
  askedBy: ReadonlyMap<string, readonly string[]>;
  /** By several words together, the stem that what they lead to is a step from. */
  situations: ReadonlyMap<string, readonly string[]>;
  /** By each word, the words of the texts that it finds. */
  words: ReadonlyMap<string, readonly string[]>;
}

/** @param isWritten whether the gazette has a word: of others no text can be found */
export function readTopics(lines: readonly string[], isWritten: (word: string) => boolean): Topics {
  const topics = new WordMap<string>();
  const near = new Map<string, string[]>();
  const askedBy = new Map<string, string[]>();
  const situations = new Map<string, string[]>();
  const words = new Map<string, string[]>();
  let count = 0;
  const lead = (from: readonly string[], to: readonly string[]) => {
    const steps = from.map(nearStems);
    for (const [at, word] of to.entries()) {
      if (!isWritten(word)) continue;
      const step = NEAR_STEPS.findLastIndex((least) => at >= least);
      const stems = steps.flatMap((one) => one[step] ?? []);
      for (const stem of stemsOf(asCompared(word))) push(near, stem, stems);
    }
  };
  for (const { asked, found, isNear } of lines.flatMap(readLine)) {
    const written = found.filter(isWritten);
    if (written.length === 0) continue;
    const ways = asked.filter((one) => one.includes(' '));
    const single = asked.filter((one) => !ways.includes(one));
    for (const word of single) push(words, word, written);
    if (isNear) lead(single.map(asCompared).flatMap(stemsOf), written);
    else {
      const topic = topicStem(count++);
      for (const word of written) topics.add(word, [topic]);
      for (const word of single) push(askedBy, word, [topic]);
    }
    if (ways.length === 0) continue;
    // What is far from a situation stays so where nothing nearer is written.
    const situation = topicStem(count++);
    lead([situation], found);
    for (const way of ways) push(situations, way, [situation]);
  }
  return {
    of: (word) => [...new Set([...topics.get(word), ...stemsOf(word).flatMap((stem) => near.get(stem) ?? [])])],
    askedBy,
    situations,
    words,
  };
}

/** Which words find the texts that have which. */
interface Relation {
  asked: readonly string[];
  found: readonly string[];
  isNear: boolean;
}

function readLine(line: string): Relation[] {
  const [first = [], last = first] = line.split(/[>:]/).map(listed);
  const there = { asked: first, found: last, isNear: line.includes(':') };
  return line.includes('>') ? [there, { asked: last, found: first, isNear: false }] : [there];
}

function push(map: Map<string, string[]>, key: string, values: readonly string[]): void {
  map.set(key, [...(map.get(key) ?? []), ...values]);
}
