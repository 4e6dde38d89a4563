import type { Type } from './measure.ts';

/**
 * The measures of the A4 newspaper, in pt; `paper.css` says the same. Everything is a multiple of half a line of 12 pt,
 * so that the lines of neighbouring columns stand level.
 */

/** Half a line: the unit in which heights are counted. */
export const UNIT = 6;

const MM = 72 / 25.4;
const SIDE = 12 * MM;
const GAP = 14;
const PAGE_WIDTH = 210 * MM - 2 * SIDE;
const COLUMN = (PAGE_WIDTH - 2 * GAP) / 3;

/** The width in pt of one, two or three columns side by side. */
export function widthOf(columns: number): number {
  return columns * COLUMN + (columns - 1) * GAP;
}

/** What stands between two rows of stories. */
export const ROW_GAP = 3;
/** The rule over a story, and the space under it. */
export const STORY_TOP = 2;
/** The line with the theme over a headline. */
export const KICKER = 2;
/** The space under a headline. */
export const UNDER_HEADLINE = 1;
/** A QR code beside the words that say where it leads, with the space above. */
export const CODE = 11;

/** What fits on a page, in units: below the nameplate, and below the running head. */
export const FRONT_ROOM = 106;
export const PAGE_ROOM = 124;
/** The foot of the last page: share your story, and the colophon. */
export const CLOSING_ROOM = 28;

export interface HeadlineType extends Type {
  /** The height of a line, in units. */
  line: number;
  /** Its class in `paper.css`. */
  name: string;
}

const headline = (size: number, line: number): HeadlineType => ({ size, line, bold: true, name: `h${size}` });
/** From large to small: the first that takes few enough lines is chosen. */
export const HEADLINES = {
  lead: [headline(40, 7), headline(34, 6), headline(28, 5), headline(22, 4)],
  wide: [headline(22, 4), headline(19, 3.5), headline(16, 3)],
  narrow: [headline(16, 3), headline(13, 2.5)],
} as const;
/** Of a poster on A3. */
export const POSTER_WIDTH = 297 * MM - 2 * 16 * MM;
/** What its picture, headline and intro share, in units. */
export const POSTER_ROOM = 142;
export const POSTER_INTRO: { type: Type; line: number } = { type: { size: 24, bold: true }, line: 31 / UNIT };
export const POSTER_HEADLINES = [
  headline(110, 19),
  headline(80, 14),
  headline(64, 11),
  headline(48, 8.5),
  headline(36, 6.5),
];
export const MOST_HEADLINE_LINES = 3;

export const BODY: Type = { size: 9.5 };
export const INTRO: Type = { size: 9.5, bold: true };
export const LARGE_INTRO: Type = { size: 12.5, bold: true };
export const LARGE_INTRO_LINE = 2.5;
export const BYLINE: Type = { size: 8.5 };
export const SUBHEAD: Type = { size: 10, bold: true };
export const QUOTE: Type = { size: 11, bold: true };
/** How far the first line of a paragraph, an item and a quote stand in. */
export const INDENT = { paragraph: 10, item: 11, quote: 11 };
