/** Words a minute of a reader who learnt Dutch later: slower than the 230 of a practised reader. */
const WORDS_A_MINUTE = 180;

/** Minutes to read a Markdown text, rounded, at least 1. */
export function readingMinutes(markdown: string): number {
  const words = markdown.match(/\p{Letter}[\p{Letter}\p{Number}’'-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
