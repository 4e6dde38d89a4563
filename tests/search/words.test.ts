import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEdit, soundOf, stemOf, wordsIn } from '../../src/search/words.ts';

describe('the forms of a word', () => {
  it.each([
    'buur buren',
    'huis huizen huisje huisjes',
    'feest feesten feestje',
    'kind kinderen kindje',
    'bal ballen balletje',
    'stad steden',
    'fiets fietsen fietsje',
    'vrijwilliger vrijwilligers',
    'brief brieven',
    'klas klassen',
    'school scholen',
    'leven leeft leef',
    'dag dagen',
    'werken werkt werk',
    'idee ideeën',
    'foto foto’s',
  ])('have a stem in common: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
  });

  it.each(['bel bloem', 'les list', 'tip top', 'buurt buur'])('of other words do not: %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBeGreaterThan(1);
  });
});

describe('how a word sounds', () => {
  it.each(['wijk wyk', 'koffie coffie', 'cadeau kadeau', 'ouders auders', 'theater teater', 'vis fis', 'zee see'])(
    'is the same for %s',
    (words) => {
      expect(new Set(words.split(' ').map(soundOf)).size).toBe(1);
    },
  );
});

describe('one edit', () => {
  it.each([
    ['vergadring', 'vergadering'],
    ['charther', 'charter'],
    ['buurtfesst', 'buurtfeest'],
    ['huiswrek', 'huiswerk'],
  ])('makes “%s” of “%s”', (one, other) => {
    expect(isOneEdit(one, other)).toBe(true);
    expect(isOneEdit(other, one)).toBe(true);
  });

  it('does not make two others of them', () => {
    expect(isOneEdit('soep', 'soep')).toBe(false);
    expect(isOneEdit('soep', 'sneeuw')).toBe(false);
    expect(isOneEdit('kraan', 'karna')).toBe(false);
  });

  it('is what taking a letter out of any word is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.nat(), (word, place) => {
        const at = place % word.length;
        expect(isOneEdit(word, word.slice(0, at) + word.slice(at + 1))).toBe(true);
      }),
    );
  });
});

it('words with a hyphen are also one', () => {
  expect(wordsIn('De Padlet-muur, één keer')).toEqual(['de', 'padlet', 'muur', 'padletmuur', 'een', 'keer']);
});
