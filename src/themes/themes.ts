import { getCollection } from 'astro:content';
import type { ThemeData } from './schema.ts';

export interface Theme extends ThemeData {
  id: string;
  path: string;
}

/** The themes, by name. */
export async function allThemes(): Promise<Theme[]> {
  const entries = await getCollection('themes');
  return entries
    .map(({ id, data }) => ({ id, path: `/verhalen/thema/${id}/`, ...data }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
