import { spellings, type DutchWords } from './dutch-words.ts';
import { PARTICLES, SUFFIXES, WHOLE } from './no-parts.ts';

/**
 * Takes Dutch compounds apart: buurtfeest is buurt and feest. A split counts by how many words of the dictionary begin
 * with its first part and end with its last one; a word that the dictionary has itself needs more than one that it lacks.
 */

export interface Splitter {
  /** The smallest parts of a word, in order, without linking letters; none when it stays whole. */
  split(word: string): readonly string[];
  /** Every part, also those that are compounds themselves: of buurthuiswerker also buurthuis. */
  everyPart(word: string): readonly string[];
}

interface Split {
  parts: string[];
  score: number;
}

/** A word and what it is made of; nothing when it is whole. */
interface Tree {
  word: string;
  parts: Tree[];
}

const SHORTEST_PART = 3;
const SHORTEST_WORD = 6;
/** What a split has to reach, in natural logarithms of words: of a word that is not in the dictionary, and of one that is. */
const ENOUGH = { unlisted: 3, listed: 3.7 };
/** Long words are compounds more often; a word that many others are made with is not. */
const WEIGHTS = { letter: 0.45, ownCompounds: 0.9, link: 0.6, missingLetter: 1.2, known: 1 };
const LINKS = ['', 's', 'e', 'n', 'en', 'er'];

/** @param known words that the content itself uses by themselves, in small letters */
export function createSplitter(dictionary: DutchWords, known: ReadonlySet<string>): Splitter {
  const { opens, closes } = countNeighbours(dictionary);
  const isOpener = (part: string) => dictionary.openers.has(part) || dictionary.nouns.has(part) || known.has(part);
  const isCloser = (part: string) =>
    (dictionary.nouns.has(part) || known.has(part)) && !SUFFIXES.has(part) && !PARTICLES.has(part);
  const kept = new Map<string, Split | undefined>();

  function best(word: string): Split | undefined {
    if (!kept.has(word)) kept.set(word, search(word));
    return kept.get(word);
  }

  function search(word: string): Split | undefined {
    const splits: Split[] = [];
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const [front, end] = [word.slice(0, at), word.slice(at)];
      if (!isCloser(end) || SUFFIXES.has(front)) continue;
      for (const first of openers(front)) {
        const score = weigh(first, front, end);
        if (score > 0) splits.push({ parts: [first, end], score });
      }
    }
    return splits.reduce<Split | undefined>((top, split) => (top && top.score >= split.score ? top : split), undefined);
  }

  /** The words that the front of a compound may be, without the letters that link it. */
  function openers(front: string): string[] {
    return LINKS.filter((link) => front.endsWith(link))
      .flatMap((link) => spellings(front.slice(0, front.length - link.length), link))
      .filter(
        (part) => part.length >= SHORTEST_PART && isOpener(part) && !PARTICLES.has(part) && !PARTICLES.has(front),
      );
  }

  function weigh(first: string, front: string, end: string): number {
    const link = front.length - first.length;
    const count = Math.log1p(opens.get(first) ?? 0) + Math.log1p(closes.get(end) ?? 0);
    const missing = 4 - Math.min(4, first.length) + (4 - Math.min(4, end.length));
    const uses = [first, end].filter((part) => part.length > SHORTEST_PART && known.has(part)).length;
    return count - missing * WEIGHTS.missingLetter - (link > 0 ? WEIGHTS.link : 0) + uses * WEIGHTS.known;
  }

  function isEnough(word: string, { parts, score }: Split): boolean {
    const isNoun = dictionary.nouns.has(word);
    // Forms and stems of verbs and adjectives: begeleid, vergader.
    if (!isNoun && (dictionary.otherForms.has(word) || (dictionary.openers.has(word) && !known.has(word))))
      return false;
    const base = dictionary.nouns.get(word) ?? (dictionary.bases.has(word) ? word : undefined);
    if (base === undefined) return score >= ENOUGH.unlisted;
    // The plural of a word that is whole is whole: lampen.
    if (base !== word && best(base)?.parts[0] !== parts[0]) return false;
    // Listed without a word on how it bends: a name for a thing, or besloot and wanneer.
    if (!isNoun && parts.some((part) => part.length <= SHORTEST_PART)) return false;
    const own = Math.log1p((opens.get(base) ?? 0) + (closes.get(base) ?? 0));
    return score - WEIGHTS.ownCompounds * own + WEIGHTS.letter * (word.length - 8) >= ENOUGH.listed;
  }

  /** @param isPart whether the word is part of another: then a short beginning is chance */
  function take(word: string, isPart = false): Tree {
    const split = word.length >= SHORTEST_WORD && !WHOLE.has(word) ? best(word) : undefined;
    const isSplit = split && isEnough(word, split) && !(isPart && (split.parts[0]?.length ?? 0) <= SHORTEST_PART);
    return { word, parts: isSplit ? split.parts.map((part) => take(part, true)) : [] };
  }

  function root(word: string): Tree {
    const plain = word.toLowerCase();
    const pieces = plain.split('-').filter(Boolean);
    if (pieces.length > 1 && pieces.every((piece) => piece.length >= SHORTEST_PART)) {
      return { word: plain, parts: pieces.map((piece) => take(piece)) };
    }
    return dictionary.names.has(plain) && !dictionary.bases.has(plain) ? { word: plain, parts: [] } : take(plain);
  }

  return {
    split: (word) => root(word).parts.flatMap(leaves),
    everyPart: (word) => root(word).parts.flatMap(nodes),
  };
}

function leaves({ word, parts }: Tree): string[] {
  return parts.length > 0 ? parts.flatMap(leaves) : [word];
}

function nodes({ word, parts }: Tree): string[] {
  return [word, ...parts.flatMap(nodes)];
}

/** How many listed words begin with a word and go on with another, and how many end so. */
function countNeighbours({ bases, openers, nouns }: DutchWords) {
  const [opens, closes] = [new Map<string, number>(), new Map<string, number>()];
  for (const word of bases) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const [front, end] = [word.slice(0, at), word.slice(at)];
      if (!nouns.has(end)) continue;
      const first = LINKS.map((link) => (front.endsWith(link) ? front.slice(0, front.length - link.length) : '')).find(
        (part) => openers.has(part),
      );
      if (!first) continue;
      opens.set(first, (opens.get(first) ?? 0) + 1);
      closes.set(end, (closes.get(end) ?? 0) + 1);
    }
  }
  return { opens, closes };
}
