import { expect, it } from 'vitest';
import { resolveReference } from '../src/references.ts';

const themes = [
  { id: 'groen', name: 'Groen' },
  { id: 'trots', name: 'Trots' },
];

it('finds the entry that a reference names', () => {
  expect(resolveReference(themes, { collection: 'themes', id: 'trots' })).toBe(themes[1]);
});

it('fails the build for a reference to nothing, and says where it should be', () => {
  expect(() => resolveReference(themes, { collection: 'themes', id: 'rood' })).toThrow(
    '"rood" staat niet in content/themes.',
  );
});
