import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { quoteLanguage, smartPunctuation } from '../../../admin/preview/text-rules.ts';

const paragraph = (value: string) => ({
  type: 'element',
  tagName: 'p',
  children: [{ type: 'text', value }],
});

describe('the punctuation of the preview', () => {
  it.each([
    'Ze zei: "Kom binnen." En ik kwam.',
    "'s Avonds zei hij 'goed'.",
    "Zo'n foto's van Kim's taart",
    'Wacht... en toen -- eindelijk --- kwam ze.',
    '("Samen") is "beter"',
    'Hij zei "ze riep \'kom\'" en ging.',
    "'s Avonds en 's morgens aten we de foto's op.",
    'Van 9-10 uur',
  ])('is that of the site: %s', async (text) => {
    const tree = { type: 'root', children: [paragraph(text)] };
    smartPunctuation()(tree);
    const { html } = await markdownToHtml(text, { features: { gfm: true, smartPunctuation: true } });
    expect(`<p>${tree.children[0]?.children[0]?.value}</p>`).toBe(html.trim().replaceAll('&quot;', '"'));
  });

  it('leaves code alone', () => {
    const code = { type: 'element', tagName: 'code', children: [{ type: 'text', value: '"--"' }] };
    smartPunctuation()({ type: 'root', children: [code] });
    expect(code.children[0]?.value).toBe('"--"');
  });
});

describe('a quote in the preview', () => {
  it('names its language as on the site', () => {
    const quote = {
      type: 'element',
      tagName: 'blockquote',
      properties: {},
      children: [{ type: 'text', value: '\n' }, paragraph('[tr] Hoş geldiniz!')],
    };
    quoteLanguage()({ type: 'root', children: [quote] });
    expect(quote).toMatchObject({ properties: { lang: 'tr' } });
    expect(quote.children[1]).toEqual(paragraph('Hoş geldiniz!'));
  });
});
