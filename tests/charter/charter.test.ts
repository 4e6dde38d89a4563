import { beforeEach, describe, expect, it, vi } from 'vitest';
import { theCharter } from '../../src/charter/charter.ts';
import { goodCharter, goodOrganisation } from '../fixtures/small-content.ts';

const content = vi.hoisted((): Record<string, { id: string; data: object }[]> => ({}));

vi.mock('astro:content', () => ({ getCollection: (name: string) => Promise.resolve(content[name] ?? []) }));

const principle = (keyword: string) => ({ keyword, asks: 'Doe het.', example: 'Zo.' });

beforeEach(() => {
  content['organisations'] = [{ id: 'de-pijler', data: goodOrganisation }];
});

describe('the charter', () => {
  it('numbers its principles and gives each an address of its own', async () => {
    const principles = [principle('Laagdrempelig'), principle('Aanspreekbaar zijn en aanspreken')];
    content['charter'] = [{ id: 'charter', data: { ...goodCharter, principles, signatories: undefined } }];
    const charter = await theCharter();
    expect(charter.principles.map(({ number, id }) => [number, id])).toEqual([
      [1, 'laagdrempelig'],
      [2, 'aanspreekbaar-zijn-en-aanspreken'],
    ]);
    expect(charter.signatories).toEqual([]);
  });

  it('names who signed, and when', async () => {
    const signatories = [{ organisation: { collection: 'organisations', id: 'de-pijler' }, date: '2022-10-06' }];
    content['charter'] = [{ id: 'charter', data: { ...goodCharter, signatories } }];
    const charter = await theCharter();
    expect(charter.signatories).toMatchObject([{ organisation: { name: 'De Pijler' }, date: '2022-10-06' }]);
  });

  it('must be there', async () => {
    content['charter'] = [];
    await expect(theCharter()).rejects.toThrow('content/charter heeft geen charter.');
  });
});
