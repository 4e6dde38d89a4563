/** Latin letters that Unicode does not see as a plain letter with a mark. */
const PLAIN: Record<string, string> = {
  æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ʼ: '',
}; // prettier-ignore

/** Text as a piece of an address or a fragment: "Één tafel, elf mensen" → `een-tafel-elf-mensen`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[æœßþøłıđðħŋŧĸʼ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
