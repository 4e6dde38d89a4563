import { fitsColumns, leastHeight, measureBlock, type Piece } from './columns.ts';
import type { Run } from './measure.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { textOf, type Block } from './story-text.ts';
import { CODE } from './typography.ts';

/** How much of a text fits, cut where a sentence ends. */

/** The columns that a text gets. */
export interface Space {
  columns: number;
  /** Of one column, in pt. */
  width: number;
  /** In units. */
  height: number;
  /** What stands above the text in the first column. */
  above?: readonly Piece[];
  /** Whether the QR code of what is left out stands elsewhere. */
  codeElsewhere?: boolean;
}

export interface FittedText {
  blocks: Block[];
  /** Whether nothing was left out. */
  whole: boolean;
}

/** A text in two: what fits, and what comes after it. */
export interface CutText extends FittedText {
  rest: Block[];
}

const CODE_PIECE: Piece = { before: 0, after: 0, line: CODE, lines: 1, solid: true };

/** The text as far as it fits; where some is left out, with room for the QR code that leads to it. */
export function fitText({ blocks, whole }: FittedText, space: Space): CutText {
  const fits = (some: readonly Block[], withCode: boolean) =>
    fitsColumns(piecesOf(some, space, withCode), space.columns, space.height);
  if (fits(blocks, !whole)) return { blocks, whole, rest: [] };
  const cuts = cutsOf(blocks);
  // More text never takes less room: the last cut that fits is found by halving.
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(cutAt(blocks, cuts[middle]), true)) low = middle + 1;
    else high = middle;
  }
  const cut = cuts[low - 1];
  return { blocks: cutAt(blocks, cut), whole: false, rest: restAfter(blocks, cut) };
}

/** A text as pieces of columns. */
export function piecesOf(
  blocks: readonly Block[],
  { width, above = [], codeElsewhere }: Omit<Space, 'columns' | 'height'>,
  withCode: boolean,
): Piece[] {
  const pieces = blocks.map((block, index) => measureBlock(block, width, blocks[index - 1]?.kind));
  return [...above, ...pieces, ...(withCode && !codeElsewhere ? [CODE_PIECE] : [])];
}

/** The least height of the columns of a text, in units, with the code where some of it is left out. */
export function heightOf({ blocks, whole }: FittedText, space: Omit<Space, 'height'>): number {
  return leastHeight(piecesOf(blocks, space, !whole), space.columns);
}

interface Cut {
  block: number;
  /** How much of the block stays, in characters. */
  length: number;
}

/** Where a text may end: behind a sentence; not behind a heading, nor behind what announces what follows. */
function cutsOf(blocks: readonly Block[]): Cut[] {
  return blocks.flatMap((block, index) => {
    const text = textOf(block);
    if (block.kind === 'heading') return [];
    const ends = block.kind === 'paragraph' ? sentenceEnds(text) : [text.length];
    return ends.filter((end) => !text.slice(0, end).endsWith(':')).map((length) => ({ block: index, length }));
  });
}

function cutAt(blocks: readonly Block[], cut: Cut | undefined): Block[] {
  if (!cut) return [];
  const { block: index, length } = cut;
  return blocks
    .slice(0, index + 1)
    .map((block, at) => (at < index ? block : { ...block, runs: firstOf(block.runs, length) }));
}

function restAfter(blocks: readonly Block[], cut: Cut | undefined): Block[] {
  if (!cut) return [...blocks];
  return blocks.slice(cut.block).flatMap((block, at) => {
    const rest = at === 0 ? { ...block, runs: afterFirst(block.runs, cut.length) } : block;
    return textOf(rest).trim() === '' ? [] : [rest];
  });
}

function afterFirst(runs: readonly Run[], length: number): Run[] {
  let left = length;
  const rest = runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
  return rest.map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
}

function firstOf(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
