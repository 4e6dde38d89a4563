/** What stands in a text that its reader does not see, or sees something else for. */

/** Of most texts, all: what follows need not be sought in them. */
const ORDINARY = /^[\t\n\r -~\u00A0-\u024F\u2010-\u2027\u20AC]*$/;
/** Nothing that is typed, but for the tab and the line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** They show what follows in another order than it stands; an Arabic or Hebrew text does without. */
const OVERRIDE = /[\u202D\u202E]/;
/** So many marks on one letter that they run over the lines around it, with or without what is not seen between them. */
const PILED = /\p{M}(?:[\u200B-\u200D\u2060]?\p{M}){8}/u;
/** A copy of ASCII that nobody sees; the flags of England, Scotland and Wales are spelled with it. */
const TAG = /[\u{E0000}-\u{E007F}]/u;
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu;
/** What shows nothing: also the letters and signs that are blank. */
const BLANK = /^[\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]+$/u;
/** Letters that look like Latin ones. */
export const LOOKALIKES = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** Greek letters that Tamazight is often typed with, for ɣ and ɛ. */
const TYPED_FOR_TAMAZIGHT = /[γεΓΣ]/g;
/** Halves of a character, and code points that are none. */
const NO_CHARACTER = /[\p{Cs}\uFFFE\uFFFF]/u;
/**
 * What the build takes for a mark of its own, wherever it stands: it puts the address of a file in its place, or fails for
 * want of one (Astro's `updateImageReferencesInBody`, Vite's `assetUrlRE`, the placeholders of Rolldown's hashes).
 */
const MARK_OF_BUILD = /__(?:ASTRO|VITE)_|@@ASTRO_|!~\{/;

/**
 * What a text has in it that no reader sees, or sees something else for, and what to do.
 * @returns a Dutch sentence; nothing for a text in any language as people write it
 */
export function describeCharacters(text: string): string | undefined {
  const mark = describeMark(text);
  if (mark || ORDINARY.test(text)) return mark;
  const control = CONTROL.exec(text)?.[0] ?? NO_CHARACTER.exec(text)?.[0] ?? TAG.exec(text.replaceAll(FLAG, ''))?.[0];
  if (control)
    return `Hier staat een teken dat niemand ziet (${codeOf(control)}). Haal het weg of typ het woord opnieuw.`;
  const override = OVERRIDE.exec(text)?.[0];
  if (override)
    return `Hier staat een verborgen teken dat de leesrichting omkeert (${codeOf(override)}). Haal het weg of typ de zin opnieuw.`;
  if (PILED.test(text)) return 'Op een letter staan te veel tekens boven elkaar. Typ het woord opnieuw.';
  return undefined;
}

/** As `describeCharacters`, of a name or a title: it must show something, and no word in it may pass for another. */
export function describeNameCharacters(text: string): string | undefined {
  if (ORDINARY.test(text)) return describeMark(text);
  if (isBlank(text)) return 'Hier staat niets dat iemand kan zien. Schrijf er gewone woorden.';
  const mixed = text.match(/[\p{L}\p{M}]+/gu)?.find((word) => isMixed(word.replace(TYPED_FOR_TAMAZIGHT, '')));
  if (mixed) return `Het woord "${mixed.slice(0, 40)}" mengt letters van verschillende alfabetten. Typ het opnieuw.`;
  return describeCharacters(text);
}

/** Whether there is nothing in a text that anybody can see. */
export function isBlank(text: string): boolean {
  return text === '' || BLANK.test(text);
}

/** Whether a text has a mark in it by which the build knows its own files. */
export function describeMark(text: string): string | undefined {
  const mark = MARK_OF_BUILD.exec(text)?.[0];
  return mark && `Hier staat "${mark}": zo merkt de gazet haar eigen bestanden. Laat het weg of schrijf het anders.`;
}

/** Latin letters, and others that look like them, in one word. */
export function isMixed(word: string): boolean {
  return LOOKALIKES.test(word) && /\p{Script=Latin}/u.test(word);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
