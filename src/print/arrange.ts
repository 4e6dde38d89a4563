import {
  briefHeight,
  leastStoryHeight,
  placeStory,
  wholeHeight,
  type Columns,
  type PaperStory,
  type PlacedStory,
} from './place-story.ts';
import { ROW_GAP } from './typography.ts';

/** The stories of one page, in rows: one story over three columns, two in two and one, or three in one each. */

export interface Row {
  height: number;
  stories: PlacedStory[];
}

interface Draft {
  stories: readonly PaperStory[];
  columns: readonly Columns[];
  /** Heights in units. */
  whole: number;
  brief: number;
  least: number;
}

/** What is cut hurts more than what is left empty: a page has other things to fill up with. */
const HURT = 2;
/** Three headlines in a row read as a list; it is for when there is much. */
const PER_THIRD = 80;
/** A headline without its intro says little. */
const PER_BARE = 300;

/**
 * The rows for stories on a page of `room` units, in their order.
 * @returns the rows, and how much room is left below them
 */
export function arrangePage(stories: readonly PaperStory[], room: number): { rows: Row[]; left: number } {
  if (stories.length === 0) return { rows: [], left: room };
  const measured = stories.map(measureStory);
  const drafts = divide(stories.length).map((sizes) => draftRows(measured, sizes));
  const [rows] = drafts.sort((a, b) => cost(a, room) - cost(b, room));
  if (!rows) return { rows: [], left: room };
  const heights = share(rows, room - gaps(rows));
  const placed = rows.map(({ stories: inRow, columns }, index) => {
    const height = heights[index] ?? 0;
    return { height, stories: inRow.map((story, at) => placeStory(story, columns[at] ?? 1, height)) };
  });
  return { rows: placed, left: room - gaps(rows) - sum(heights) };
}

/** All ways to write a count as rows of one to three. */
function divide(count: number): number[][] {
  if (count === 0) return [[]];
  return [1, 2, 3]
    .filter((size) => size <= count)
    .flatMap((size) => divide(count - size).map((rest) => [size, ...rest]));
}

/** A story, and its heights in one, two and three columns: they are asked for in many drafts. */
interface Measured {
  story: PaperStory;
  heights: Record<Columns, Pick<Draft, 'whole' | 'brief' | 'least'>>;
}

function measureStory(story: PaperStory): Measured {
  const measure = (columns: Columns) => ({
    whole: wholeHeight(story, columns),
    brief: briefHeight(story, columns),
    least: leastStoryHeight(story, columns),
  });
  return { story, heights: { 1: measure(1), 2: measure(2), 3: measure(3) } };
}

function draftRows(stories: readonly Measured[], sizes: readonly number[]): Draft[] {
  let at = 0;
  return sizes.map((size) => draftRow(stories.slice(at, (at += size))));
}

function draftRow(measured: readonly Measured[]): Draft {
  const stories = measured.map(({ story }) => story);
  const layouts: Columns[][] =
    measured.length === 1
      ? [[3]]
      : measured.length === 2
        ? [
            [2, 1],
            [1, 2],
          ]
        : [[1, 1, 1]];
  const drafts = layouts.map((columns) => {
    const highest = (kind: 'whole' | 'brief' | 'least') =>
      Math.max(...measured.map(({ heights }, index) => heights[columns[index] ?? 1][kind]));
    return { stories, columns, whole: highest('whole'), brief: highest('brief'), least: highest('least') };
  });
  return drafts.reduce((best, draft) => (draft.whole < best.whole ? draft : best));
}

function cost(rows: readonly Draft[], room: number): number {
  const left = room - gaps(rows) - sum(rows.map(({ whole }) => whole));
  const missing = sum(rows.map(({ least }) => least)) + gaps(rows) - room;
  const heights = share(rows, room - gaps(rows));
  const bare = rows.filter(({ brief }, index) => (heights[index] ?? 0) < brief).length;
  const thirds = rows.filter(({ stories }) => stories.length === 3).length;
  return (missing > 0 ? 10_000 + missing : 0) + thirds * PER_THIRD + bare * PER_BARE + (left < 0 ? -left * HURT : left);
}

/** The heights of rows that together are at most `room`: whole where that goes, else each gives up as much. */
function share(rows: readonly Draft[], room: number): number[] {
  const at = (part: number) =>
    rows.map(({ whole, least }) => Math.max(Math.min(least, whole), Math.floor(whole * part)));
  let [low, high] = [0, 1];
  if (sum(at(1)) <= room) return at(1);
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= room) low = middle;
    else high = middle;
  }
  return at(low);
}

function gaps(rows: readonly unknown[]): number {
  return Math.max(0, rows.length - 1) * ROW_GAP;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
