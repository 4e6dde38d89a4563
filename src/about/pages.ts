import { getCollection, type CollectionEntry } from 'astro:content';

export interface TextPage {
  id: string;
  path: string;
  title: string;
  intro: string;
  entry: CollectionEntry<'pages'>;
}

/** The pages about the gazette itself, by title. */
export async function allPages(): Promise<TextPage[]> {
  const entries = await getCollection('pages');
  return entries
    .map((entry) => ({ id: entry.id, path: `/${entry.id}/`, entry, ...entry.data }))
    .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
}
