import { describe, expect, it } from 'vitest';
import { storySchema } from '../../src/stories/schema.ts';
import { refusedFields, schemaContext } from '../fixtures/schema-context.ts';
import { goodPhoto, goodStory } from '../fixtures/small-content.ts';

const schema = storySchema(schemaContext);
const refused = (change: object) => refusedFields(schema, { ...goodStory, ...change });

describe('a story', () => {
  it('has a title, an introduction, a day, somebody who tells it and a theme', () => {
    const { title, intro, date, themes } = goodStory;
    expect(refusedFields(schema, { title, intro, date, themes, author: { name: 'Fatima' } })).toEqual([]);
  });

  it('may name an organisation, a place, a tip and photos', () => {
    expect(refused({ gallery: [goodPhoto] })).toEqual([]);
  });

  it('refers to its organisation, themes and tip', () => {
    expect(schema.parse(goodStory)).toMatchObject({
      author: { organisation: { collection: 'organisations', id: 'de-pijler' } },
      themes: [{ collection: 'themes', id: 'eten' }],
      tip: { collection: 'tips', id: 'naar-buiten' },
    });
  });

  it.each(['title', 'intro', 'date', 'author', 'themes'])('needs its %s', (field) => {
    expect(refused({ [field]: undefined })).toEqual([field]);
  });

  it.each([
    ['title', { title: 'a'.repeat(90) }, { title: 'a'.repeat(91) }],
    ['intro', { intro: 'a'.repeat(300) }, { intro: 'a'.repeat(301) }],
    ['author.name', { author: { name: 'a'.repeat(60) } }, { author: { name: 'a'.repeat(61) } }],
    ['place', { place: 'a'.repeat(80) }, { place: 'a'.repeat(81) }],
    ['themes', { themes: ['a', 'b', 'c'] }, { themes: ['a', 'b', 'c', 'd'] }],
    ['themes', { themes: ['a'] }, { themes: [] }],
    ['gallery', { gallery: Array(12).fill(goodPhoto) }, { gallery: Array(13).fill(goodPhoto) }],
  ])('has limits to its %s', (field, within, beyond) => {
    expect(refused(within)).toEqual([]);
    expect(refused(beyond)).toEqual([field]);
  });

  it('has no field but these: `layout` and `slug` would reach into the build', () => {
    expect(refused({ layout: './evil.js', slug: '../..' })).toEqual(['layout', 'slug']);
    expect(refused({ author: { name: 'Fatima', email: 'f@example.org' } })).toEqual(['author.email']);
  });
});
