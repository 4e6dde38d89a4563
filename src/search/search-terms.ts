/** Words on nearly every page: they find nothing, and each makes the browser load a large piece of the index. */
const STOP_WORDS = new Set('de het een en van in op is te met voor aan dat die er'.split(' '));

/**
 * What of a query is worth sending to the index. Stop words go while other words remain; an exact phrase keeps its
 * own, between straight quotes as Pagefind wants them.
 */
export function searchTerms(query: string): string {
  const text = query.replace(/[“”„«»]/g, '"').trim();
  if (/^".+"$/.test(text)) return text;
  const words = text.split(/\s+/);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).join(' ');
}
