import { arrangePage, type Row } from './arrange.ts';
import { continueText, type Continuation, type Unfinished } from './continue-text.ts';
import { wholeHeight, type PaperStory } from './place-story.ts';
import { CLOSING_ROOM, PAGE_ROOM, ROW_GAP } from './typography.ts';

/** Which story stands on which page of the newspaper, and what fills up the pages. */

/** What the house always has to say; each fills whatever room it gets. */
export type HouseKind = 'tip' | 'tips' | 'charter' | 'colouring' | 'notes';

export interface House {
  kind: HouseKind;
  /** How many of the kind came before: each is another tip, another façade. */
  turn: number;
  /** The room that it fills, in units. */
  units: number;
}

export type PaperPage = { number: number } & (
  | { kind: 'front' }
  | { kind: 'drawing'; half: 'left' | 'right' }
  | { kind: 'stories'; rows: Row[]; continued: Continuation[]; house: House[]; closing: boolean }
);

export interface Composition {
  /** The first and the last included. */
  count: number;
  hasDrawing: boolean;
  /** What the front page could not finish. */
  unfinished?: Unfinished | undefined;
}

/** What a kind needs to look like something, in units. */
const LEAST_HOUSE: Record<HouseKind, number> = { tip: 22, notes: 34, colouring: 44, tips: 90, charter: 90 };
/** In which order a page looks for what fits: what takes most first, and each once before any comes again. */
const HOUSE_ORDER: readonly HouseKind[] = ['charter', 'tips', 'colouring', 'notes', 'tip'];

/**
 * The pages of a newspaper. The stories keep their order; the lead is on the front page and not among them. Where a page
 * has room left, a story from an earlier page goes on first.
 */
export function composePages(
  stories: readonly PaperStory[],
  { count, hasDrawing, unfinished }: Composition,
): PaperPage[] {
  const middle = count / 2;
  const isDrawing = (page: number) => hasDrawing && (page === middle || page === middle + 1);
  const numbers = Array.from({ length: count - 1 }, (_, index) => index + 2);
  const storyPages = numbers.filter((page) => !isDrawing(page));
  const rooms = storyPages.map((page) => roomOf(page, count));
  const parts = spread(stories, rooms);
  const used = new Map<HouseKind, number>();
  const waiting = unfinished ? [unfinished] : [];
  return [
    { kind: 'front', number: 1 },
    ...numbers.map((number): PaperPage => {
      if (isDrawing(number)) return { kind: 'drawing', number, half: number === middle ? 'left' : 'right' };
      const index = storyPages.indexOf(number);
      const { rows, left } = arrangePage(parts[index] ?? [], rooms[index] ?? 0);
      const below = rows.length > 0 ? left - ROW_GAP : left;
      const { continued, left: unused } = continueText(waiting, number, below);
      const placed = rows.flatMap((row) => row.stories);
      waiting.push(...placed.filter(({ rest }) => rest.length > 0).map((piece) => unfinishedOf(piece, number)));
      return { kind: 'stories', number, rows, continued, house: fillUp(unused, used), closing: number === count };
    }),
  ];
}

function unfinishedOf(piece: Row['stories'][number], page: number): Unfinished {
  const { story, rest } = piece;
  return { story, rest, whole: story.text.whole, from: page, goOn: (on) => (piece.goesOn = on) };
}

/** The page on which each story stands, by its id. */
export function pagesOfStories(pages: readonly PaperPage[]): Map<string, number> {
  return new Map(
    pages.flatMap((page) =>
      page.kind === 'stories'
        ? page.rows.flatMap(({ stories }) => stories.map(({ story }): [string, number] => [story.id, page.number]))
        : [],
    ),
  );
}

function roomOf(page: number, count: number): number {
  return page === count ? PAGE_ROOM - CLOSING_ROOM - ROW_GAP : PAGE_ROOM;
}

/** Divides stories over pages, in order, so that no page is much fuller than another. */
function spread(stories: readonly PaperStory[], rooms: readonly number[]): PaperStory[][] {
  const heights = stories.map((story) => wholeHeight(story, 3));
  const total = rooms.reduce((sum, room) => sum + room, 0);
  const all = heights.reduce((sum, height) => sum + height, 0);
  const parts: PaperStory[][] = rooms.map(() => []);
  let [before, filled, page] = [0, 0, 0];
  for (const [index, story] of stories.entries()) {
    const height = heights[index] ?? 0;
    const middle = ((before + height / 2) / all) * total;
    // A story stands where its middle falls, and no page stays empty while stories wait for one.
    while (page < rooms.length - 1 && middle > filled + (rooms[page] ?? 0) && (parts[page] ?? []).length > 0) {
      filled += rooms[page] ?? 0;
      page++;
    }
    parts[page]?.push(story);
    before += height;
  }
  return parts;
}

/** What fills up so many units: nothing where they are too few. */
function fillUp(left: number, used: Map<HouseKind, number>): House[] {
  const fitting = HOUSE_ORDER.filter((kind) => LEAST_HOUSE[kind] <= left);
  const [kind] = fitting.toSorted((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0));
  if (!kind) return [];
  const turn = used.get(kind) ?? 0;
  used.set(kind, turn + 1);
  return [{ kind, turn, units: left }];
}
