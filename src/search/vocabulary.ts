import { meaningsOf, readMeanings, type Meaning } from './meanings.ts';
import { isTopic, readTopics } from './topics.ts';
import { WordsByStem } from './words-by-stem.ts';
import { isOneEdit, isSameWord, plain, soundOf, stemsOf } from './words.ts';

/** The words of the gazette, to tell a word that it has not from one that was typed wrong. */
export interface Vocabulary {
  /** Whether it has the word, or another form of it. */
  has(word: string): boolean;
  /** Whether it has exactly this word: then the index has it too. */
  isListed(word: string): boolean;
  /** Words that may have been meant, the likeliest first; none for a word that the gazette has. */
  nearest(word: string): string[];
  /** Words that begin as one does that is like no other, the likeliest first; or else the one that it begins or ends with. */
  alike(word: string): string[];
  /** The known words that begin so, the commonest first. */
  startingWith(start: string): string[];
  /** The two words that a compound is made of, known or in the thesaurus. */
  parts(word: string): string[];
  /** Known words that the gazette writes for a word, in any of its forms. */
  meanings(word: string): readonly Meaning[];
  /** The topics whose texts a word finds. */
  topics(word: string): readonly number[];
  /** A known word of those topics. */
  aboutTheSame(word: string): string | undefined;
}

/** Shorter words are too much like others to be corrected. */
const SHORTEST_TYPO = 5;
const SHORTEST_SOUND = 4;
/** Of shorter words chance makes others. */
const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;
const LONG_PART = 5;
const SHORTEST_HALF = 5;
const MOST_OFFERED = 3;

interface Word {
  /** As it is spelled, and as it is compared. */
  text: string;
  plain: string;
  tier: number;
}

/** What stands before a line of the thesaurus: the editors' own have none. */
export const THESAURUS = '~';

/** @param written lines of words, the commonest on the first one, then of what people say = what the gazette writes, and of the thesaurus */
export function readVocabulary(written: string): Vocabulary {
  const lines = written.split('\n');
  const thesaurus = lines.filter((line) => line.startsWith(THESAURUS)).map((line) => line.slice(THESAURUS.length));
  const own = lines.filter((line) => !line.startsWith(THESAURUS));
  const isMeaning = (line: string) => line.includes('=');
  const words = own.filter((line) => !isMeaning(line)).flatMap(readWords);
  const known = new Set(words.map((word) => word.plain));
  const byStem = new WordsByStem(() => known);
  const meanings = readMeanings(own.filter(isMeaning), thesaurus.filter(isMeaning));
  const topics = readTopics(thesaurus.filter(isTopic));
  const has = (word: string) =>
    known.has(word) || (word.length > 3 && stemsOf(word).some((stem) => byStem.find(stem).length > 0));
  /** Of the gazette, or of the thesaurus. */
  const isWord = (word: string) => known.has(word) || topics.foundBy(word).length > 0;

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
      if (word.length <= SHORTEST_TYPO) return [];
      const start = word.slice(0, Math.max(SHORTEST_TYPO, Math.ceil(word.length * 0.6)));
      const far = (other: Word) => Math.abs(other.plain.length - word.length);
      const alike = words.filter((other) => other.plain.startsWith(start)).sort((a, b) => far(a) - far(b));
      if (alike.length > 0) return alike.slice(0, MOST_OFFERED).map(({ text }) => text);
      const halves = splitsOf(word).flatMap(({ front, end }) => [front, end]);
      const longest = halves.filter((half) => half.length >= SHORTEST_HALF && known.has(half));
      return longest.sort((a, b) => b.length - a.length).slice(0, 1);
    },
    startingWith: (start) =>
      words.filter((word) => word.plain.startsWith(start) && word.plain !== start).map(({ text }) => text),
    parts(word) {
      if (word.length < SHORTEST_COMPOUND) return [];
      const splits = splitsOf(word).filter(({ front, end }) => isWord(front) && isWord(end));
      // The likeliest has no letters that link, and no very short part.
      const rank = ({ front, end, isLinked }: Split) =>
        Math.min(front.length, end.length, LONG_PART) - (isLinked ? 1 : 0);
      const [best] = splits.sort((a, b) => rank(b) - rank(a));
      return best ? [best.front, best.end] : [];
    },
    meanings: (word) => meaningsOf(meanings, word, has),
    topics: topics.foundBy,
    aboutTheSame(word) {
      const near = topics.foundBy(word).flatMap(topics.words);
      return near.find((other) => has(plain(other)) && !isSameWord(other, word));
    },
  };
}

function readWords(line: string, tier: number): Word[] {
  // All in one go: on a slow phone each call weighs.
  const compared = plain(line).split(' ');
  return line
    .split(' ')
    .map((text, at): Word => ({ text, plain: compared[at] ?? '', tier }))
    .filter(({ text }) => text);
}

interface Split {
  front: string;
  end: string;
  isLinked: boolean;
}

/** The ways to take a word in two, with or without the letters that link them. */
function splitsOf(word: string): Split[] {
  const splits: Split[] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const [front, end] = [word.slice(0, at), word.slice(at)];
    const unlinked = front.replace(/(?:en|er|s|e|n)$/, '');
    splits.push({ front, end, isLinked: false });
    if (unlinked !== front && unlinked.length >= SHORTEST_PART) splits.push({ front: unlinked, end, isLinked: true });
  }
  return splits;
}

/** How far a word is from another, less when they sound the same; nothing when it is too far. */
function distance(word: string, sound: string, other: Word): number | undefined {
  if (other.plain.length < SHORTEST_SOUND || Math.abs(other.plain.length - word.length) > 2) return undefined;
  const otherSound = soundOf(other.plain);
  if (sound === otherSound) return 0.5;
  if (word.length < SHORTEST_TYPO) return undefined;
  const first = word[0] === other.plain[0] ? 0 : 0.3;
  if (isOneEdit(word, other.plain)) return 0.6 + first;
  return isOneEdit(sound, otherSound) && sound.length >= SHORTEST_TYPO ? 1 + first : undefined;
}
