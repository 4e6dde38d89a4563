import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { headingIds } from '../../src/markdown/heading-ids.ts';

async function idsIn(markdown: string): Promise<string[]> {
  const { html } = await markdownToHtml(markdown, { hastPlugins: [headingIds] });
  return [...html.matchAll(/<h\d[^>]* id="([^"]*)"/g)].map(([, id = '']) => id);
}

test.each(['inhoud', 'Deel', 'voorwoord', 'newsroom'])(
  'a heading "%s" takes the place of no part of the page',
  async (text) => {
    expect(await idsIn(`## ${text}`)).toEqual([`kop-${text.toLowerCase()}`]);
  },
);

test('headings with the same words have ids of their own', async () => {
  expect(await idsIn('## Soep\n\n## Soep\n\n### *Soep*')).toEqual(['kop-soep', 'kop-soep--2', 'kop-soep--3']);
});

test('no two texts share a count', async () => {
  await idsIn('## Soep');
  expect(await idsIn('## Soep')).toEqual(['kop-soep']);
});

test('the heading over the footnotes keeps the id that they refer to', async () => {
  expect(await idsIn('Soep[^1]\n\n[^1]: Warm')).toEqual(['footnote-label']);
});
