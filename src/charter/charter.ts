import { getCollection, type CollectionEntry } from 'astro:content';
import { allOrganisations, type Organisation } from '../organisations/organisations.ts';
import { resolveReference } from '../references.ts';
import { slugOf } from '../slug.ts';
import type { ThemeColour } from '../themes/schema.ts';
import type { CharterData } from './schema.ts';

interface Principle {
  /** The fragment of the principle on the charter's page. */
  id: string;
  number: number;
  colour: ThemeColour;
  keyword: string;
  asks: string;
  example: string;
}

export interface Charter extends Omit<CharterData, 'principles' | 'signatories'> {
  entry: CollectionEntry<'charter'>;
  principles: Principle[];
  signatories: { organisation: Organisation; date: string }[];
}

/** The section colours of the principles, in order, round and round. */
const PRINCIPLE_COLOURS: ThemeColour[] = ['blue', 'green', 'plum', 'teal'];

export const CHARTER_PATH = '/charter/';

/** The partner charter. */
export async function theCharter(): Promise<Charter> {
  const [[entry], organisations] = await Promise.all([getCollection('charter'), allOrganisations()]);
  if (!entry) throw new Error('content/charter heeft geen charter.');
  return {
    ...entry.data,
    entry,
    principles: entry.data.principles.map((principle, index) => ({
      ...principle,
      id: slugOf(principle.keyword),
      number: index + 1,
      colour: PRINCIPLE_COLOURS[index % PRINCIPLE_COLOURS.length] ?? 'blue',
    })),
    signatories: (entry.data.signatories ?? []).map(({ organisation, date }) => ({
      organisation: resolveReference(organisations, organisation),
      date,
    })),
  };
}
