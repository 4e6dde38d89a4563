import { expect, it } from 'vitest';
import { withoutIdleSpace } from '../../src/publishing/white-space.ts';

it('drops the white space beside blocks', () => {
  expect(withoutIdleSpace('<main> <p class="a"> Soep </p>\n <p>Brood</p> </main>')).toBe(
    '<main><p class="a">Soep</p><p>Brood</p></main>',
  );
});

it.each([
  '<p>Soep <a href="/">en</a> <b>brood</b></p>',
  '<p>De <strong>lift</strong> <em>werkt</em></p>',
  '<li><a href="/">Eén</a> <time>2026</time></li>',
  '<pre>  twee\n  regels</pre>',
  '<p>5 &lt; p en <abbr>pagina</abbr> </abbr></p>',
])('keeps the white space between words: %s', (html) => {
  expect(withoutIdleSpace(html)).toBe(html);
});

it('takes no time over a text of spaces', () => {
  const html = `<pre><code>${' '.repeat(300_000)}x</code></pre>`;
  expect(withoutIdleSpace(html)).toBe(html);
});
