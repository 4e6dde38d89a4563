import { describe, expect, it } from 'vitest';
import { pageSchema } from '../../src/about/schema.ts';
import { refusedFields } from '../fixtures/schema-context.ts';
import { goodPage } from '../fixtures/small-content.ts';

const refused = (change: object) => refusedFields(pageSchema(), { ...goodPage, ...change });

describe('a page about the gazette', () => {
  it('has a title and an introduction', () => {
    expect(refused({})).toEqual([]);
  });

  it.each([
    ['title', { title: undefined }],
    ['title', { title: 'a'.repeat(91) }],
    ['intro', { intro: 'a'.repeat(301) }],
    ['layout', { layout: './evil.js' }],
  ])('refuses a bad %s', (field, change) => {
    expect(refused(change)).toEqual([field]);
  });
});
