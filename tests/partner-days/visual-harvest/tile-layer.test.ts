import { describe, expect, it } from 'vitest';
import { tilesFor } from '../../../src/partner-days/visual-harvest/tile-layer.ts';

const TILES = {
  path: '/tekening/0a1b/tegels/',
  size: 512,
  levels: [
    { width: 1000, height: 700 },
    { width: 2000, height: 1400 },
  ],
};
const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 };
const namesOf = (width: number, part: typeof WHOLE) => tilesFor(TILES, width, part).map(({ name }) => name);

describe('the tiles for a part of a drawing', () => {
  it('are those of the smallest level that is sharp enough, else of the largest', () => {
    expect(namesOf(900, WHOLE)).toEqual(['0/0-0.webp', '0/1-0.webp', '0/0-1.webp', '0/1-1.webp']);
    expect(namesOf(1001, WHOLE)).toHaveLength(12);
    expect(namesOf(9000, WHOLE)).toHaveLength(12);
  });

  it('are those in sight alone, also at the edge', () => {
    expect(namesOf(2000, { left: 0.3, top: 0.1, right: 0.5, bottom: 0.3 })).toEqual(['1/1-0.webp']);
    expect(namesOf(2000, { left: -0.2, top: 0.9, right: 0.1, bottom: 1.3 })).toEqual(['1/0-2.webp']);
  });

  it('cover the drawing, the last ones smaller', () => {
    const tiles = tilesFor(TILES, 2000, WHOLE);
    const area = tiles.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeCloseTo(10_000);
    expect(tiles.at(-1)).toMatchObject({ left: expect.closeTo(76.8), width: expect.closeTo(23.2) });
  });
});
