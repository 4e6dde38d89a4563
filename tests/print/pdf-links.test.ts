import { describe, expect, it } from 'vitest';
import { readPdfLinks, withPdfs } from '../../src/print/pdf-links.ts';

const place = (file: string, more = '') =>
  `<li data-pdf="${file}" data-page="/edities/1/" data-form="De krant &amp; meer" data-format="A4"${more}>nog niets</li>`;
const HTML = `<ul>${place('nr-1', ' data-date="2026-11-22"')}${place('nr-1-a3', ' data-scaled')}<li>iets anders</li></ul>`;

describe('the places for PDFs in a page', () => {
  it('say what is printed, and how', () => {
    expect(readPdfLinks(HTML)).toEqual([
      {
        file: 'nr-1',
        page: '/edities/1/',
        form: 'De krant &amp; meer',
        format: 'A4',
        scaled: false,
        date: '2026-11-22',
      },
      { file: 'nr-1-a3', page: '/edities/1/', form: 'De krant &amp; meer', format: 'A4', scaled: true, date: '' },
    ]);
  });

  it('become links with the pages and the size, also when they were links before', () => {
    const made = new Map([['nr-1', { pages: 4, bytes: 940_000 }]]);
    const once = withPdfs(HTML, made);
    expect(once).toContain(
      '<a href="/papier/nr-1.pdf" type="application/pdf">De krant &amp; meer</a> (A4, 4 pagina’s, 0,9 MB)',
    );
    expect(once).toContain('nog niets');
    expect(withPdfs(once, made)).toBe(once);
    expect(withPdfs(once, new Map([['nr-1', { pages: 1, bytes: 1_240_000 }]]))).toContain('(A4, 1 pagina, 1,2 MB)');
  });

  it('are no place where a name could lead elsewhere', () => {
    expect(readPdfLinks('<li data-pdf="../../etc" data-page="/">x</li>')).toEqual([]);
  });
});
