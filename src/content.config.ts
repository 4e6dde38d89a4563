import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS, contentFolder, entryId } from './collections.ts';
import type { CollectionName } from './fields.ts';

const load = (name: CollectionName) =>
  glob({
    base: pathToFileURL(`${resolve(contentFolder(), name)}/`),
    pattern: COLLECTIONS[name].pattern,
    generateId: ({ entry }) => entryId(entry),
  });

const { stories, editions, charter, tips, organisations, themes, pages } = COLLECTIONS;

export const collections = {
  stories: defineCollection({ loader: load('stories'), schema: ({ image }) => stories.schema({ image, reference }) }),
  editions: defineCollection({
    loader: load('editions'),
    schema: ({ image }) => editions.schema({ image, reference }),
  }),
  'partner-days': defineCollection({
    loader: load('partner-days'),
    schema: ({ image }) => COLLECTIONS['partner-days'].schema({ image, reference }),
  }),
  charter: defineCollection({ loader: load('charter'), schema: ({ image }) => charter.schema({ image, reference }) }),
  tips: defineCollection({ loader: load('tips'), schema: tips.schema() }),
  organisations: defineCollection({ loader: load('organisations'), schema: organisations.schema() }),
  themes: defineCollection({ loader: load('themes'), schema: themes.schema() }),
  pages: defineCollection({ loader: load('pages'), schema: pages.schema() }),
};
