import { meaningsOf, type Meaning } from './meanings.ts';
import { NEAR_STEPS, nearStems } from './stem-fields.ts';
import { Thesaurus } from './thesaurus.ts';
import { WordsByStem } from './words-by-stem.ts';
import { isOneEdit, plain, soundOf, stemsOf } from './words.ts';

/** The words of the gazette, to tell a word that it has not from one that was typed wrong; and what is related to words. */
export interface Vocabulary {
  /** Gets ready to tell what is related to words, and to the parts of those that the gazette has not. */
  learn(words: readonly string[]): Promise<void>;
  /** Whether it has the word, or another form of it. */
  has(word: string): boolean;
  /** Whether it has exactly this word: then the index has it too. */
  isListed(word: string): boolean;
  /** Where exactly this word stands best of all texts, in any of its forms. */
  placeOf(word: string): Place | undefined;
  /** Words that may have been meant, the likeliest first; none for a word that the gazette has. */
  nearest(word: string): string[];
  /** Words that begin as one does that is like no other, the likeliest first; or else the one that it begins or ends with. */
  alike(word: string): string[];
  /** The known words that begin so, the commonest first. */
  startingWith(start: string): string[];
  /** The two words that a compound is made of, known or in the thesaurus. */
  parts(word: string): string[];
  /** What the gazette writes for a word that was learned, in any of its forms. */
  meanings(word: string): readonly Meaning[];
  /** Stems of the texts that are about the same as a word: those that are found as one stand together. */
  near(word: string): readonly (readonly string[])[];
  /** Stems of what texts have that are about what words mean together: some were learned, and all are asked for. */
  situations(words: readonly string[], all: readonly string[]): readonly string[];
  /** A few words of the texts that are near a word that nobody wrote. */
  aboutTheSame(word: string): readonly string[];
}

/** In a title, in a compound in a title, or in no title at all. */
export type Place = 'title' | 'titlePart' | 'below';

/** What stands behind a word in the file that titles have, and behind one that is a part there. */
export const MARKS = { title: '=', titlePart: '+' };
const PLACES = new Map<string, Place>([
  [MARKS.title, 'title'],
  [MARKS.titlePart, 'titlePart'],
]);

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
  place: Place;
}

/** @param written lines of words, the commonest on the first one, marked where a title has them */
export function readVocabulary(written: string, thesaurus = new Thesaurus(async () => '')): Vocabulary {
  const words = written.split('\n').flatMap(readWords);
  const known = new Map(words.map((word) => [word.plain, word.place]));
  const byStem = new WordsByStem(() => known.keys());
  const has = (word: string) =>
    known.has(word) || (word.length > 3 && stemsOf(word).some((stem) => byStem.find(stem).length > 0));
  /** Whether the gazette has a word, or one that is near it. */
  const isWord = (word: string) =>
    known.has(word) || thesaurus.of(word).some(({ topics, same }) => topics.length + same.length > 0);

  return {
    async learn(words) {
      await thesaurus.read(words);
      const halves = words.filter((word) => !has(word)).flatMap(halvesOf);
      await thesaurus.read(halves.filter(({ front }) => isWord(front)).map(({ end }) => end));
    },
    has,
    isListed: (word) => known.has(word),
    placeOf: (word) => known.get(word),
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
      const splits = halvesOf(word).filter(({ front, end }) => isWord(front) && isWord(end));
      // The likeliest has no letters that link, and no very short part.
      const rank = ({ front, end, isLinked }: Split) =>
        Math.min(front.length, end.length, LONG_PART) - (isLinked ? 1 : 0);
      const [best] = splits.sort((a, b) => rank(b) - rank(a));
      return best ? [best.front, best.end] : [];
    },
    meanings: (word) => meaningsOf(thesaurus.of(word)),
    near(word) {
      if (!has(word) && !isWord(word)) return [];
      const topics = new Set(thesaurus.of(word).flatMap((related) => related.topics));
      const perStem = stemsOf(word).map(nearStems);
      return [
        ...NEAR_STEPS.map((_, step) => perStem.flatMap((steps) => steps[step] ?? [])),
        ...[...topics].map((topic) => [topic]),
      ];
    },
    situations: (words, all) => thesaurus.situations(words, all),
    aboutTheSame: (word) => thesaurus.of(word).find(({ same }) => same.length > 0)?.same ?? [],
  };
}

function readWords(line: string, tier: number): Word[] {
  // All in one go: on a slow phone each call weighs.
  const compared = plain(line).split(' ');
  return line
    .split(' ')
    .map((written, at): Word => {
      const place = PLACES.get(written.slice(-1));
      const end = place && -1;
      return { text: written.slice(0, end), plain: (compared[at] ?? '').slice(0, end), tier, place: place ?? 'below' };
    })
    .filter(({ text }) => text);
}

interface Split {
  front: string;
  end: string;
  isLinked: boolean;
}

/** What a compound may be made of. */
function halvesOf(word: string): Split[] {
  return word.length < SHORTEST_COMPOUND ? [] : splitsOf(word);
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
