import { BENT_WORDS } from './bent-words.ts';

/** Dutch words as the search compares them: in the build, where the index is made, and in the browser, where it is asked. */

/** The words of a text in small letters and without marks, in order; a word with a hyphen also as one. */
export function wordsIn(text: string): string[] {
  return plainWordsIn(plain(text));
}

/** The words of a text that is in small letters already, without marks. */
export function plainWordsIn(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  // Few have a hyphen: on a slow phone a list for each word weighs.
  if (!text.includes('-')) return words;
  return words.flatMap((word) => (word.includes('-') ? [...word.split('-'), word.replaceAll('-', '')] : word));
}

/** The words of a text in small letters, as they are spelled. */
export function spelledWordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  );
}

/** A word as those of a text are compared, where a hyphen makes one word. */
export function asCompared(word: string): string {
  return plain(word).replaceAll('-', '');
}

/** Small letters without marks and apostrophes, nor the s of baby’s: één, ideeën, İnci. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .replaceAll('ĳ', 'ij')
    .replaceAll('ı', 'i');
}

/**
 * What the forms of a word have in common: buur and buren, huisje and huizen, leeft and leven; no words by themselves. Where
 * the spelling hides which it is there are two: bomen is of boom and dagen of dag, kaartje of kaart and vuurtje of vuur.
 */
export function stemsOf(word: string): readonly string[] {
  const known = STEMS.get(word) ?? findStems(plain(word));
  STEMS.set(word, known);
  return known;
}

/** Words come back again and again, and a slow phone takes long over each. */
const STEMS = new Map<string, readonly string[]>();

function findStems(form: string): string[] {
  const [, particle = '', rest = form] = SEPARATED.exec(form) ?? [];
  return [
    ...new Set(
      basesOf(rest)
        .flatMap(withoutEnding)
        .map((stem) => particle + finish(stem)),
    ),
  ];
}

/** The past of a verb that comes apart: op-ge-ruimd, voor-ge-lezen. */
const SEPARATED =
  /^(aan|af|bij|binnen|dicht|door|in|klaar|los|mee|na|neer|om|op|open|over|rond|samen|schoon|terug|thuis|toe|uit|vast|voor|voort|weg)(ge.{3,})$/;

/** What a form may be of, without what bends it but -en and -e. */
function basesOf(form: string): string[] {
  const participle = withoutGe(form);
  const base = withoutPast(form);
  const known = [form, ...participle, base].map((one) => BENT_WORDS.get(one)).find((one) => one !== undefined);
  if (known !== undefined) return NOUNS_TOO.has(form) ? [known, form] : [known];
  if (participle.length > 0) return participle;
  if (/\d/.test(base) || base.length < 4) return [base];
  const one = base
    .replace(/jes$/, 'je')
    .replace(/heden$/, 'heid')
    .replace(/(?<=[a-z]{3})in(?:get|k)je$/, 'ing')
    .replace(/(?<=[a-z]{5})ing(?:en)?$/, '');
  // What was left of a past is no plural: diensten.
  const single = base === form ? one.replace(PLURAL_S, '') : one;
  const small = /^(.{2,}?)(?:([bcdfgklmnprstvz])\2et|(?<=m)p|(?<=[aeiouylnrw]|ij)t)je$/.exec(single);
  const open = /^([a-z]{3,}[^aeiou]([aou]))\2tje$/.exec(single)?.[1];
  if (small) return [open ?? (small[1] ?? '') + (small[2] ?? ''), single.replace(/je$/, '')];
  const past = /^(.*[a-z]{2}(?:[lnrgimbsf]|[aeou]w))den?$/.exec(single)?.[1];
  const quality = /^([a-z]{4,})heid$/.exec(single)?.[1];
  const asIs = single !== one && MAYBE_PLURAL.test(one) ? one : undefined;
  return [single.replace(/(?<=[a-z]{2})je$/, ''), past, quality, asIs].filter((found) => found !== undefined);
}

/** A plural with an s: kamers, families, films, fotos, dames, scores; of more than one syllable also acteurs, balkons, tickets. */
const PLURAL_S =
  /(?<=[aeiouy][a-z]*[^e]e[rlnm]|[a-z]{2}(?:ie|[mpbg])|[a-z]{3}[aoy]|[a-z]{2}(?:[^rcs]|[aou]r)e|[aeiouy][a-z]*[^aeiou](?:eur|a[ai]r|oo?r|oo?n|ion|oen|ein|[ae]t|oot|[eo]nd|[ae]nt|ount|a?al|e?el|ie[lr]))s$/;
/** As terras and fotos, advies and families, zwemles and controles, beurs and acteurs. */
const MAYBE_PLURAL = /[ao]s$|ies$|les$|eurs$/;
/** Forms of verbs that are nouns as well. */
const NOUNS_TOO = new Set('namen boog goot sloot steeg schoot scheen lagen bond gevallen gebeden vocht las'.split(' '));

/** A word without -en or -e; where that leaves one vowel and one consonant, also with the vowel as it is written then. */
function withoutEnding(word: string): string[] {
  const stem = word.replace(/(?<=[a-z]{2})(?<!o|[^aeiou]i|(?:^|[^ei])e)en$|(?<=[a-z][a-df-z])(?<![^aeiou]i)e$/, '');
  if (stem === word) return [word];
  const long = stem.replace(/(?<=^|[^aeiouy]|[ie](?=a))([aeou])([^aeiouxj])$/, '$1$1$2');
  return long === stem ? [stem] : [long, stem];
}

/** What a participle may be of: gewandeld is of wandelen, gemeld of melden, gezet of zetten. */
function withoutGe(form: string): string[] {
  const rest = /^ge([a-z]{2,}[td])$/.exec(form)?.[1];
  if (rest === undefined || NO_PAST.has(form)) return [];
  return /(?:[kfschp]t|(?:[^aeiou]|[ao]{2}i|oei)d)$/.test(rest) ? [rest.slice(0, -1), rest] : [rest];
}

/** What begins and ends as a participle. */
const NO_PAST = new Set(
  `gebed gebied gebit gebod gedicht geduld geest gehucht gelaat geluid gemoed genot gerecht gerst gerucht gerust geslacht gevecht
gewaad geweld gewest gewicht gezicht gezond`.split(/\s+/),
);

/** What a verb is without the ending of its past: wandelde is of wandelen, danste of dansen, wachtte of wachten. */
function withoutPast(form: string): string {
  if (KEPT.has(form) || KEPT.has(form.replace(/en$/, ''))) return form;
  return form
    .replace(/(?<=[a-z]{3}[kfsp]|[^aeiou]t)ten?$/, '')
    .replace(/(?<=[aeiouy][a-z]*[^aeiou]e[lrn])d(?:en?)?$/, '');
}

/** Words that would be another one without their last letter. */
const KEPT = new Set(
  'buurt halt kaart taart soort poort start zwaart beurt sport markt hart lift wereld weekend'.split(' '),
);

function finish(stem: string): string {
  const word = KEPT.has(stem)
    ? stem
    : stem.replace(/(?<=^[a-z]*[fgklmp]|[a-z]{3}[sh]|[aeiouj]{2}[nlr]|[ao]{2}i|oei|[kg]en|[a-z]{4}r|[aeou]{2}w)t$/, '');
  return word
    .replace(/dt$/, 'd')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** Whether a form may begin with another letter than its stem: gezongen, at. */
export function mayBeginOtherwise(form: string): boolean {
  return form.startsWith('ge') || BENT_WORDS.has(form);
}

/** Whether two words are forms of one. */
export function isSameWord(one: string, other: string): boolean {
  const stems = stemsOf(one);
  return stemsOf(other).some((stem) => stems.includes(stem));
}

/** How a word sounds: those that only the spelling tells apart are the same (c/k, ij/y/ei, ou/au, g/ch, th/t, ie/i). */
export function soundOf(word: string): string {
  return plain(word)
    .replace(/sch(?=[^aeiou]|$)/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch|g/g, 'g')
    .replace(/qu|kw/g, 'kw')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/y(?=[aeou])/g, 'j')
    .replace(/ij|ei|ey|y/g, 'i')
    .replace(/ie|ee/g, (pair) => (pair === 'ie' ? 'i' : 'e'))
    .replace(/au|ou/g, 'u')
    .replace(/oe/g, 'u')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/d$|dt$/, 't')
    .replace(/(.)\1+/g, '$1');
}

/** Whether one letter too many, too few, wrong, or two that changed places, make one word of the other. */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = (word: string, from: number) => word.slice(from);
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  return (
    rest(short, at + 1) === rest(long, at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2))
  );
}
