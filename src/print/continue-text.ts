import { leastHeight } from './columns.ts';
import { fitText, heightOf, piecesOf, type CutText, type Space } from './fit-text.ts';
import { setHeadline, type PaperStory } from './place-story.ts';
import type { Block } from './story-text.ts';
import * as type from './typography.ts';

/** A story that goes on where another page has room left. */
export interface Continuation extends CutText {
  story: PaperStory;
  /** The page that it goes on from. */
  from: number;
  goesOn?: number;
}

/** A story that a page could not finish. */
export interface Unfinished {
  story: PaperStory;
  rest: readonly Block[];
  /** Whether the rest is all that is missing. */
  whole: boolean;
  from: number;
  /** Tells the page where it goes on. */
  goOn: (page: number) => void;
}

/** A few lines are not worth the turning of a page: units of one column, and of three. */
const LEAST_REST = 30;
const LEAST_TEXT = 8;

/**
 * Lets the stories that wait go on in so many units of a page, those that wait longest first. What is then unfinished
 * still waits, and what is finished no longer does.
 */
export function continueText(
  waiting: Unfinished[],
  page: number,
  room: number,
): { continued: Continuation[]; left: number } {
  const continued: Continuation[] = [];
  let left = room;
  for (const unfinished of [...waiting]) {
    const { story, rest, whole, from, goOn } = unfinished;
    const head = type.STORY_TOP + type.KICKER + headlineHeight(story.title) + type.UNDER_HEADLINE;
    const space: Space = { columns: 3, width: type.widthOf(1), height: left - head };
    if (space.height < LEAST_TEXT) break;
    const text = fitText({ blocks: [...rest], whole }, space);
    const length = leastHeight(piecesOf(text.blocks, space, false), 1);
    if (length < LEAST_REST) continue;
    const piece: Continuation = { story, from, ...text };
    goOn(page);
    continued.push(piece);
    left -= head + heightOf(text, space) + type.ROW_GAP;
    waiting.splice(waiting.indexOf(unfinished), 1);
    if (text.rest.length > 0) {
      waiting.push({ story, rest: text.rest, whole, from: page, goOn: (on) => (piece.goesOn = on) });
    }
  }
  return { continued, left };
}

function headlineHeight(title: string): number {
  return setHeadline(title, type.widthOf(3), type.HEADLINES.narrow).height;
}
