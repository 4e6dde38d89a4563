import { describe, expect, it } from 'vitest';
import { inPixels, tileLevels, widestWithin, withShape } from '../../../src/partner-days/visual-harvest/geometry.ts';

describe('the largest picture of a drawing', () => {
  const most = { pixels: 50_000_000, side: 12_000 };

  it.each([
    ['a small drawing', { width: 3200, height: 2240 }, 3200],
    ['one of 70 megapixels', { width: 10_000, height: 7000 }, 8451],
    ['a high one', { width: 7000, height: 10_000 }, 5916],
    ['a long roll of paper', { width: 60_000, height: 1000 }, 12_000],
    ['a roll that hangs', { width: 1000, height: 60_000 }, 200],
  ])('of %s keeps to the bounds', (_, drawing, width) => {
    const widest = widestWithin(drawing, most);
    const height = (widest * drawing.height) / drawing.width;
    expect(widest).toBe(width);
    expect(widest * height).toBeLessThanOrEqual(most.pixels);
    expect(Math.max(widest, height)).toBeLessThanOrEqual(most.side);
  });
});

describe('the levels of tiles', () => {
  it('are the drawing itself, and halves of it until a sheet will do', () => {
    expect(tileLevels({ width: 13_001, height: 600 }, 512, 4000)).toEqual([
      { width: 6501, height: 300, columns: 13, rows: 1 },
      { width: 13_001, height: 600, columns: 26, rows: 2 },
    ]);
  });

  it('are none for a drawing that is small enough', () => {
    expect(tileLevels({ width: 4000, height: 600 }, 512, 4000)).toEqual([]);
  });
});

describe('a rectangle in pixels', () => {
  const drawing = { width: 3, height: 1000 };

  it('has at least one, within the drawing', () => {
    expect(inPixels({ x: 100, y: 100, width: 0, height: 0 }, drawing)).toEqual({
      left: 2,
      top: 999,
      width: 1,
      height: 1,
    });
  });

  it('is never wider than what is left', () => {
    expect(inPixels({ x: 60, y: 0.04, width: 60, height: 100 }, drawing)).toEqual({
      left: 2,
      top: 0,
      width: 1,
      height: 1000,
    });
  });
});

describe('the room around a region', () => {
  const drawing = { width: 1000, height: 500 };

  it('has the shape that was asked for, with the region in its middle', () => {
    const room = withShape({ x: 40, y: 40, width: 20, height: 20 }, 4, drawing);
    expect((room.width * drawing.width) / (room.height * drawing.height)).toBeCloseTo(4);
    expect(room).toEqual({ x: 30, y: 40, width: 40, height: 20 });
  });

  it('moves inwards at the edge of the drawing, and ends where that ends', () => {
    expect(withShape({ x: 0, y: 40, width: 20, height: 20 }, 4, drawing).x).toBe(0);
    expect(withShape({ x: 0, y: 0, width: 10, height: 100 }, 4, drawing)).toEqual({
      x: 0,
      y: 0,
      width: 100,
      height: 100,
    });
  });
});
