import { describe, expect, it } from 'vitest';
import { isAnswer, searchTerms } from '../../src/search/search-terms.ts';

describe('what is sent to the index', () => {
  it.each([
    ['de bel van het blok', 'bel blok'],
    ['Een bel', 'bel'],
    ['  soep   op de stoep ', 'soep stoep'],
    ['netwerkstokje', 'netwerkstokje'],
  ])('leaves the stop words out of “%s”', (query, terms) => {
    expect(searchTerms(query)).toBe(terms);
  });

  it.each(['de', 'van het', 'in'])('keeps “%s”, which has no other words', (query) => {
    expect(searchTerms(query)).toBe(query);
  });

  it('keeps every word of an exact phrase, in straight quotes', () => {
    expect(searchTerms('“op de stoep”')).toBe('"op de stoep"');
    expect(searchTerms('"de bel"')).toBe('"de bel"');
  });

  it('is empty for an empty query', () => {
    expect(searchTerms('   ')).toBe('');
  });
});

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
