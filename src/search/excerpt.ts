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

/** An excerpt without the title that it opens with: the reader sees that above it. */
export function withoutTitle(excerpt: string, title: string): string {
  return excerpt.startsWith(title) ? excerpt.slice(title.length).replace(/^[.\s]+/, '') : excerpt;
}

/** The words found, as they stand on the page, without the punctuation around them; each once. */
export function foundWords(pieces: readonly Piece[]): string[] {
  const words = pieces.filter(({ found }) => found).flatMap(({ text }) => text.split(/\s+/));
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
  return bare.filter((word, index) => bare.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index);
}

/** The word right before the first one found; empty where none is known. */
export function wordBefore(pieces: readonly Piece[]): string {
  const [before, first] = pieces;
  return before && !before.found && first ? (/[\p{L}\p{N}][^\s…]*(?=\s+$)/u.exec(before.text)?.[0] ?? '') : '';
}
