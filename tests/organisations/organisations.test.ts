import { expect, it, vi } from 'vitest';
import { allOrganisations } from '../../src/organisations/organisations.ts';

vi.mock('astro:content', () => ({
  getCollection: () =>
    Promise.resolve([
      { id: 'zonnebloem', data: { name: 'Zonnebloem' } },
      { id: 'elan', data: { name: 'Élan' } },
      { id: 'de-pijler', data: { name: 'de Pijler' } },
    ]),
}));

it('gives the organisations by name, as a Dutch reader sorts', async () => {
  expect(await allOrganisations()).toEqual([
    { id: 'de-pijler', path: '/organisaties/de-pijler/', name: 'de Pijler' },
    { id: 'elan', path: '/organisaties/elan/', name: 'Élan' },
    { id: 'zonnebloem', path: '/organisaties/zonnebloem/', name: 'Zonnebloem' },
  ]);
});
