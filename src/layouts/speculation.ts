/** Lets a browser make the page behind a link ready when a reader is about to follow it (Speculation Rules API). */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
});
