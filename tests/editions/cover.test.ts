import { describe, expect, it } from 'vitest';
import { BAND, CELL, coverColours, drawCover, PORTRAIT, STRIP } from '../../src/editions/cover.ts';

const NUMBERS = Array.from({ length: 60 }, (_, index) => index + 1);

/** The cells that the panels of a cover fill, each as often as it is filled. */
function filledCells(number: number, size = PORTRAIT): string[] {
  return drawCover(number, size)
    .filter(({ paint }) => paint !== 'heart')
    .flatMap(({ path }) => {
      let [x, y] = [0, 0];
      return [...path.matchAll(/m(-?\d+) (-?\d+)h(\d+)v(\d+)/g)].flatMap(([, dx, dy, width, height]) => {
        [x, y] = [x + Number(dx), y + Number(dy)];
        const across = Array.from({ length: Number(width) / CELL }, (_, step) => x / CELL + step);
        const down = Array.from({ length: Number(height) / CELL }, (_, step) => y / CELL + step);
        return across.flatMap((column) => down.map((row) => `${column},${row}`));
      });
    });
}

describe('the cover of an edition', () => {
  it('is the same in every build, and another for every number', () => {
    const drawn = NUMBERS.map((number) => JSON.stringify(drawCover(number, PORTRAIT)));
    expect(NUMBERS.map((number) => JSON.stringify(drawCover(number, PORTRAIT)))).toEqual(drawn);
    expect(new Set(drawn).size).toBe(NUMBERS.length);
  });

  it.each([
    ['portrait', PORTRAIT],
    ['strip', STRIP],
    ['band', BAND],
  ])('fills the grid of a %s without a gap or an overlap', (_name, size) => {
    for (const number of NUMBERS) {
      const cells = filledCells(number, size);
      expect(new Set(cells).size, `number ${number}`).toBe(size.columns * size.rows);
      expect(cells, `number ${number}`).toHaveLength(size.columns * size.rows);
    }
  });

  it('leads with another colour than its neighbours, and mixes three', () => {
    for (const number of NUMBERS) {
      expect(coverColours(number)[0]).not.toBe(coverColours(number + 1)[0]);
      expect(new Set(coverColours(number)).size).toBe(3);
    }
  });

  it('has one heart', () => {
    for (const number of NUMBERS)
      expect(drawCover(number, PORTRAIT).filter(({ paint }) => paint === 'heart')).toHaveLength(1);
  });
});
