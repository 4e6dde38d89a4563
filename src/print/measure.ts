import { LETTER_WIDTHS } from './letter-widths.ts';

/** Text as the browser will break it into lines, counted without a browser: greedily, at the widths of the font. */

export interface Type {
  /** In pt. */
  size: number;
  bold?: boolean;
}

export interface Run {
  text: string;
  mark?: 'strong' | 'em' | undefined;
}

/** Kerning makes a word a trifle narrower or wider; what is nearly full counts as full. */
const SAFETY = 0.3;

/** A letter of another alphabet, in thousandths of the font size: rather too wide than too narrow. */
const OTHER_LETTER = 640;
const WIDE_LETTER = 1050;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const MARK = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;
/** After these a line may end, without a space. */
const BREAKS_AFTER = /[-–—/?]/;

const WIDTHS = {
  regular: readWidths(LETTER_WIDTHS.regular),
  bold: readWidths(LETTER_WIDTHS.bold),
};

function readWidths(groups: Record<number, string>): Map<string, number> {
  return new Map(Object.entries(groups).flatMap(([width, letters]) => [...letters].map((l) => [l, Number(width)])));
}

/** How wide a letter is, in thousandths of the font size. An accent does not widen its letter. */
export function letterWidth(letter: string, bold = false): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  if (MARK.test(letter)) return 0;
  const [base = letter] = letter.normalize('NFD');
  return widths.get(letter) ?? widths.get(base) ?? (WIDE.test(letter) ? WIDE_LETTER : OTHER_LETTER);
}

/** How many lines runs of text take at `width` pt, the first of them `indent` pt shorter; none for no text. */
export function countLines(runs: readonly Run[], width: number, { size, bold = false }: Type, indent = 0): number {
  const room = width - SAFETY;
  let lines = 0;
  let used = indent;
  let word = 0;
  let space = 0;
  const place = () => {
    if (word === 0) return;
    if (lines === 0) lines = 1;
    else if (used + space + word > room) {
      lines++;
      used = 0;
      space = 0;
    }
    used += space + word;
    // A word wider than the line is broken anywhere.
    while (used > room) {
      lines++;
      used -= room;
    }
    [word, space] = [0, 0];
  };
  for (const { text, mark } of runs) {
    for (const letter of text) {
      const width = (letterWidth(letter, bold || mark === 'strong') * size) / 1000;
      if (/\s/.test(letter) && letter !== '\u00A0') {
        place();
        space = width;
      } else {
        word += width;
        if (BREAKS_AFTER.test(letter)) place();
      }
    }
  }
  place();
  return lines;
}

/** How many lines a plain text takes. */
export function countTextLines(text: string, width: number, type: Type): number {
  return countLines([{ text }], width, type);
}
