import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFacade, randomFrom, type FacadePart, type FacadeSize } from '../../src/facade/facade.ts';

const SIZE: FacadeSize = { columns: 9, floors: 5, width: 300, height: 200 };
const BACK_TO_FRONT: FacadePart[] = [
  'sun', 'wall', 'panel', 'accent', 'lit', 'dark', 'pillar', 'ground', 'heart',
]; // prettier-ignore

/** Only the commands that the drawing uses, with finite numbers: no NaN, no exponent, no double minus. */
const PATH = /^([Mmhvalz]|-?(\d+(\.\d+)?|\.\d+)|[ ]|(?<=\d)-)+$/;

const seeds = fc.string({ unit: 'grapheme', maxLength: 60 });
/** Views whose cells are some 20 units, as the drawing expects. */
const sizes = fc
  .record({
    columns: fc.integer({ min: 3, max: 14 }),
    floors: fc.integer({ min: 2, max: 16 }),
    cell: fc.integer({ min: 16, max: 30 }),
  })
  .map(({ columns, floors, cell }): FacadeSize => {
    return { columns, floors, width: 80 + columns * cell, height: 60 + floors * cell };
  });

describe('the façade of a story', () => {
  it('is the same in every build', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, size) => {
        expect(drawFacade(seed, size)).toEqual(drawFacade(seed, size));
      }),
    );
  });

  it('is one that a browser can draw', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, size) => {
        for (const { path } of drawFacade(seed, size)) expect(path).toMatch(PATH);
      }),
    );
  });

  it('has its parts back to front, each once at most', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, size) => {
        const parts = drawFacade(seed, size).map(({ part }) => part);
        expect(parts).toEqual(BACK_TO_FRONT.filter((part) => parts.includes(part)));
      }),
    );
  });

  it('always has a wall, ground, pillars and one heart', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const parts = drawFacade(seed, SIZE).map(({ part }) => part);
        expect(parts).toEqual(expect.arrayContaining(['wall', 'pillar', 'ground', 'heart']));
      }),
    );
  });

  it('is another one for another story', () => {
    const stories = ['soep-op-de-stoep', 'een-bel', 'trots-mag-luider', 'de-kraan', 'het-stokje'];
    const drawings = stories.map((seed) => JSON.stringify(drawFacade(seed, SIZE)));
    expect(new Set(drawings).size).toBe(stories.length);
  });

  it('stands on the ground, from one side of the view to the other', () => {
    const ground = drawFacade('soep', SIZE).find(({ part }) => part === 'ground');
    expect(ground?.path).toBe('m0 192h300v8h-300z');
  });
});

describe('numbers from a text', () => {
  it('run from 0 up to 1', () => {
    fc.assert(
      fc.property(seeds, (text) => {
        const random = randomFrom(text);
        return Array.from({ length: 50 }, random).every((number) => number >= 0 && number < 1);
      }),
    );
  });

  it('are spread evenly', () => {
    const random = randomFrom('Kiel');
    const numbers = Array.from({ length: 2000 }, random);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 1);
  });
});
