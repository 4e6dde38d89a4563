import { nl as t } from '../i18n/nl.ts';
import { fitText, heightOf, type CutText, type FittedText, type Space } from './fit-text.ts';
import { countTextLines } from './measure.ts';
import { setHeadline, type PaperStory } from './place-story.ts';
import type { StoryText } from './story-text.ts';
import * as type from './typography.ts';

/** The front page: the lead over two columns; beside it the foreword, what is in the paper, and a tip. */

/** The lead as it stands there. */
export interface Lead {
  headline: type.HeadlineType;
  text: CutText & { goesOn?: number };
  /** The height of its picture, in units. */
  picture: number;
}

/** What stands beside it. */
export interface Beside {
  foreword: FittedText;
  titles: Title[];
  /** How many titles found no room. */
  more: number;
  /** Whether the tip has room for its first step. */
  tipStep: boolean;
  /** Whether the key words of the charter have room. */
  keyWords: boolean;
}

interface Title {
  title: string;
  page: number;
}

interface FrontContent {
  foreword: StoryText;
  titles: readonly Title[];
  tip: { title: string; action: string; firstStep: string } | undefined;
  /** How many key words the charter has. */
  keyWords: number;
}

const PICTURE = { least: 24, usual: 34, most: 46 };
const PANEL_PADDING = 20;
/** The number of the tip, its kicker and the padding of its panel, in pt. */
const TIP_TOP = 76;
const TIP_TITLE = { size: 15, bold: true };
/** The least height of a key word's panel, in units. */
const KEY_WORD = 7;
/** The rule and the heading over a part of the column, in units. */
const PART_TOP = 5;
/** The page number beside a title, in pt. */
const PAGE_NUMBER = 22;
const TITLE: Parameters<typeof countTextLines>[2] = { size: 9.5, bold: true };

export function placeLead(lead: PaperStory): Lead {
  const width = type.widthOf(2);
  const { headline, height } = setHeadline(lead.title, width, type.HEADLINES.lead);
  const intro = Math.ceil(countTextLines(lead.intro, width, type.LARGE_INTRO) * type.LARGE_INTRO_LINE);
  const byline = countTextLines(lead.byline, width, type.BYLINE) * 2;
  const room = type.FRONT_ROOM - type.KICKER - height - type.UNDER_HEADLINE - intro - 1 - byline - 1;
  const space = (picture: number): Space => ({
    columns: 2,
    width: type.widthOf(1),
    height: Math.max(type.CODE, room - picture - 2),
  });
  const sizes = Array.from({ length: PICTURE.most - PICTURE.least + 1 }, (_, index) => PICTURE.most - index);
  // The largest picture beside which the whole text fits; where none does, the usual one.
  const picture =
    sizes.find((size) => fitText(lead.text, space(size)).whole) ?? Math.min(PICTURE.usual, room - type.CODE - 2);
  return { headline, picture: Math.max(PICTURE.least / 2, picture), text: fitText(lead.text, space(picture)) };
}

export function placeBeside({ foreword, titles, tip, keyWords }: FrontContent): Beside {
  const width = type.widthOf(1);
  const room = type.FRONT_ROOM - tipHeight(tip);
  const heights = titles.map(({ title }) => countTextLines(title, width - PAGE_NUMBER, TITLE) * 2 + 1);
  let [used, shown] = [PART_TOP, 0];
  while (shown < titles.length && used + (heights[shown] ?? 0) + 2 <= room) used += heights[shown++] ?? 0;
  const more = titles.length - shown;
  const space: Space = { columns: 1, width, height: room - used - (more > 0 ? 2 : 0) - PART_TOP };
  const fitted = fitText(foreword, space);
  const shownForeword = hasRoom(fitted, space) ? fitted : { blocks: [], whole: true };
  const left = space.height - (shownForeword.blocks.length > 0 ? heightOf(shownForeword, space) : -PART_TOP);
  const tipStep = left >= stepHeight(tip);
  return {
    titles: titles.slice(0, shown),
    more,
    foreword: shownForeword,
    tipStep,
    keyWords: left - (tipStep ? stepHeight(tip) : 0) >= keyWords * KEY_WORD,
  };
}

/** A foreword of which next to nothing fits stays away: it stands online, as all of the edition. */
function hasRoom(text: FittedText, space: Space): boolean {
  return text.blocks.length > 0 && heightOf(text, space) <= space.height;
}

function stepHeight(tip: FrontContent['tip']): number {
  if (!tip) return Infinity;
  const step = `${t.paper.firstStep}: ${tip.firstStep}`;
  return countTextLines(step, type.widthOf(1) - PANEL_PADDING, type.INTRO) * 2 + 2;
}

function tipHeight(tip: FrontContent['tip']): number {
  if (!tip) return 0;
  const width = type.widthOf(1) - PANEL_PADDING;
  const title = countTextLines(tip.title, width, TIP_TITLE) * 16;
  return Math.ceil((TIP_TOP + title + countTextLines(tip.action, width, type.BODY) * 12) / type.UNIT) + 2;
}
