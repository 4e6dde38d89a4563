/** Words a minute of a reader who learnt Dutch later: slower than the 230 of a practised reader. */
const WORDS_A_MINUTE = 180;

/** Minutes to read a Markdown text, rounded, at least 1. */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.round(countWords(markdown) / WORDS_A_MINUTE));
}

/** How many words a Markdown text has. */
export function countWords(markdown: string): number {
  return markdown.match(/\p{Letter}[\p{Letter}\p{Number}’'-]*/gu)?.length ?? 0;
}
