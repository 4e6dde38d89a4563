/**
 * An address that makes the browser mark words on the page and scroll to the first (WICG, URL Fragment Text
 * Directives). A browser that does not know them, or does not find the words, goes to the section.
 * @param words whole words, as they stand on the page
 * @param before the word in front of the first: it tells apart words that stand on the page more than once
 */
export function addressOfWords(path: string, words: readonly string[], before = ''): string {
  if (words.length === 0) return path;
  const directives = words.map(
    (word, index) => `text=${index === 0 && before ? `${encode(before)}-,` : ''}${encode(word)}`,
  );
  return `${path}${path.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

/** Dashes and commas have a meaning in a directive; `encodeURIComponent` leaves the dash. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
