import { leastHeight, type Piece } from './columns.ts';
import { fitText, heightOf, piecesOf, type CutText, type FittedText, type Space } from './fit-text.ts';
import { countTextLines, type Type } from './measure.ts';
import * as type from './typography.ts';

/** A story in one, two or three columns: how high it is when whole, and what of it fits in a height. */

export interface PaperStory {
  id: string;
  title: string;
  intro: string;
  kicker: string;
  byline: string;
  text: FittedText;
  /** Whether it has a photo; every other one has a façade. */
  photo: boolean;
}

export type Columns = 1 | 2 | 3;

export interface PlacedStory extends CutText {
  story: PaperStory;
  columns: Columns;
  headline: type.HeadlineType;
  /** The intro as far as it fits; empty where there is no room for it. */
  intro: string;
  /** Heights in units; no picture is 0 high. */
  height: number;
  picture: number;
  /** The page on which its text goes on. */
  goesOn?: number;
}

/** Above and below this a picture of one, two or three columns is no picture. */
const LEAST_PICTURE = 10;
const MOST_PICTURE: Record<Columns, number> = { 1: 26, 2: 48, 3: 46 };
/** What a photo gets at least: it is why somebody stops at the page. */
const PHOTO: Record<Columns, number> = { 1: 17, 2: 28, 3: 20 };
const UNDER_PICTURE = 1;

/** The type of a headline, and its height in units: the largest that takes few lines. */
export function setHeadline(title: string, width: number, types: readonly type.HeadlineType[]) {
  const set = types.map((headline) => {
    const lines = countTextLines(title, width, headline);
    return { headline, lines, height: lines * headline.line };
  });
  const chosen = set.find(({ lines }) => lines <= type.MOST_HEADLINE_LINES) ?? set.at(-1);
  if (!chosen) throw new Error('A headline needs a type.');
  return chosen;
}

/** The height in units at which all of a story stands there. */
export function wholeHeight(story: PaperStory, columns: Columns): number {
  const text = heightOf(story.text, spaceOf(story, columns));
  const picture = columns < 3 && story.photo ? PHOTO[columns] + UNDER_PICTURE : 0;
  return Math.max(topOf(story, columns).height + picture + text, columns === 3 ? besideHeight(story, true) : 0);
}

/** The height in units below which a story cannot go: its headline, and where the rest is. */
export function leastStoryHeight(story: PaperStory, columns: Columns): number {
  const top = topOf(story, columns).height;
  return columns === 3 ? Math.max(top + 4, besideHeight(story, false)) : top + type.CODE;
}

/** The height in units at which a story is told of with its intro, and no more. */
export function briefHeight(story: PaperStory, columns: Columns): number {
  const space = spaceOf(story, columns);
  return Math.max(
    leastStoryHeight(story, columns),
    topOf(story, columns).height + leastHeight(piecesOf([], space, true), space.columns),
  );
}

/** What of a story fits in `height` units. */
export function placeStory(story: PaperStory, columns: Columns, height: number): PlacedStory {
  const { headline, height: top } = topOf(story, columns);
  const wanted = columns < 3 && story.photo ? PHOTO[columns] + UNDER_PICTURE : 0;
  const room = height - top;
  const space = { ...spaceOf(story, columns), height: Math.max(0, room - wanted) };
  const introFits = columns === 3 || leastHeight(piecesOf([], space, true), space.columns) <= space.height;
  const shown = introFits ? space : { ...space, above: [] };
  const text = introFits ? fitText(story.text, shown) : { blocks: [], whole: false, rest: story.text.blocks };
  const used = heightOf(text, shown);
  const left = columns === 3 ? height - besideHeight(story, text.whole) + PHOTO[3] : room - used - UNDER_PICTURE;
  const picture = left < LEAST_PICTURE ? 0 : Math.min(left, MOST_PICTURE[columns]);
  return { story, columns, headline, intro: introFits ? story.intro : '', height, picture, ...text };
}

/** What stands over the text. */
function topOf({ title }: PaperStory, columns: Columns) {
  const wide = columns === 1 ? 1 : 2;
  const set = setHeadline(title, type.widthOf(wide), columns === 1 ? type.HEADLINES.narrow : type.HEADLINES.wide);
  return { headline: set.headline, height: type.STORY_TOP + type.KICKER + set.height + type.UNDER_HEADLINE };
}

/** The columns of a story's text: of three, two; its intro and its code then stand beside it. */
function spaceOf(story: PaperStory, columns: Columns): Omit<Space, 'height'> {
  const width = type.widthOf(1);
  if (columns === 3) return { columns: 2, width, codeElsewhere: true };
  const above = [pieceOf(story.intro, type.INTRO), pieceOf(story.byline, type.BYLINE)];
  return { columns, width, above };
}

/** The column beside a story of three: picture, large intro, byline and code. */
function besideHeight({ intro, byline }: PaperStory, whole: boolean): number {
  const width = type.widthOf(1);
  const lines = countTextLines(intro, width, type.LARGE_INTRO) * type.LARGE_INTRO_LINE;
  const names = countTextLines(byline, width, type.BYLINE) * 2;
  return type.STORY_TOP + PHOTO[3] + UNDER_PICTURE + Math.ceil(lines) + 1 + names + (whole ? 0 : type.CODE);
}

function pieceOf(text: string, style: Type): Piece {
  return { before: 0, after: 0, line: 2, lines: countTextLines(text, type.widthOf(1), style) };
}
