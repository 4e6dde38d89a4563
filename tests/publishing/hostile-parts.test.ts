import { parse } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { SPECULATION_RULES } from '../../src/layouts/speculation.ts';
import { findHostileParts } from '../../src/publishing/hostile-parts.ts';

const ADDRESS = 'https://ilovekiel.be';

function wrongWith(body: string, { head = '', path = '/verhalen/soep/' } = {}): string[] {
  const html = `<html><head><title>Soep</title>${head}</head><body><article>${body}</article></body></html>`;
  return findHostileParts(parse(html), { path, address: ADDRESS });
}

const sentence = (what: string) =>
  `Op /verhalen/soep/ staat ${what}. Dat hoort niet op de site: zoek het in de tekst en haal het weg.`;

describe('a page may not have', () => {
  test.each([
    ['an event handler', '<img src="/a.jpg" onerror="alert(1)">', 'een element <img> met "onerror"'],
    ['one in capitals, after a slash', '<p/OnMouseOver=alert(1)>', 'een element <p> met "onmouseover"'],
    ['one in a drawing', '<svg onload="alert(1)"></svg>', 'een element <svg> met "onload"'],
    ['a script', '<script>alert(1)</script>', 'een script dat niet van de gazet is'],
    [
      'a program of the site',
      '<script type="module" src="/_astro/a.js"></script>',
      'een script dat niet van de gazet is',
    ],
    ['a script in a drawing', '<svg><script>alert(1)</script></svg>', 'een script dat niet van de gazet is'],
    ['rules to load ahead', '<script type="speculationrules">{}</script>', 'een script dat niet van de gazet is'],
    ['data of its own', '<script type="application/ld+json">{}</script>', 'een script dat niet van de gazet is'],
    ['a style', '<style>body{display:none}</style>', 'een element <style>'],
    ['a style on an element', '<p style="position:fixed;inset:0">', 'een element <p> met "style"'],
    ['a page in a page', '<iframe></iframe>', 'een element <iframe>'],
    ['an object', '<object></object>', 'een element <object>'],
    ['another base', '<base>', 'een element <base>'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=/">', 'een element <meta>'],
    ['what only shows without scripts', '<noscript><img src="https://x.example"></noscript>', 'een element <noscript>'],
    ['hidden parts', '<template><script>alert(1)</script></template>', 'een element <template>'],
    ['a drawing that changes itself', '<svg><animate attributeName="href"/></svg>', 'een element <animate>'],
    ['HTML in a drawing', '<svg><foreignObject></foreignObject></svg>', 'een element <foreignobject>'],
    ['a form', '<form action="/zoeken/"></form>', 'een formulier dat niet van de gazet is'],
    ['a button with another aim', '<button formaction="/elders/">x</button>', 'een element <button> met "formaction"'],
    ['a link that runs', '<a href=" java&#10;script:alert(1)">x</a>', 'een link naar " java\nscript:alert(1)"'],
    ['a link that is a page', '<a href="data:text/html,x">x</a>', 'een link naar "data:text/html,x"'],
    [
      'a link in a drawing',
      '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
      'een link naar "javascript:alert(1)"',
    ],
    ['a link that tells', '<a href="/" ping="https://x.example">x</a>', 'een element <a> met "ping"'],
    ['a link in another window', '<a href="/" target="_blank">x</a>', 'een element <a> met "target"'],
    ['a picture of another site', '<img src="//x.example/a.png">', 'iets dat van elders komt ("//x.example/a.png")'],
    [
      'one among its sizes',
      '<img src="/a.jpg" srcset="/a.jpg 1x, https://x.example/a.png 2x">',
      'iets dat van elders komt ("https://x.example/a.png")',
    ],
    [
      'a picture in its address',
      '<img src="data:image/gif;base64,x">',
      'iets dat van elders komt ("data:image/gif;base64,x")',
    ],
  ])('%s', (_what, body, part) => {
    expect(wrongWith(body)).toContain(sentence(part));
  });

  it('a refresh in its head either, nor the style sheet of another', () => {
    expect(wrongWith('', { head: '<meta http-equiv="refresh" content="0;url=https://x.example">' })).toHaveLength(1);
    expect(wrongWith('', { head: '<link rel="stylesheet" href="https://x.example/a.css">' })).toHaveLength(1);
    expect(wrongWith('', { head: '<script type="speculationrules">{"prefetch":[]}</script>' })).toHaveLength(1);
  });
});

describe('a page may have', () => {
  test.each([
    '<p>3 &lt; 4 <a href="https://x.example" rel="ugc nofollow">x</a> <a href="mailto:a@x.example">x</a> <a href="#a">x</a></p>',
    '<picture><source srcset="/a.avif"><img src="/a.jpg" alt="onerror=x javascript:"></picture>',
    '<svg role="img"><title>Een gevel</title><path d="M0 0"/></svg>',
    '<link-achtig>Een woord tussen haken</link-achtig>',
  ])('%s', (body) => {
    expect(wrongWith(body)).toEqual([]);
  });

  it('its own data, rules, style and policy in its head', () => {
    const head =
      `<meta http-equiv="content-security-policy" content="x"><style>p{}</style><script type="application/ld+json">{}</script>` +
      `<script type="speculationrules">${SPECULATION_RULES}</script><link rel="canonical" href="${ADDRESS}/a/">`;
    expect(wrongWith('', { head })).toEqual([]);
  });

  it('its program, and its form, where it searches or is the newsroom', () => {
    const program = '<script type="module" src="/_astro/a.js"></script>';
    expect(wrongWith('<form role="search"><input name="q"></form>', { path: '/zoeken/' })).toEqual([]);
    for (const path of ['/zoeken/', '/admin/']) expect(wrongWith(program, { path })).toEqual([]);
    expect(wrongWith('<script src="https://x.example/a.js"></script>', { path: '/zoeken/' })).not.toEqual([]);
    expect(wrongWith('<script>alert(1)</script>', { path: '/zoeken/' })).not.toEqual([]);
  });
});
