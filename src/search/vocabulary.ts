import { isOneEdit, plain, soundOf, stemsOf } from './words.ts';

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
}

/** Shorter words are too much like others to be corrected. */
const SHORTEST_TYPO = 5;
const SHORTEST_SOUND = 4;
/** Of shorter words chance makes others. */
const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;
const MOST_OFFERED = 3;

interface Word {
  /** As it is spelled, and as it is compared. */
  text: string;
  plain: string;
  sound: string;
  tier: number;
}

/** @param lines words with spaces between, the commonest on the first line */
export function readVocabulary(lines: string): Vocabulary {
  const words = lines.split('\n').flatMap((line, tier) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((text): Word => ({ text, plain: plain(text), sound: soundOf(text), tier })),
  );
  const known = new Set(words.map((word) => word.plain));
  const stems = new Set(words.flatMap((word) => stemsOf(word.text)));
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
        if (first && known.has(end)) return [first, end];
      }
      return [];
    },
  };
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
