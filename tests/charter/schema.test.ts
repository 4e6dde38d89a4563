import { describe, expect, it } from 'vitest';
import { charterSchema } from '../../src/charter/schema.ts';
import { refusedFields, schemaContext } from '../fixtures/schema-context.ts';
import { goodCharter } from '../fixtures/small-content.ts';

const schema = charterSchema(schemaContext);
const refused = (change: object) => refusedFields(schema, { ...goodCharter, ...change });

describe('the charter', () => {
  it('may be without signatures', () => {
    expect(refused({ signatories: undefined })).toEqual([]);
  });

  it('has signatures of organisations, each with its day', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ signatories: [{ organisation: 'de-pijler', date: '2022' }] })).toEqual(['signatories.0.date']);
  });

  it.each(['title', 'intro', 'year', 'principles'])('needs its %s', (field) => {
    expect(refused({ [field]: undefined })).toEqual([field]);
  });

  it.each([1999, 2101, 2022.5])('is not of the year %d', (year) => {
    expect(refused({ year })).toEqual(['year']);
  });

  it('has one to eight principles', () => {
    const [principle] = goodCharter.principles;
    expect(refused({ principles: Array(8).fill(principle) })).toEqual([]);
    expect(refused({ principles: Array(9).fill(principle) })).toEqual(['principles']);
    expect(refused({ principles: [] })).toEqual(['principles']);
  });

  it.each(['keyword', 'asks', 'example'])('has a principle with its %s', (field) => {
    expect(refused({ principles: [{ ...goodCharter.principles[0], [field]: '' }] })).toEqual([`principles.0.${field}`]);
  });
});
