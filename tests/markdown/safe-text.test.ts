import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it, test } from 'vitest';
import { ownPictures, safeText } from '../../src/markdown/safe-text.ts';

const PLUGINS = { mdastPlugins: [ownPictures], hastPlugins: [safeText] };

async function render(markdown: string): Promise<string> {
  const { html } = await markdownToHtml(markdown, PLUGINS);
  return html.trim();
}

async function compile(mdx: string, frontmatter = {}) {
  const astro = { frontmatter, headings: [], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() };
  const { code } = await mdxToJs(mdx, { ...PLUGINS, data: { astro } });
  return { code, frontmatter: astro.frontmatter };
}

describe('the HTML of a text', () => {
  test.each([
    ['an element', 'Soep <b onclick="alert(1)">warm</b>', '<p>Soep warm</p>'],
    ['a block', '<script>\nalert(1)\n</script>\n\nSoep', '<p>Soep</p>'],
    ['a comment', 'Soep <!-- geheim -->', '<p>Soep </p>'],
    ['a form', '<form action="https://elders.example"><input name="wachtwoord"></form>', ''],
  ])('is gone: %s', async (_what, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  it('is gone also where a parser makes elements of it', async () => {
    const markdown =
      '<p style="position:fixed" onmouseover="x">Soep</p>\n\n<iframe srcdoc="x"></iframe><svg><a href="x"/></svg>';
    const { html } = await markdownToHtml(markdown, { ...PLUGINS, features: { rawHtml: true } });
    expect(html.trim()).toBe('<p>Soep</p>');
  });

  it('leaves the text that looks like it', async () => {
    expect(await render('`<script>` en 3 < 4 en {code}')).toBe(
      '<p><code>&lt;script&gt;</code> en 3 &lt; 4 en {code}</p>',
    );
  });
});

describe('a link', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'data:text/html,alert(1)',
    'vbscript:x',
    'blob:https://gazet.invalid/x',
    'intent://x#Intent;end',
    'http://[',
  ])('to %s leads nowhere', async (address) => {
    expect(await render(`[Soep](<${address}>)`)).toBe('<p><a>Soep</a></p>');
  });

  test.each(['/tips/1/', '#kop-soep', 'mailto:a@b.example', 'tel:+32', '../soep/'])('to %s stays', async (address) => {
    expect(await render(`[Soep](${address})`)).toBe(`<p><a href="${address}">Soep</a></p>`);
  });

  test.each(['https://elders.example/', '//elders.example/'])('to %s says that it is not ours', async (address) => {
    expect(await render(`[Soep](${address})`)).toContain('rel="ugc nofollow"');
  });
});

describe('a picture', () => {
  it('lies beside the text', async () => {
    expect(await render('![Een kom](de%20kom.jpg "Soep")')).toBe(
      '<p><img src="de%20kom.jpg" alt="Een kom" title="Soep"></p>',
    );
  });

  test.each([
    'https://elders.example/pixel.png',
    '//elders.example/pixel.png',
    '/favicon.svg',
    '../een-bel/bel.jpg',
    '..%2Feen-bel%2Fbel.jpg',
    '../../../../../etc/passwd',
    'data:image/png;base64,x.png',
    'soep.svg',
    'soep%E0%A4%A.jpg',
    '.verborgen.jpg',
    'soep.jpg?url',
  ])('from %s is gone', async (address) => {
    expect(await render(`Kijk ![x](<${address}>)`)).toBe('<p>Kijk </p>');
    expect(await render(`Kijk ![x][1]\n\n[1]: <${address}>`)).toBe('<p>Kijk </p>');
  });
});

describe('the table of a text', () => {
  it('has no style', async () => {
    expect(await render('| a |\n|--:|\n| 1 |')).not.toContain('style');
  });
});

describe('the code of an MDX', () => {
  test.each([
    ['an import', 'import x from "data:text/javascript,1"\n\nSoep'],
    ['an export', 'export const geheim = 1\n\nSoep'],
    ['an expression', 'Soep {geheim()}'],
    ['an expression on its own', '{geheim()}\n\nSoep'],
    ['an element', 'Soep <b title={geheim()}>x</b>'],
    ['an element that Astro would run', '<script>geheim()</script>\n\nSoep'],
    ['a component', '<Geheim />\n\nSoep'],
    ['a part of a component', '<Citaat.geheim />\n\nSoep'],
    ['a fragment', '<>geheim</>\n\nSoep'],
    ['an attribute that is code', '<Citaat wie={geheim()}>x</Citaat>\n\nSoep'],
    ['attributes out of code', '<Citaat {...geheim}>x</Citaat>\n\nSoep'],
    ['a directive of Astro', '<Citaat wie="Felix" set:html="geheim">x</Citaat>\n\nSoep'],
    ['an expression in a component', '<Citaat wie="Felix">Soep {geheim()}</Citaat>'],
    ['an expression in a heading', '## Soep {geheim()}'],
  ])('is gone before it is compiled: %s', async (_what, mdx) => {
    const { code } = await compile(mdx);
    expect(code).toContain('Soep');
    expect(code).not.toContain('geheim');
    expect(code).not.toContain('data:');
  });

  it('is not asked for by the front matter', async () => {
    const { frontmatter } = await compile('', { title: 'Soep', layout: 'data:text/javascript,1' });
    expect(frontmatter).toEqual({ title: 'Soep' });
  });

  it('may be a component of the table', async () => {
    const { code } = await compile('<Citaat wie="Felix">**Soep**</Citaat>');
    expect(code).toMatch(/wie: "Felix"/);
    expect(code).toContain('"Soep"');
  });
});
