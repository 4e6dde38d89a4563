import type { z } from 'astro/zod';
import { today } from '../../src/calendar.ts';
import { charterSchema } from '../../src/charter/schema.ts';
import { editionSchema, type EditionData } from '../../src/editions/schema.ts';
import type { CollectionName } from '../../src/fields.ts';
import { organisationSchema, type OrganisationData } from '../../src/organisations/schema.ts';
import { partnerDaySchema, type PartnerDayData } from '../../src/partner-days/schema.ts';
import { storySchema, type StoryData } from '../../src/stories/schema.ts';
import { readContentFolder } from '../../src/submissions/entries.ts';
import { themeSchema, type ThemeData } from '../../src/themes/schema.ts';
import { tipSchema, type TipData } from '../../src/tips/schema.ts';
import { schemaContext } from '../fixtures/schema-context.ts';

type WithId<Data> = Data & { id: string };
export type StoryEntry = WithId<StoryData>;
type EditionEntry = WithId<EditionData>;
type PartnerDayEntry = WithId<PartnerDayData>;

/** What the editors wrote, read without the site's own queries: what its pages have to show. */
export interface Content {
  /** The newest first; on one day by id. */
  stories: StoryEntry[];
  /** The newest first. */
  editions: EditionEntry[];
  /** The newest first. */
  partnerDays: PartnerDayEntry[];
  tips: WithId<TipData>[];
  themes: WithId<ThemeData>[];
  organisations: WithId<OrganisationData>[];
  charter: z.infer<ReturnType<typeof charterSchema>>;
}

/** Reads a content folder; every entry must fit its schema. */
export async function readContent(folder: string): Promise<Content> {
  const { entries } = readContentFolder(folder);
  const all = <Schema extends z.ZodType<object>>(collection: CollectionName, schema: Schema) =>
    entries
      .filter((entry) => entry.collection === collection)
      .map(({ id, data }): WithId<z.infer<Schema>> => ({ ...schema.parse(data), id }));
  const [charter] = all('charter', charterSchema(schemaContext));
  if (!charter) throw new Error(`${folder} holds no charter.`);
  return {
    stories: all('stories', storySchema(schemaContext)).sort(
      (a, b) => b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1),
    ),
    editions: all('editions', editionSchema(schemaContext)).sort((a, b) => b.number - a.number),
    partnerDays: all('partner-days', partnerDaySchema(schemaContext)).sort((a, b) => b.date.localeCompare(a.date)),
    tips: all('tips', tipSchema()).sort((a, b) => a.number - b.number),
    themes: all('themes', themeSchema()),
    organisations: all('organisations', organisationSchema()),
    charter,
  };
}

export function storyPath({ id }: { id: string }): string {
  return `/verhalen/${id}/`;
}

/** The stories of an edition as it shows them: the lead, then the others in their editor's order. */
export function storyPathsOf({ lead, stories = [] }: EditionEntry): string[] {
  return [lead, ...stories.filter(({ id }) => id !== lead.id)].map(storyPath);
}

/** The partner days that are announced, the newest first; on the day itself it is still to come. */
export function comingDays({ partnerDays }: Content): PartnerDayEntry[] {
  return partnerDays.filter(({ date }) => date.length === 10 && date >= today());
}
