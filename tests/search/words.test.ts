import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchWords } from '../../src/search/dutch-words.ts';
import { isOneEdit, isSameWord, plain, soundOf, stemsOf, wordsIn } from '../../src/search/words.ts';

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
    'boom bomen',
    'vuur vuurtje',
    'kaart kaartje kaartjes',
    'werken werkt werk gewerkt werkte',
    'zingen zong gezongen zingt',
    'opruimen opgeruimd',
    'voorlezen voorgelezen',
    'vergaderen vergadering vergadert',
    'eenzaam eenzaamheid',
    'idee ideeën',
    'foto foto’s',
    'baby baby’s babys',
    'acteur acteurs',
    'balkon balkons',
    'vacature vacatures',
    'advies adviezen',
    'terras terrassen',
    'zwemles zwemlessen',
    'controle controles',
    'markt markten',
    'dienst diensten',
    'bijeenkomst bijeenkomsten',
    'handschoen handschoenen',
    'steen stenen',
    'materiaal materialen',
    'knie knieën',
    'naam namen',
    'schilderij schilderijtje',
    'tekening tekeningetje',
    'verhuizen verhuisde verhuisden',
    'naaien naait genaaid',
    'bellen belt gebeld',
    'melden gemeld',
    'zetten gezet',
    'praten gepraat',
    'wachten wachtte wachtten',
    'dienen dient gediend',
  ])('are known by each other: %s', (forms) => {
    const [word = '', ...others] = forms.split(' ');
    for (const other of others) expect(isSameWord(word, other), other).toBe(true);
  });

  it.each([
    'bel bloem',
    'les list',
    'buurt buur',
    'krant kraan',
    'boom bom',
    'zak zaak',
    'man maan',
    'zon gezond',
    'rust gerust',
    'dicht gedicht',
    'bed gebed',
  ])('of other words are not: %s', (words) => {
    const [one = '', other = ''] = words.split(' ');
    expect(isSameWord(one, other)).toBe(false);
  });

  it('are known by each other for nearly every noun of the dictionary', async () => {
    const { nouns } = await dutchWords();
    const pairs = [...nouns].filter(([form, base]) => /^[a-zà-ÿ]+$/.test(form) && form !== base);
    const known = pairs.filter(([form, base]) => isSameWord(plain(form), plain(base)));
    expect(known.length / pairs.length).toBeGreaterThan(0.94);
  });

  it('of any text are something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsIn(text)) expect(stemsOf(word).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('how a word sounds', () => {
  it.each([
    'wijk wyk',
    'koffie coffie',
    'cadeau kadeau',
    'ouders auders',
    'theater teater',
    'vis fis',
    'zee see',
    'yoga joga',
  ])('is the same for %s', (words) => {
    expect(new Set(words.split(' ').map(soundOf)).size).toBe(1);
  });
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
