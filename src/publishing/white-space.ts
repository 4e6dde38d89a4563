/** Elements that stand on lines of their own, or that are never shown: white space beside them means nothing. */
const BLOCKS =
  'html|head|meta|link|title|style|script|body|header|nav|main|article|section|aside|footer|div|p|h[1-6]|ul|ol|li|dl|dt|dd|figure|figcaption|blockquote|picture|source|form|path';

/** It starts where white space does: begun at each space of a long run, it would take the square of it. */
const BESIDE_BLOCKS = new RegExp(`(?:(?<!\\s)\\s+|)(</?(?:${BLOCKS})(?:\\s[^>]*)?>)\\s*`, 'g');

/** The page without the white space that Astro leaves beside block elements; that between words stays. */
export function withoutIdleSpace(html: string): string {
  return html.replaceAll(BESIDE_BLOCKS, '$1');
}
