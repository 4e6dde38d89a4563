import { isOneEdit, isSameWord, plain, soundOf, stemsOf } from './words.ts';

/** The words of the gazette, to tell a word that it has not from one that was typed wrong. */
export interface Vocabulary {
  /** Whether it has the word, or another form of it. */
  has(word: string): boolean;
  /** Whether it has exactly this word: then the index has it too. */
  isListed(word: string): boolean;
  /** Words that may have been meant, the likeliest first; none for a word that the gazette has. */
  nearest(word: string): string[];
  /** Words that begin as one does that is like no other, the likeliest first. */
  alike(word: string): string[];
  /** The known words that begin so, the commonest first. */
  startingWith(start: string): string[];
  /** The two known words that a compound is made of. */
  parts(word: string): string[];
  /** Known words that the gazette writes for a word, in any of its forms. */
  meanings(word: string): readonly Meaning[];
}

export interface Meaning {
  to: string;
  /** As they are compared. */
  words: string[];
  /** Whether people say the word for it; else the gazette writes both for the same. */
  isSaid: boolean;
  /** From 0 to 1: how much it is the same. */
  weight: number;
}

/** Shorter words are too much like others to be corrected. */
const SHORTEST_TYPO = 5;
const SHORTEST_SOUND = 4;
/** Of shorter words chance makes others. */
const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;
const MOST_OFFERED = 3;
/** What comes behind the first of its row is less of the same. */
const FURTHER = 0.6;

interface Word {
  /** As it is spelled, and as it is compared. */
  text: string;
  plain: string;
  sound: string;
  tier: number;
}

/** @param written lines of words, the commonest on the first one, and lines of what people say = what the gazette writes */
export function readVocabulary(written: string): Vocabulary {
  const lines = written.split('\n');
  const words = lines
    .filter((line) => !line.includes('='))
    .flatMap((line, tier) =>
      line
        .split(' ')
        .filter(Boolean)
        .map((text): Word => ({ text, plain: plain(text), sound: soundOf(text), tier })),
    );
  const known = new Set(words.map((word) => word.plain));
  const stems = new Set(words.flatMap((word) => stemsOf(word.text)));
  const synonyms = readSynonyms(lines.filter((line) => line.includes('=')));
  const has = (word: string) => known.has(word) || (word.length > 3 && stemsOf(word).some((stem) => stems.has(stem)));

  return {
    has,
    isListed: (word) => known.has(word),
    nearest(asked) {
      const word = plain(asked);
      if (word.length < SHORTEST_SOUND || /\d/.test(word) || has(word)) return [];
      const sound = soundOf(word);
      const near = words.flatMap((other) => {
        const far = distance(word, sound, other);
        return far === undefined ? [] : [{ text: other.text, far: far + other.tier * 0.1 }];
      });
      const sorted = near.sort((a, b) => a.far - b.far || a.text.localeCompare(b.text));
      return sorted.slice(0, MOST_OFFERED).map(({ text }) => text);
    },
    alike(asked) {
      const word = plain(asked);
      const start = word.slice(0, Math.max(SHORTEST_TYPO, Math.ceil(word.length * 0.6)));
      const alike = word.length > SHORTEST_TYPO ? words.filter((other) => other.plain.startsWith(start)) : [];
      const far = (other: Word) => Math.abs(other.plain.length - word.length);
      return alike
        .sort((a, b) => far(a) - far(b))
        .slice(0, MOST_OFFERED)
        .map(({ text }) => text);
    },
    startingWith: (start) =>
      words.filter((word) => word.plain.startsWith(start) && word.plain !== start).map(({ text }) => text),
    parts(word) {
      if (word.length < SHORTEST_COMPOUND) return [];
      for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
        const [front, end] = [word.slice(0, at), word.slice(at)];
        const unlinked = [front, front.replace(/(?:en|er|s|e|n)$/, '')];
        const first = unlinked.find((part) => part.length >= SHORTEST_PART && known.has(part));
        if (first && has(end)) return [first, end];
      }
      return [];
    },
    meanings(word) {
      const found = stemsOf(word).flatMap((stem) => synonyms.get(stem) ?? []);
      const known = found.filter(({ words }) => words.every(has));
      return known.filter(({ to }, at) => known.findIndex((other) => other.to === to) === at);
    },
  };
}

/** By each stem of a word what it means; what the gazette writes for the same means each other. */
function readSynonyms(lines: readonly string[]): ReadonlyMap<string, readonly Meaning[]> {
  const synonyms = new Map<string, Meaning[]>();
  for (const line of lines) {
    const [said = [], means = []] = line.split('=').map((side) => side.split(','));
    for (const [words, isSaid] of [
      [said, true],
      [means, false],
    ] as const) {
      for (const word of words) {
        const others = means
          .map((to, at) => ({ to, words: plain(to).split(/[ -]/), isSaid, weight: at === 0 ? 1 : FURTHER }))
          .filter(({ words }) => !words.some((other) => isSameWord(other, word)));
        for (const stem of stemsOf(word)) synonyms.set(stem, [...(synonyms.get(stem) ?? []), ...others]);
      }
    }
  }
  return synonyms;
}

/** How far a word is from another, less when they sound the same; nothing when it is too far. */
function distance(word: string, sound: string, other: Word): number | undefined {
  if (other.plain.length < SHORTEST_SOUND || Math.abs(other.plain.length - word.length) > 2) return undefined;
  if (sound === other.sound) return 0.5;
  if (word.length < SHORTEST_TYPO) return undefined;
  const first = word[0] === other.plain[0] ? 0 : 0.3;
  if (isOneEdit(word, other.plain)) return 0.6 + first;
  return isOneEdit(sound, other.sound) && sound.length >= SHORTEST_TYPO ? 1 + first : undefined;
}
