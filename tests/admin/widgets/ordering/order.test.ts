import { expect, it } from 'vitest';
import { followed, movedTo, placeAt, placeWithin } from '../../../../admin/widgets/ordering/order.ts';

const LETTERS = ['a', 'b', 'c', 'd'];

it('puts one on another place and leaves the others in their order', () => {
  expect(movedTo(LETTERS, 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(movedTo(LETTERS, 0, 2)).toEqual(['b', 'c', 'a', 'd']);
});

it('takes a place beyond an end for that end, and leaves alone what is not there', () => {
  expect(placeWithin(4, -3)).toBe(0);
  expect(movedTo(LETTERS, 1, 99)).toEqual(['a', 'c', 'd', 'b']);
  expect(movedTo(LETTERS, 9, 0)).toEqual(LETTERS);
});

it('knows where one is after any other moved', () => {
  for (const from of LETTERS.keys()) {
    for (const to of LETTERS.keys()) {
      const after = movedTo(LETTERS, from, to);
      for (const [open, letter] of LETTERS.entries()) expect(followed(open, from, to)).toBe(after.indexOf(letter));
    }
  }
  expect(followed(undefined, 0, 1)).toBeUndefined();
});

it('finds the place of what is let go between others', () => {
  expect(placeAt([10, 30, 50], 5)).toBe(0);
  expect(placeAt([10, 30, 50], 31)).toBe(2);
  expect(placeAt([10, 30, 50], 99)).toBe(3);
});
