import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/fields.ts';
import { checkAlone } from '../../src/submissions/entry-rules.ts';

const check = (collection: CollectionName, data: Record<string, unknown> = {}, body = 'Een tekst.') =>
  checkAlone({ collection, id: '1', file: `${collection}/1.md`, data, body, bodyLine: 0 });

describe('an edition', () => {
  const ofEdition = (lead: unknown, stories: unknown) => check('editions', { number: 1, lead, stories });
  const twice = (id: string) => ({
    file: 'editions/1.md',
    field: 'stories',
    sentence: `Het verhaal "${id}" staat twee keer in dit nummer. Laat het één keer staan.`,
  });

  it('holds every story once', () => {
    expect(ofEdition('soep', ['bel', 'kraan'])).toEqual([]);
    expect(ofEdition('soep', ['bel', 'kraan', 'bel'])).toEqual([twice('bel')]);
  });

  it('does not list its lead again', () => {
    expect(ofEdition('soep', ['bel', 'soep'])).toEqual([twice('soep')]);
  });

  it.each([['bel'], [[{ toString: 'bel' }, { toString: 'bel' }]]])(
    'whose stories are no names is left to the schema',
    (stories) => {
      expect(ofEdition('soep', stories)).toEqual([]);
    },
  );
});

describe('an entry', () => {
  it.each(['stories', 'editions', 'pages'] as const)('of %s has a text', (collection) => {
    expect(check(collection, {}, ' \n')).toMatchObject([{ sentence: expect.stringContaining('nog geen tekst') }]);
  });

  it('names no theme twice', () => {
    expect(check('stories', { themes: ['eten', 'eten'] })).toMatchObject([{ field: 'themes' }]);
  });
});
