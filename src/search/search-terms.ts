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

/**
 * Whether the words found are those that were asked for. Pagefind takes letters off the end of a word until something
 * fits, and offers "zie" for "ziekenhuis" (CloudCannon/pagefind#315): half of a word has to be there. Nothing marked
 * means that the words stand in a title.
 */
export function isAnswer(found: readonly string[], terms: string): boolean {
  const asked = terms.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.length === 0 || asked.some((word) => found.some((other) => sharedStart(word, other) * 2 >= word.length));
}

function sharedStart(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** A word as its forms have it in common: buur and buren, huis and huizen, leeft and leven. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/([aeou])\1/g, '$1')
    .replaceAll('v', 'f')
    .replaceAll('z', 's');
}
