import { describe, expect, it } from 'vitest';
import { findPassage, foundWords, markWords, readExcerpt } from '../../src/search/excerpt.ts';

const wordsOf = (excerpt: string) => foundWords(readExcerpt(excerpt));

describe('an excerpt', () => {
  it('is text with the words found apart', () => {
    expect(readExcerpt('bij elke <mark>bel.</mark> Op')).toEqual([
      { text: 'bij elke ', found: false },
      { text: 'bel.', found: true },
      { text: ' Op', found: false },
    ]);
  });

  it('joins words found side by side', () => {
    expect(readExcerpt('<mark>samen</mark> <mark>koken</mark>')).toEqual([{ text: 'samen koken', found: true }]);
  });

  it('gives what an author typed back as text, markup too', () => {
    expect(readExcerpt('&lt;mark&gt;a&lt;/mark&gt; &lt;img onerror=x&gt; R&B')).toEqual([
      { text: '<mark>a</mark> <img onerror=x> R&B', found: false },
    ]);
  });
});

describe('a passage', () => {
  const isWanted = (word: string) => /^(soep|bel)$/i.test(word);
  const long = `${'woord '.repeat(60)}Wie de bel hoort, krijgt soep. ${'nog iets '.repeat(60)}`;

  it('is where most of the words stand, with an ellipsis where it is cut', () => {
    const pieces = findPassage(`soep ${long}`, isWanted);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['bel', 'soep']);
    expect(pieces[0]?.text).toMatch(/^… woord/);
    expect(pieces.at(-1)?.text).toMatch(/ …$/);
  });

  it('is the beginning where none of them stands', () => {
    expect(findPassage('Elke vrijdag kookt', isWanted)).toEqual([{ text: 'Elke vrijdag kookt', found: false }]);
  });

  it('marks words without their punctuation but with their hyphens, and takes nothing for HTML', () => {
    expect(markWords('(Bel), soep-tijd <b>', isWanted)).toEqual([
      { text: '(', found: false },
      { text: 'Bel', found: true },
      { text: '), ', found: false },
      { text: 'soep-tijd', found: true },
      { text: ' <b>', found: false },
    ]);
  });
});

describe('the words found', () => {
  it('come without the punctuation around them, each once', () => {
    expect(wordsOf('“<mark>bel.</mark> en <mark>(Bel)</mark> <mark>bellen,</mark>')).toEqual(['bel', 'bellen']);
  });

  it('keep the punctuation inside them', () => {
    expect(wordsOf('<mark>koffie-uurtje’s!</mark>')).toEqual(['koffie-uurtje’s']);
  });

  it('are none in an excerpt without any', () => {
    expect(wordsOf('Elke vrijdag')).toEqual([]);
  });
});
