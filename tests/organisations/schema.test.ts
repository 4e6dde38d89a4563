import { describe, expect, it } from 'vitest';
import { organisationSchema } from '../../src/organisations/schema.ts';
import { refusedFields } from '../fixtures/schema-context.ts';
import { goodOrganisation } from '../fixtures/small-content.ts';

const refused = (change: object) => refusedFields(organisationSchema(), { ...goodOrganisation, ...change });

describe('an organisation', () => {
  it('has a name, and perhaps a description and a website', () => {
    expect(refused({})).toEqual([]);
    expect(refusedFields(organisationSchema(), { name: 'De Pijler' })).toEqual([]);
  });

  it.each([
    ['name', { name: undefined }],
    ['name', { name: 'a'.repeat(81) }],
    ['description', { description: 'a'.repeat(301) }],
    ['website', { website: 'www.pijler.example' }],
    ['logo', { logo: 'logo.svg' }],
  ])('refuses a bad %s', (field, change) => {
    expect(refused(change)).toEqual([field]);
  });
});
