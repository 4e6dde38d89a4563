import { pageSchema } from './about/schema.ts';
import { charterSchema } from './charter/schema.ts';
import { editionSchema } from './editions/schema.ts';
import { COLLECTION_NAMES, type CollectionName } from './fields.ts';
import { organisationSchema } from './organisations/schema.ts';
import { partnerDaySchema } from './partner-days/schema.ts';
import { storySchema } from './stories/schema.ts';
import { themeSchema } from './themes/schema.ts';
import { tipSchema } from './tips/schema.ts';

/**
 * Where each concept lies in `content/` and what its front matter must be: read by Astro, by the check before the
 * build and by the newsroom. An entry's id is its folder's name, or its file's name where a concept has no folders.
 */
export const COLLECTIONS = {
  stories: { pattern: '*/index.md', schema: storySchema },
  editions: { pattern: '*.md', schema: editionSchema },
  'partner-days': { pattern: '*/index.mdx', schema: partnerDaySchema },
  charter: { pattern: '*.md', schema: charterSchema },
  tips: { pattern: '*.md', schema: tipSchema },
  organisations: { pattern: '*.md', schema: organisationSchema },
  themes: { pattern: '*.md', schema: themeSchema },
  pages: { pattern: '*.md', schema: pageSchema },
} as const satisfies Record<CollectionName, object>;

/** The concepts with a folder for each entry, where its pictures lie beside its text, and how that one text is called. */
export const INDEX_FILES: ReadonlyMap<CollectionName, string> = new Map(
  COLLECTION_NAMES.flatMap((name) => {
    const index = /^\*\/(.+)$/.exec(COLLECTIONS[name].pattern)?.[1];
    return index === undefined ? [] : [[name, index] as const];
  }),
);

/** The id of the entry in `file`, a path within its collection's folder: `soep/index.md` → `soep`, `1.md` → `1`. */
export function entryId(file: string): string {
  return file.split('/')[0]?.replace(/\.mdx?$/, '') ?? file;
}

/** The folder that holds the content: `content`, or another one laid out the same (tests, the practice newsroom). */
export function contentFolder(): string {
  return process.env['GAZETTE_CONTENT'] ?? 'content';
}
