import { describe, expect, it } from 'vitest';
import { describeCharacters, describeNameCharacters } from '../../src/submissions/characters.ts';

describe('a text', () => {
  it.each([
    'Soep op de stoep: één ketel, elf kommen. “Smakelijk!” – 3 €',
    'Şükrü, Ğ, ı en ĳ',
    'مرحبا بكم في الحي\u200F!',
    'ⴰⵣⵓⵍ',
    'می\u200Cخواهم',
    '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'Żółć\tnaast\nelkaar',
    'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
  ])('in any language passes: %s', (text) => {
    expect(describeCharacters(text)).toBeUndefined();
  });

  it.each([
    ['soep\u0000brood', 'U+0000'],
    ['soep\u001B[2J', 'U+001B'],
    ['soep\u0085', 'U+0085'],
    ['soep\uFFFF', 'U+FFFF'],
    ['soep\uD800', 'U+D800'],
    ['soep\u202Edoorb', 'U+202E'],
    ['soep\u202Dbrood', 'U+202D'],
    [`s${'\u0301'.repeat(12)}oep`, 'te veel tekens boven elkaar'],
  ])('holds nothing that nobody sees: %j', (text, what) => {
    expect(describeCharacters(text)).toContain(what);
  });
});

describe('a name', () => {
  it.each(['Fatima El-Amrani', 'Олена Коваль', 'Ελένη', 'Олена (Fatima)', 'vitamine β'])('passes: %s', (name) => {
    expect(describeNameCharacters(name)).toBeUndefined();
  });

  it.each(['Fаtima', 'pаypаl', 'Ρeter'])('does not pass for another: %s', (name) => {
    expect(describeNameCharacters(name)).toContain('mengt letters van verschillende alfabetten');
  });
});
