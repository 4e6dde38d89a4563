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
