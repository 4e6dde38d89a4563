import { describe, expect, it, test } from 'vitest';
import {
  afterKey,
  between,
  freePlace,
  HANDLES,
  isDrawn,
  moved,
  resized,
  rounded,
} from '../../../../admin/widgets/regions/geometry.ts';

const RECTANGLE = { x: 10, y: 20, width: 30, height: 40 };
const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe('a rectangle that is drawn', () => {
  it('has the two points for corners, whichever comes first', () => {
    const drawn = { x: 10, y: 20, width: 30, height: 40 };
    expect(between({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(drawn);
    expect(between({ x: 40, y: 60 }, { x: 10, y: 20 })).toEqual(drawn);
  });

  it('ends where the drawing ends', () => {
    expect(between({ x: -12, y: 90.04 }, { x: 140, y: 130 })).toEqual({ x: 0, y: 90, width: 100, height: 10 });
  });

  it('is kept when it can be found again', () => {
    expect(isDrawn(between({ x: 10, y: 10 }, { x: 11, y: 11 }))).toBe(true);
    expect(isDrawn(between({ x: 10, y: 10 }, { x: 30, y: 10.9 }))).toBe(false);
  });
});

describe('a rectangle that is moved', () => {
  it('keeps its size, also at the edge', () => {
    expect(moved(RECTANGLE, { x: 5.04, y: -30 })).toEqual({ ...RECTANGLE, x: 15, y: 0 });
    expect(moved(RECTANGLE, { x: 500, y: 500 })).toEqual({ ...RECTANGLE, x: 70, y: 60 });
  });
});

describe('a rectangle that is made larger or smaller', () => {
  it('has eight handles, each of which takes its own edges along', () => {
    expect(HANDLES).toHaveLength(8);
    const by = { x: 2, y: 3 };
    expect(resized(RECTANGLE, { across: -1, down: 0 }, by)).toEqual({ x: 12, y: 20, width: 28, height: 40 });
    expect(resized(RECTANGLE, { across: 1, down: 1 }, by)).toEqual({ x: 10, y: 20, width: 32, height: 43 });
    expect(resized(RECTANGLE, { across: 0, down: -1 }, by)).toEqual({ x: 10, y: 23, width: 30, height: 37 });
  });

  it('stays large enough to be found, and within the drawing', () => {
    expect(resized(RECTANGLE, { across: -1, down: -1 }, { x: 90, y: 90 })).toEqual({
      x: 39,
      y: 59,
      width: 1,
      height: 1,
    });
    expect(resized(RECTANGLE, { across: 1, down: 1 }, { x: -90, y: -90 })).toEqual({
      x: 10,
      y: 20,
      width: 1,
      height: 1,
    });
    expect(resized(RECTANGLE, { across: -1, down: 1 }, { x: -90, y: 90 })).toEqual({
      x: 0,
      y: 20,
      width: 40,
      height: 80,
    });
  });
});

describe('a key', () => {
  it('moves it by a percent with an arrow, by a fifth with Ctrl or ⌘', () => {
    expect(afterKey(RECTANGLE, key('ArrowRight'))).toEqual({ ...RECTANGLE, x: 11 });
    expect(afterKey(RECTANGLE, key('ArrowUp', { ctrlKey: true }))).toEqual({ ...RECTANGLE, y: 19.8 });
    expect(afterKey(RECTANGLE, key('ArrowUp', { metaKey: true }))).toEqual({ ...RECTANGLE, y: 19.8 });
  });

  it('makes it larger or smaller with Shift', () => {
    expect(afterKey(RECTANGLE, key('ArrowDown', { shiftKey: true }))).toEqual({ ...RECTANGLE, height: 41 });
    expect(afterKey(RECTANGLE, key('ArrowLeft', { shiftKey: true, ctrlKey: true }))).toEqual({
      ...RECTANGLE,
      width: 29.8,
    });
  });

  it('that is no arrow does nothing', () => {
    expect(afterKey(RECTANGLE, key('a'))).toBeUndefined();
  });
});

test('whatever is done, start and size are never more than the whole, and have one decimal', () => {
  for (let tenths = 0; tenths <= 1000; tenths += 1) {
    const { x, width } = between({ x: tenths / 10 + 0.037, y: 0 }, { x: 100, y: 100 });
    expect(x + width).toBeLessThanOrEqual(100);
    expect([x, width]).toEqual([rounded(x), rounded(width)]);
  }
});

describe('a new region', () => {
  it('gets a place that is free', () => {
    expect(freePlace([])).toMatchObject({ x: 0, y: 0 });
    expect(freePlace([{ x: 0, y: 0, width: 100, height: 15 }])).toMatchObject({ x: 0, y: 20 });
  });

  it('lies in the middle when all is taken', () => {
    expect(freePlace([{ x: 0, y: 0, width: 100, height: 100 }])).toEqual({ x: 40, y: 40, width: 20, height: 20 });
  });
});
