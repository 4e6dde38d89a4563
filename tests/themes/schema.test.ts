import { describe, expect, it } from 'vitest';
import { THEME_COLOURS, themeSchema } from '../../src/themes/schema.ts';
import { refusedFields } from '../fixtures/schema-context.ts';
import { goodTheme } from '../fixtures/small-content.ts';

const refused = (change: object) => refusedFields(themeSchema(), { ...goodTheme, ...change });

describe('a theme', () => {
  it.each(THEME_COLOURS)('may be %s', (colour) => {
    expect(refused({ colour })).toEqual([]);
  });

  it.each([
    ['name', { name: 'a'.repeat(31) }],
    ['description', { description: '' }],
    ['colour', { colour: 'red' }],
    ['colour', { colour: undefined }],
    ['icon', { icon: 'soep' }],
  ])('refuses a bad %s', (field, change) => {
    expect(refused(change)).toEqual([field]);
  });
});
