import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../src/slug.ts';

describe('a slug', () => {
  it.each([
    ['Één tafel, elf mensen', 'een-tafel-elf-mensen'],
    ['Aanspreekbaar zijn en aanspreken', 'aanspreekbaar-zijn-en-aanspreken'],
    ['  Wie? Wij!  ', 'wie-wij'],
    ['5 tips & 1 charter', '5-tips-1-charter'],
    ['foto’s van de Abdijstraat', 'foto-s-van-de-abdijstraat'],
  ])('of "%s" is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it.each([
    ['Şükran Çağlar', 'sukran-caglar'],
    ['Işıl', 'isil'],
    ['İpek', 'ipek'],
    ['Łukasz Żak', 'lukasz-zak'],
    ['Søren Weiß', 'soren-weiss'],
    ['Œuvre', 'oeuvre'],
  ])('writes the name %s with plain letters', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('has only small letters, digits and single hyphens for Latin text', () => {
    const latin = fc.constantFrom(...latinCharacters());
    fc.assert(
      fc.property(fc.string({ unit: latin, maxLength: 40 }), (text) =>
        /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugOf(text)),
      ),
    );
  });

  it('is the slug of itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => slugOf(slugOf(text)) === slugOf(text)));
  });
});

/** The printable characters of the blocks Basic Latin, Latin-1 and Latin Extended-A, without the Greek micro sign. */
function latinCharacters(): string[] {
  return Array.from({ length: 0x180 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => character !== 'µ',
  );
}
