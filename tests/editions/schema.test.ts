import { describe, expect, it } from 'vitest';
import { editionSchema } from '../../src/editions/schema.ts';
import { refusedFields, schemaContext } from '../fixtures/schema-context.ts';
import { goodEdition } from '../fixtures/small-content.ts';

const schema = editionSchema(schemaContext);
const refused = (change: object) => refusedFields(schema, { ...goodEdition, ...change });

describe('an edition', () => {
  it('has a number, a day, a title, a lead and stories', () => {
    expect(refused({})).toEqual([]);
  });

  it.each(['number', 'date', 'title', 'lead'])('needs its %s', (field) => {
    expect(refused({ [field]: undefined })).toEqual([field]);
  });

  it.each([0, 1.5, '1'])('cannot have number %j', (number) => {
    expect(refused({ number })).toEqual(['number']);
  });

  it('has up to 24 stories beside the lead', () => {
    expect(refused({ stories: Array(24).fill('soep') })).toEqual([]);
    expect(refused({ stories: Array(25).fill('soep') })).toEqual(['stories']);
    expect(refused({ stories: [] })).toEqual([]);
    expect(refused({ stories: undefined })).toEqual([]);
  });

  it('has 4 or 8 pages on paper, where somebody chose', () => {
    expect([4, 8].flatMap((pages) => refused({ pages }))).toEqual([]);
    expect([0, 6, '4'].flatMap((pages) => refused({ pages }))).toEqual(['pages', 'pages', 'pages']);
  });

  it('has no field but these', () => {
    expect(refused({ cover: 'foto.jpg' })).toEqual(['cover']);
  });
});
