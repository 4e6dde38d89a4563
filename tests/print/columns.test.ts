import { describe, expect, it } from 'vitest';
import { fitsColumns, leastHeight, type Piece } from '../../src/print/columns.ts';

const text = (lines: number, more: Partial<Piece> = {}): Piece => ({ before: 0, after: 0, line: 2, lines, ...more });
const heading = text(1, { before: 1, after: 1, heads: true, solid: true });

describe('columns', () => {
  it('hold what is as high as they are', () => {
    expect(fitsColumns([text(10)], 1, 20)).toBe(true);
    expect(fitsColumns([text(10)], 1, 19)).toBe(false);
    expect(fitsColumns([text(10)], 2, 10)).toBe(true);
  });

  it('never end or begin with one line of a paragraph', () => {
    // Three lines cannot be parted: the second column has to take them all.
    expect(fitsColumns([text(4), text(3)], 2, 12)).toBe(true);
    expect(fitsColumns([text(5), text(3), text(4)], 2, 12)).toBe(false);
    expect(leastHeight([text(3)], 3)).toBe(6);
  });

  it('take a heading to the column of what it heads', () => {
    expect(leastHeight([text(4), heading, text(4)], 2)).toBe(11);
    expect(fitsColumns([text(4), heading, text(4)], 2, 11)).toBe(true);
  });

  it('leave out the space above what they begin with', () => {
    expect(leastHeight([text(2, { before: 5 })], 1)).toBe(4);
    expect(leastHeight([text(2), text(2, { before: 5 })], 1)).toBe(13);
  });

  it('break no code and no quote', () => {
    const code = text(1, { line: 11, solid: true });
    expect(leastHeight([code], 3)).toBe(11);
    expect(fitsColumns([text(4), code], 1, 18)).toBe(false);
  });

  it('are as high as nothing where there is nothing', () => {
    expect(leastHeight([], 2)).toBe(0);
  });
});
