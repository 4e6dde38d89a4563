import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { quoteLanguage } from '../../src/markdown/quote-language.ts';

const render = (markdown: string) => String(markdownToHtml(markdown, { hastPlugins: [quoteLanguage] }).html);

test('a quote that starts with a language code gets that language, and loses the code', () => {
  const html = render('> [tr] Hoş geldiniz!\n');
  expect(html).toContain('<blockquote lang="tr">');
  expect(html).toContain('<p>Hoş geldiniz!</p>');
});

test.each(['> Gewoon Nederlands.', '> [een voetnoot] in een citaat', '[tr] buiten een citaat'])(
  '%s stays as it is',
  (markdown) => {
    expect(render(markdown)).not.toContain('lang=');
  },
);
