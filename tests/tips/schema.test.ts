import { describe, expect, it } from 'vitest';
import { tipSchema } from '../../src/tips/schema.ts';
import { refusedFields } from '../fixtures/schema-context.ts';
import { goodTip } from '../fixtures/small-content.ts';

const refused = (change: object) => refusedFields(tipSchema(), { ...goodTip, ...change });

describe('a tip', () => {
  it('has a number, a title, what you do, why, and a first step', () => {
    expect(refused({})).toEqual([]);
  });

  it.each(['number', 'title', 'action', 'reason', 'firstStep'])('needs its %s', (field) => {
    expect(refused({ [field]: undefined })).toEqual([field]);
  });

  it('is one of five', () => {
    expect([1, 5].map((number) => refused({ number }))).toEqual([[], []]);
    expect([0, 6, 2.5].map((number) => refused({ number }))).toEqual([['number'], ['number'], ['number']]);
  });

  it.each([
    ['title', 60],
    ['action', 300],
    ['reason', 400],
    ['firstStep', 300],
  ])('has a %s of %i characters at most', (field, most) => {
    expect(refused({ [field]: 'a'.repeat(most) })).toEqual([]);
    expect(refused({ [field]: 'a'.repeat(most + 1) })).toEqual([field]);
  });
});
