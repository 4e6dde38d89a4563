import { entryId } from '../collections.ts';
import { COLLECTION_NAMES, type CollectionName } from '../fields.ts';
import type { Entry } from '../submissions/entries.ts';

/** Where the page of an entry lies on the site; a test over the built sites holds these to the routes. */
const PATHS: Record<CollectionName, (id: string, data: Record<string, unknown>) => string> = {
  stories: (id) => `/verhalen/${id}/`,
  editions: (_id, { number }) => `/edities/${String(number)}/`,
  'partner-days': (id) => `/partnerdagen/${id}/`,
  charter: () => '/charter/',
  tips: (_id, { number }) => `/tips/${String(number)}/`,
  organisations: (id) => `/organisaties/${id}/`,
  themes: (id) => `/verhalen/thema/${id}/`,
  pages: (id) => `/${id}/`,
};

/** The address of the page that a file of the content shows up on; none for an entry that is gone. */
export function pageOfFile(file: string, entries: readonly Entry[]): string | undefined {
  if (!file.includes('/')) return '/';
  const collection = COLLECTION_NAMES.find((name) => file.startsWith(`${name}/`));
  const id = collection && entryId(file.slice(collection.length + 1));
  const entry = entries.find((candidate) => candidate.collection === collection && candidate.id === id);
  return entry && PATHS[entry.collection](entry.id, entry.data);
}
