import { defineCollection, reference } from 'astro:content';
import { COLLECTIONS } from './collections.ts';
import { loadEntries, pictureBeside } from './content-loader.ts';

const { stories, editions, charter, tips, organisations, themes, pages } = COLLECTIONS;

export const collections = {
  stories: defineCollection({
    loader: loadEntries('stories'),
    schema: ({ image }) => stories.schema({ image: pictureBeside(image), reference }),
  }),
  editions: defineCollection({
    loader: loadEntries('editions'),
    schema: ({ image }) => editions.schema({ image: pictureBeside(image), reference }),
  }),
  'partner-days': defineCollection({
    loader: loadEntries('partner-days'),
    schema: ({ image }) => COLLECTIONS['partner-days'].schema({ image: pictureBeside(image), reference }),
  }),
  charter: defineCollection({
    loader: loadEntries('charter'),
    schema: ({ image }) => charter.schema({ image: pictureBeside(image), reference }),
  }),
  tips: defineCollection({ loader: loadEntries('tips'), schema: tips.schema() }),
  organisations: defineCollection({ loader: loadEntries('organisations'), schema: organisations.schema() }),
  themes: defineCollection({ loader: loadEntries('themes'), schema: themes.schema() }),
  pages: defineCollection({ loader: loadEntries('pages'), schema: pages.schema() }),
};
