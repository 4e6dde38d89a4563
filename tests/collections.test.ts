import { afterEach, describe, expect, it, vi } from 'vitest';
import { COLLECTIONS, contentFolder, entryId } from '../src/collections.ts';
import { COLLECTION_NAMES } from '../src/fields.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the id of an entry', () => {
  it.each([
    ['soep-op-de-stoep/index.md', 'soep-op-de-stoep'],
    ['2023-09-28/index.mdx', '2023-09-28'],
    ['1.md', '1'],
  ])('in %s is %s', (file, id) => {
    expect(entryId(file)).toBe(id);
  });
});

describe('the content folder', () => {
  it('is content', () => {
    vi.stubEnv('GAZETTE_CONTENT', undefined);
    expect(contentFolder()).toBe('content');
  });

  it('is another one where GAZETTE_CONTENT says so', () => {
    vi.stubEnv('GAZETTE_CONTENT', '.cache/fixtures/newspaper');
    expect(contentFolder()).toBe('.cache/fixtures/newspaper');
  });
});

it('gives every concept a place and a schema', () => {
  expect(Object.keys(COLLECTIONS)).toEqual([...COLLECTION_NAMES]);
});

it('lets only partner days, which editors write, be MDX', () => {
  const mdx = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].pattern.endsWith('.mdx'));
  expect(mdx).toEqual(['partner-days']);
});
