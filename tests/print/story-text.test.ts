import { describe, expect, it } from 'vitest';
import { groupItems, readStoryText, textOf } from '../../src/print/story-text.ts';

const kinds = (markdown: string) => readStoryText(markdown).blocks.map((block) => [block.kind, textOf(block).trim()]);

describe('the text of a story on paper', () => {
  it('has its paragraphs, headings, quotes and lists', () => {
    expect(kinds('Eerst.\n\n## Kop\n\n> Wie meedoet, hoort erbij.\n\n- een\n- twee\n\n3. drie')).toEqual([
      ['paragraph', 'Eerst.'],
      ['heading', 'Kop'],
      ['quote', 'Wie meedoet, hoort erbij.'],
      ['item', 'een'],
      ['item', 'twee'],
      ['item', 'drie'],
    ]);
  });

  it('keeps what is stressed, and of a link the words', () => {
    const [block] = readStoryText('Dit is **echt** een [link](https://kiel.example) naar *iets*.').blocks;
    expect(block?.runs).toEqual([
      { text: 'Dit is ' },
      { text: 'echt', mark: 'strong' },
      { text: ' een ' },
      { text: 'link' },
      { text: ' naar ' },
      { text: 'iets', mark: 'em' },
      { text: '.' },
    ]);
  });

  it('knows the language of a quote, and does not print its mark', () => {
    const [quote] = readStoryText('> [tr] Hoş geldiniz!').blocks;
    expect(quote).toMatchObject({ kind: 'quote', lang: 'tr' });
    expect(quote && textOf(quote).trim()).toBe('Hoş geldiniz!');
  });

  it.each([
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['a picture', '![Soep](soep.jpg)'],
    ['a footnote', 'Zo is het.[^1]\n\n[^1]: Zie daar.'],
  ])('leaves %s online, and says so', (_, markdown) => {
    const { blocks, whole } = readStoryText(`Vooraf.\n\n${markdown}`);
    expect(whole).toBe(false);
    expect(blocks.map(textOf).join(' ')).not.toMatch(/soep\.jpg|Zie daar|\|/);
  });

  it('has no HTML, whoever let it through', () => {
    expect(kinds('Voor <b onclick="x">vet</b>.\n\n<script>alert(1)</script>').flat().join(' ')).not.toMatch(
      /[<>]|alert/,
    );
  });

  it('makes one list of items that follow each other', () => {
    const groups = groupItems(readStoryText('- een\n- twee\n\nTekst.\n\n1. drie\n2. vier').blocks);
    expect(groups.map((group) => (Array.isArray(group) ? group.length : group.kind))).toEqual([2, 'paragraph', 2]);
  });
});
