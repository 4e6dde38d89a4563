import { getCollection } from 'astro:content';
import type { OrganisationData } from './schema.ts';

export interface Organisation extends OrganisationData {
  id: string;
  path: string;
}

/** The organisations, by name. */
export async function allOrganisations(): Promise<Organisation[]> {
  const entries = await getCollection('organisations');
  return entries
    .map(({ id, data }) => ({ id, path: `/organisaties/${id}/`, ...data }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
