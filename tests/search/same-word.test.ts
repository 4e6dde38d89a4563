import { describe, expect, it } from 'vitest';
import { isAnswer } from '../../src/search/same-word.ts';

describe('what was found is an answer', () => {
  it.each([
    ['huizen', ['huis']],
    ['buren', ['buur']],
    ['leven', ['leeft']],
    ['belt', ['bel']],
    ['één', ['een']],
    ['de bel', ['bellen']],
    ['gratis soep', ['soep']],
    ['soep', []],
  ])('for “%s”: %o', (terms, found) => {
    expect(isAnswer(found, terms)).toBe(true);
  });

  it.each([
    ['ziekenhuis', ['zie']],
    ['voetballen', ['voeten']],
    ['xyzzy', ['x']],
  ])('but not for “%s”: %o', (terms, found) => {
    expect(isAnswer(found, terms)).toBe(false);
  });
});
