import { describe, expect, it } from 'vitest';
import { withOneStyle } from '../../src/publishing/page-style.ts';

const page = (css: string, body = '', head = '') =>
  `<html><head><title>Soep</title><style>${css}</style>${head}</head><body>${body}</body></html>`;

/** The rules that a page with this body keeps, without white space. */
function keptOf(css: string, body = '', head = ''): string | undefined {
  return /<style>([^]*?)<\/style>/.exec(withOneStyle(page(css, body, head)))?.[1]?.replace(/\s+/g, '');
}

describe('the style of a page', () => {
  it('is one element at the end of the head, in the order of the sheets', () => {
    const html = withOneStyle(
      '<head><style>p{top:0}</style><title>Soep</title><style media="all">a{top:1px}</style></head>',
    );
    expect(html).toBe('<head><title>Soep</title><style>p{top:0}a{top:1px}</style></head>');
  });

  it('is none where there was none', () => {
    expect(withOneStyle('<head><title>Soep</title></head>')).toBe('<head><title>Soep</title></head>');
  });

  it('keeps text that a replacement would take for a pattern', () => {
    expect(keptOf('p::after{content:"$& $1"}')).toBe('p::after{content:"$&$1"}');
  });
});

describe('a rule', () => {
  it('stays when the page has its class', () => {
    expect(keptOf('.kaart{top:0}', '<div class="rij kaart">')).toBe('.kaart{top:0}');
  });

  it('stays when a value before it looks like a list of classes', () => {
    expect(keptOf('.kaart{top:0}', '<a title=" class=">Soep</a><div class="kaart">')).toBe('.kaart{top:0}');
  });

  it('goes when the page has not', () => {
    expect(keptOf('p{top:0}.kaart{top:0}.kaart-groot{top:0}', '<div class="kaart">')).toBe('p{top:0}.kaart{top:0}');
  });

  it('stays for an element, used or not: pages then share a sheet and its hash', () => {
    expect(keptOf('table{top:0}')).toBe('table{top:0}');
  });

  it('asks for every class of its selector', () => {
    expect(keptOf('.kaart .kop{top:0}', '<div class="kaart">')).toBe('');
    expect(keptOf('.kaart .kop{top:0}', '<div class="kaart"><p class="kop">')).toBe('.kaart.kop{top:0}');
  });

  it('keeps of a list the selectors that the page can have', () => {
    expect(keptOf('.kaart, .weg{top:0}', '<div class="kaart">')).toBe('.kaart{top:0}');
  });

  it('goes within a layer, a query or another rule too, and leaves no empty shell', () => {
    const css = '@layer a{.weg{top:0}}@media print{.weg{top:0}p{top:0}}.kaart{& .weg{top:0}}';
    expect(keptOf(css, '<div class="kaart">')).toBe('@mediaprint{p{top:0}}');
  });

  it('does not ask for what it excludes', () => {
    expect(keptOf('p:not(.kop){top:0}')).toBe('p:not(.kop){top:0}');
  });

  it('asks for one of the classes in a choice, not for all', () => {
    expect(keptOf(':is(.kaart, .weg) p{top:0}', '<div class="kaart">')).toBe(':is(.kaart,.weg)p{top:0}');
    expect(keptOf('.rij :where(.kaart, h2){top:0}', '<div class="rij">')).toBe('.rij:where(.kaart,h2){top:0}');
  });

  it('stays for a section colour, whatever colours the page has', () => {
    expect(keptOf('.theme.ochre{top:0}')).toBe('.theme.ochre{top:0}');
  });

  it('stays, all of it, where a program may add classes later', () => {
    expect(keptOf('.later{top:0}', '', '<script type="module" src="/a.js"></script>')).toBe('.later{top:0}');
  });
});

describe('a custom property', () => {
  it('stays while something asks for it, through others too', () => {
    const css = ':root{--rood:red;--hart:var(--rood)}p{color:var(--hart)}';
    expect(keptOf(css)).toBe(css);
  });

  it('goes with the last rule that asked for it', () => {
    const css = ':root{--rood:red;--hart:var(--rood);--inkt:black}p{color:var(--inkt)}.weg{color:var(--hart)}';
    expect(keptOf(css)).toBe(':root{--inkt:black}p{color:var(--inkt)}');
  });
});

it('gives two pages with the same classes the same style, and another one another', () => {
  const css = '.een{top:0}.twee{top:0}';
  expect(keptOf(css, '<p class="een">')).toBe('.een{top:0}');
  expect(keptOf(css, '<p class="twee">')).toBe('.twee{top:0}');
  expect(keptOf(css, '<b class="een">')).toBe('.een{top:0}');
});
