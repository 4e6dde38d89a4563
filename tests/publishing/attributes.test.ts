import { parse, serialize } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { withEscapedAttributes } from '../../src/publishing/attributes.ts';
import { withOneStyle } from '../../src/publishing/page-style.ts';

describe('a tag in an attribute', () => {
  test.each([
    ['<img alt="<style>p{}</style>">', '<img alt="&lt;style&gt;p{}&lt;/style&gt;">'],
    ['<meta name="description" content="Kop </head>">', '<meta name="description" content="Kop &lt;/head&gt;">'],
    ["<a title='a > b'>x</a>", "<a title='a &gt; b'>x</a>"],
  ])('%s is none', (html, escaped) => {
    expect(withEscapedAttributes(html)).toBe(escaped);
  });

  it('means the same to a browser', () => {
    const html =
      '<p title="1 < 2 <b>" lang=nl>x <b>y</b> 3 &lt; 4</p><script>if (a < b) "c"</script><style>a>b{}</style>';
    expect(serialize(parse(withEscapedAttributes(html)))).toBe(serialize(parse(html)));
  });

  it('does not move a style into the page, nor the style of the page into it', () => {
    const html =
      '<html><head><meta content="</head>"><style>p{top:0}</style></head><body><img alt="<style>body{display:none}</style>">';
    expect(withOneStyle(withEscapedAttributes(html))).toBe(
      '<html><head><meta content="&lt;/head&gt;"><style>p{top:0}</style></head><body>' +
        '<img alt="&lt;style&gt;body{display:none}&lt;/style&gt;">',
    );
  });

  it('costs no time where tags do not end', () => {
    const html = '<a "'.repeat(20_000);
    const start = performance.now();
    expect(withEscapedAttributes(html)).toBe(html);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

it('the rest of a page stays as it is', () => {
  const html = '<!DOCTYPE html><p class="a" hidden>1 < 2 > 0</p>';
  expect(withEscapedAttributes(html)).toBe(html);
});
