/**
 * Lets a browser make the page behind a link ready when a reader is about to follow it (Speculation Rules API). The
 * addresses of pages end in a slash; those of PDFs, of up to a megabyte, do not.
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [{ where: { href_matches: '/{*/}?' }, eagerness: 'moderate' }],
});
