/** A run of an excerpt's text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/**
 * The plain text of one of Pagefind's excerpts. Pagefind escapes `<` and `>` and nothing else, and wraps each word that
 * it found in `<mark>`; neighbours are joined here.
 */
export function readExcerpt(excerpt: string): Piece[] {
  return excerpt
    .replaceAll(/<\/mark>(\s+)<mark>/g, '$1')
    .split(/<mark>([^]*?)<\/mark>/)
    .map((text, index) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), found: index % 2 === 1 }))
    .filter(({ text }) => text);
}

/** A text with the words in it that were looked for. */
export function markWords(text: string, isWanted: (word: string) => boolean): Piece[] {
  return joinPieces(
    text.split(/([\p{L}\p{N}’'/-]+)/u).map((part) => ({ text: part, found: wordOf(part).some(isWanted) })),
  );
}

/** The passage of a text in which most of the wanted words stand, with an ellipsis where it is cut. */
export function findPassage(text: string, isWanted: (word: string) => boolean): Piece[] {
  const parts = text.split(/\s+/).filter(Boolean);
  const wanted = parts.map((part) => wordOf(part).filter(isWanted));
  const worth = (from: number) => {
    const words = wanted.slice(from, from + PASSAGE).flat();
    return new Set(words).size * 4 + Math.min(words.length, 4);
  };
  const places = wanted.flatMap((words, at) => (words.length > 0 ? [Math.max(0, at - LEAD)] : []));
  const from = places.reduce((best, place) => (worth(place) > worth(best) ? place : best), places[0] ?? 0);
  const passage = parts.slice(from, from + PASSAGE).join(' ');
  const [before, after] = [from > 0 ? '… ' : '', from + PASSAGE < parts.length ? ' …' : ''];
  return markWords(before + passage + after, isWanted);
}

/** Words of a passage, and how many stand before the first that was found. */
const PASSAGE = 28;
const LEAD = 8;

/** What of a run of letters is a word: the pieces that a hyphen or a slash keeps together as well. */
function wordOf(part: string): string[] {
  return part.match(/[\p{L}\p{N}’']+/gu) ?? [];
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.found === piece.found) last.text += piece.text;
    else if (piece.text) joined.push({ ...piece });
  }
  return joined;
}

/** The words found, as they stand on the page, without the punctuation around them; each once. */
export function foundWords(pieces: readonly Piece[]): string[] {
  const words = pieces.filter(({ found }) => found).flatMap(({ text }) => text.split(/\s+/));
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
  return bare.filter((word, index) => bare.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index);
}
