import { describe, expect, it } from 'vitest';
import { withoutSearchMarks } from '../../src/publishing/search-index.ts';

describe('a page as readers get it', () => {
  it('has no attributes for the search index', () => {
    expect(
      withoutSearchMarks(
        '<main class="a" data-pagefind-body id="b"><p data-pagefind-ignore="all" data-pagefind-weight="2">x</p></main>',
      ),
    ).toBe('<main class="a" id="b"><p>x</p></main>');
  });

  it('has no facts for the search index', () => {
    expect(withoutSearchMarks('<meta data-pagefind-filter="Thema[content]" content="Eten"><meta name="a">')).toBe(
      '<meta name="a">',
    );
  });

  it.each([
    '<a href="/tips/2/" title=" data-pagefind-body=">Soep</a> <em id="a">warm</em>',
    '<img alt="zo: data-pagefind-ignore" src="/a.avif">',
  ])('keeps a value that looks like a mark: %s', (html) => {
    expect(withoutSearchMarks(html)).toBe(html);
  });

  it('keeps every other mark, and text about marks', () => {
    const html = '<p data-region="1" data-theme="eten">Een data-pagefind-body staat hier.</p>';
    expect(withoutSearchMarks(html)).toBe(html);
  });
});
