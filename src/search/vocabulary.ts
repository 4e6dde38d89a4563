import { isOneEdit, plain, soundOf, stemOf } from './words.ts';

/** The words of the gazette, to tell a word that it has not from one that was typed wrong. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Words that may have been meant, the likeliest first; none for a word that the gazette has. */
  nearest(word: string): string[];
  /** The known words that begin so, the commonest first. */
  startingWith(start: string): string[];
  /** The two known words that a compound is made of. */
  parts(word: string): string[];
}

/** Shorter words are too much like others to be corrected. */
const SHORTEST_TYPO = 5;
const SHORTEST_SOUND = 4;
const SHORTEST_PART = 3;
const MOST_OFFERED = 3;

/** @param lines words with spaces between, the commonest on the first line */
export function readVocabulary(lines: string): Vocabulary {
  const tiers = lines.split('\n').map((line) => line.split(' ').filter(Boolean));
  const tierOf = new Map(tiers.flatMap((words, tier) => words.map((word) => [word, tier] as const)));
  const words = [...tierOf.keys()];
  const stems = new Set(words.map(stemOf));
  const sounds = new Map(words.map((word) => [word, soundOf(word)]));

  function has(word: string): boolean {
    return tierOf.has(word) || (word.length > 3 && stems.has(stemOf(word)));
  }

  function nearest(asked: string): string[] {
    const word = plain(asked);
    if (word.length < SHORTEST_SOUND || /\d/.test(word) || has(word)) return [];
    const sound = soundOf(word);
    const scored = words.flatMap((other) => {
      if (other.length < SHORTEST_SOUND || Math.abs(other.length - word.length) > 2) return [];
      const score = distance(word, sound, other, sounds.get(other) ?? '');
      return score === undefined ? [] : [{ other, score: score + (tierOf.get(other) ?? 0) * 0.1 }];
    });
    return scored
      .sort((a, b) => a.score - b.score || a.other.localeCompare(b.other))
      .slice(0, MOST_OFFERED)
      .map(({ other }) => other);
  }

  return {
    has,
    nearest,
    startingWith: (start) => words.filter((word) => word.startsWith(start)),
    parts(word) {
      for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
        const [front, end] = [word.slice(0, at), word.slice(at)];
        const first = [front, front.replace(/(?:en|er|s|e|n)$/, '')].find((part) => part.length > 2 && tierOf.has(part));
        if (first && tierOf.has(end)) return [first, end];
      }
      return [];
    },
  };
}

/** How far a word is from another, less when they sound the same; nothing when it is too far. */
function distance(word: string, sound: string, other: string, otherSound: string): number | undefined {
  if (sound === otherSound) return 0.5;
  if (word.length < SHORTEST_TYPO) return undefined;
  const first = word[0] === other[0] ? 0 : 0.3;
  if (isOneEdit(word, other)) return 0.6 + first;
  return isOneEdit(sound, otherSound) && sound.length >= SHORTEST_TYPO ? 1 + first : undefined;
}
