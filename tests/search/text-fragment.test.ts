import { describe, expect, it } from 'vitest';
import { addressOfWords } from '../../src/search/text-fragment.ts';

describe('an address that marks words', () => {
  it('names each word after the page or its section', () => {
    expect(addressOfWords('/verhalen/bel/', ['bel'])).toBe('/verhalen/bel/#:~:text=bel');
    expect(addressOfWords('/verhalen/bel/#slot', ['bel', 'bellen'])).toBe('/verhalen/bel/#slot:~:text=bel&text=bellen');
  });

  it('tells the first word apart by the one before it', () => {
    expect(addressOfWords('/charter/#drempel', ['bel', 'stoep'], 'haar')).toBe(
      '/charter/#drempel:~:text=haar-,bel&text=stoep',
    );
  });

  it('encodes what has a meaning in a directive', () => {
    expect(addressOfWords('/x/', ['koffie-uur,&'], 'één-')).toBe('/x/#:~:text=%C3%A9%C3%A9n%2D-,koffie%2Duur%2C%26');
  });

  it('is the plain address when nothing was found in the text', () => {
    expect(addressOfWords('/tips/1/', [])).toBe('/tips/1/');
  });
});
