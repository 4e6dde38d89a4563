import { describe, expect, it } from 'vitest';
import { makePreview, makePreviewList } from '../../src/publishing/preview-page.ts';

const address = 'https://ilovekiel.be';
const FILES: Record<string, string> = { '/_astro/soep.jpg': 'foto', '/_astro/letter.woff2': 'letter' };
const read = async (path: string) => (FILES[path] === undefined ? undefined : Buffer.from(FILES[path]));

function preview(body: string, head = '') {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Soep &amp; brood</title>${head}</head><body>${body}</body></html>`;
  return makePreview({ path: '/verhalen/soep/', html, address, read });
}

describe('the preview of a page', () => {
  it('holds its photo, in one size', async () => {
    const { html } = await preview(
      '<picture><source srcset="/_astro/soep.avif"><img src="/_astro/soep.jpg" srcset="/x 2x" sizes="9px" alt="Soep"></picture>',
    );
    expect(html).toContain(`<picture><img src="data:image/jpeg;base64,${btoa('foto')}" alt="Soep"></picture>`);
  });

  it('holds its font, and allows its styles by their hash alone', async () => {
    const { html } = await preview('', '<style>@font-face{src:url(/_astro/letter.woff2)}</style>');
    expect(html).toContain(`src:url(data:font/woff2;base64,${btoa('letter')})`);
    expect(html).toMatch(/content="default-src 'none';style-src 'sha256-\S+ 'sha256-\S+;img-src data:;font-src data:;/);
    expect(html).not.toContain('script-src');
  });

  it('leaves out what is missing rather than ask for it', async () => {
    const { html } = await preview('<img src="/weg.jpg" alt="">', '<style>p{background:url(/weg.png)}</style>');
    expect(html).not.toContain('/weg');
  });

  it('has links to the real site, and keeps those within the page', async () => {
    const { html } = await preview(
      '<a href="/tips/">a</a><a href="../bel/">b</a><a href="#c">c</a><a href="http://[">x</a><a href="mailto:x@y.be">d</a>',
    );
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual([`${address}/tips/`, `${address}/verhalen/bel/`, '#c', 'http://[', 'mailto:x@y.be']);
  });

  it('has no program, and no word for search engines but that it is none of theirs', async () => {
    const head =
      '<script type="application/ld+json">{}</script><link rel="canonical" href="/x"><meta property="og:title" content="x">';
    const { html } = await preview('<script>alert(1)</script>', head);
    expect(html).not.toMatch(/<script|<link|og:/);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('says that it is not online', async () => {
    expect((await preview('<p>Tekst</p>')).html).toMatch(
      /<body><p class="preview-banner"[^>]*>Voorbeeld, nog niet online<\/p>/,
    );
  });

  it('is called what the page is called', async () => {
    expect((await preview('')).title).toBe('Soep & brood');
  });
});

describe('the list of previews', () => {
  it('takes a title for text', () => {
    const html = makePreviewList([{ file: 'verhalen-soep.html', title: '<img src=x onerror=alert(1)> & co' }]);
    expect(html).toContain('<a href="verhalen-soep.html">&lt;img src=x onerror=alert(1)&gt; &amp; co</a>');
  });
});
