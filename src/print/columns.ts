import { countLines } from './measure.ts';
import type { Block } from './story-text.ts';
import { BODY, INDENT, QUOTE, SUBHEAD } from './typography.ts';

/** How text falls into columns, as the browser will do it (CSS Fragmentation 3, 4.4 and 5). */

/** A piece of a column; heights in units. */
export interface Piece {
  /** Space above, which a column that begins with the piece leaves out. */
  before: number;
  after: number;
  lines: number;
  line: number;
  /** Goes to the next column with what follows it. */
  heads?: boolean;
  /** May not be broken, however long. */
  solid?: boolean;
}

const LINE = 2;
/** Never fewer lines of a paragraph at the end or the beginning of a column. */
const LEAST_LINES = 2;

/** A block at the width of a column, in pt. */
export function measureBlock({ kind, runs }: Block, width: number, follows?: Block['kind']): Piece {
  switch (kind) {
    case 'heading':
      return { before: 1, after: 1, line: LINE, lines: countLines(runs, width, SUBHEAD), heads: true, solid: true };
    case 'quote':
      return { before: 1, after: 1, line: LINE, lines: countLines(runs, width - INDENT.quote, QUOTE), solid: true };
    case 'item':
      return { before: 0, after: 0, line: LINE, lines: countLines(runs, width - INDENT.item, BODY) };
    case 'paragraph': {
      const indent = follows === 'paragraph' || follows === 'item' ? INDENT.paragraph : 0;
      return { before: 0, after: 0, line: LINE, lines: countLines(runs, width, BODY, indent) };
    }
  }
}

/** Whether pieces fit into so many columns of `height`. */
export function fitsColumns(pieces: readonly Piece[], columns: number, height: number): boolean {
  let [column, used, margin] = [1, 0, 0];
  const breakColumn = () => {
    column++;
    [used, margin] = [0, 0];
  };
  for (const [index, piece] of pieces.entries()) {
    let { lines } = piece;
    const next = pieces[index + 1];
    const space = () => (used === 0 ? 0 : Math.max(margin, piece.before));
    const needed = leastOf(piece, next);
    if (used > 0 && used + space() + needed > height) breakColumn();
    if (needed > height) return false;
    used += space();
    while (lines * piece.line + used > height) {
      const room = Math.floor((height - used) / piece.line);
      // What stays behind is no more than leaves two lines for the next column.
      const stays = Math.min(room, lines - LEAST_LINES);
      if (piece.solid || stays < LEAST_LINES) {
        if (used === 0) return false;
        breakColumn();
        continue;
      }
      lines -= stays;
      breakColumn();
    }
    used += lines * piece.line;
    margin = piece.after;
  }
  return column <= columns;
}

/** The least height of a column, in units, at which pieces fit into so many of them. */
export function leastHeight(pieces: readonly Piece[], columns: number): number {
  const all = pieces.reduce((sum, { line, lines }) => sum + line * lines, 0);
  let height = Math.ceil(all / columns);
  while (!fitsColumns(pieces, columns, height)) height++;
  return height;
}

/** What must stand together where a piece begins. */
function leastOf(piece: Piece, next: Piece | undefined): number {
  const { lines, line, solid, heads, after } = piece;
  const least = solid || lines < 2 * LEAST_LINES ? lines * line : LEAST_LINES * line;
  return heads && next ? least + Math.max(after, next.before) + leastOf(next, undefined) : least;
}
