import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, isFiltered, readQuestion, writeQuestion } from '../../src/search/search-address.ts';

const read = (address: string) => readQuestion(new URLSearchParams(address.replace(/^#/, '')));

describe('the question in an address', () => {
  it('reads the words and the filters under their Dutch names', () => {
    expect(read('?q=bel&soort=Verhaal&thema=Samen+eten&jaar=2026&organisatie=De+Pijler')).toEqual({
      query: 'bel',
      filters: { kind: 'Verhaal', theme: 'Samen eten', year: '2026', organisation: 'De Pijler' },
    });
  });

  it('leaves out what is empty, as a form without JavaScript sends it', () => {
    expect(read('?q=+&soort=&jaar=')).toEqual({ query: '', filters: {} });
  });

  it('does not know other parameters', () => {
    expect(read('?q=bel&fbclid=1&kind=Tip')).toEqual({ query: 'bel', filters: {} });
  });

  it('is nothing at all for an empty question', () => {
    expect(writeQuestion({ query: '', filters: {} })).toBe('');
  });

  it('stays the same from question to address and back', () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    const filters = fc.record({ kind: value, theme: value, year: value, organisation: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(value, filters, (query, all) => {
        const chosen = Object.fromEntries(Object.entries(all).filter(([, text]) => text));
        expect(read(writeQuestion({ query, filters: chosen }))).toEqual({ query, filters: chosen });
      }),
    );
  });

  it('tells a filter alone from nothing', () => {
    const filterAlone = read('?jaar=2026');
    expect([isEmpty(filterAlone), isFiltered(filterAlone)]).toEqual([false, true]);
    expect([isEmpty(read('')), isFiltered(read('?q=bel'))]).toEqual([true, false]);
  });
});
