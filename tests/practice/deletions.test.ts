import { expect, it } from 'vitest';
import { markDeletion } from '../../scripts/practice/deletions.ts';

it('puts a word before the title, and leaves days and text as they are', () => {
  expect(markDeletion('---\ntitle: "Soep: lekker"\ndate: 2026-11-18\n---\nTekst met ---\n')).toBe(
    "---\ntitle: 'Verwijderen: Soep: lekker'\ndate: 2026-11-18\n---\nTekst met ---\n",
  );
});

it('puts it before the name of what has no title', () => {
  expect(markDeletion('---\nname: Eten\n---\n')).toContain("name: 'Verwijderen: Eten'");
});

it.each(['---\nnumber: 1\n---\n', '---\n- a\n---\n', '---\ntitle: [\n---\nTekst', 'Tekst zonder blok'])(
  'shows what it cannot mark as it is: %j',
  (text) => {
    expect(markDeletion(text)).toBe(text);
  },
);
