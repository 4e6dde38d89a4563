import { z } from 'astro/zod';
import { parseAddress } from './address.ts';
import { dayOfYamlDate, isCalendarDay } from './calendar.ts';

/**
 * The kinds of field an editor fills in, shared by every concept's `schema.ts`.
 *
 * A field's `.meta()` holds its Dutch `label` and `hint`: the type, the check before the build, the newsroom's form
 * and the editors' help all read them from there.
 */

/** The concepts; each has a folder of this name in `content/`. */
export const COLLECTION_NAMES = [
  'stories',
  'editions',
  'partner-days',
  'charter',
  'tips',
  'organisations',
  'themes',
  'pages',
] as const;

export type CollectionName = (typeof COLLECTION_NAMES)[number];

export interface Reference {
  collection: string;
  id: string;
}

/** What a schema needs from outside: Astro's own functions in the build, plain stand-ins everywhere else. */
export interface SchemaContext {
  /** A picture that lies beside the entry, named by its bare file name. */
  image: () => z.ZodType<ImageMetadata>;
  /** The id (folder or file name) of an entry in another collection. */
  reference: (collection: CollectionName) => z.ZodType<Reference>;
}

/** How a field is filled in, where its type alone does not say: in `.meta()` as `input`, read by the newsroom. */
export type Input =
  | 'line'
  | 'sentences'
  | 'day'
  | 'dayOrYear'
  | 'time'
  | 'address'
  | 'origin'
  | 'email'
  | 'photo'
  | 'relation'
  | 'principle'
  | 'regions'
  | 'lead'
  | 'stories'
  | 'pages'
  | 'minors';

/** One line of text, 1 to `max` characters. */
export const line = (max: number) => onOneLine(sentences(max));

/** One line of text of at most `max` characters, or nothing. */
export const optionalLine = (max: number) => onOneLine(z.string().trim().max(max));

/** A few sentences of plain text, 1 to `max` characters, no Markdown. */
export const sentences = (max: number) => z.string().trim().min(1).max(max).meta({ input: 'sentences' });

/** A calendar day as `YYYY-MM-DD`. YAML reads an unquoted day as midnight UTC; the day is what was meant. */
export const day = () =>
  z.preprocess(dayOfYamlDate, z.string().refine(isCalendarDay, { params: { expected: 'day' } })).meta({ input: 'day' });

/** A calendar day, or only the year (`YYYY`) where nobody wrote the day down. */
export const dayOrYear = () =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : dayOfYamlDate(value)),
      z.string().refine((text) => /^\d{4}$/.test(text) || isCalendarDay(text), { params: { expected: 'dayOrYear' } }),
    )
    .meta({ input: 'dayOrYear' });

/** A time of the day as `HH:MM`. */
export const timeOfDay = () =>
  z
    .string()
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { params: { expected: 'time' } })
    .meta({ input: 'time' });

/** An absolute https address, or nothing: an empty setting hides what depends on it. */
export const webAddress = () =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || isHttpsAddress(text), { params: { expected: 'https' } })
    .meta({ input: 'address' });

/** A photo beside the entry: never without a description, a maker and the consent of who is recognisable on it. */
export const photo = ({ image }: SchemaContext) =>
  z.strictObject({
    file: image().meta({ label: 'Foto', hint: 'Een JPEG-, PNG- of WebP-bestand.' }),
    alt: line(250).meta({
      label: 'Beschrijving',
      hint: 'Wat ziet iemand die de foto niet kan zien? Eén zin is genoeg.',
      example: 'Twee buren lachen naast een grote kom soep.',
    }),
    maker: line(80).meta({ label: 'Gemaakt door', hint: 'De naam van wie de foto maakte.', example: 'Amina' }),
    consent: z.literal(true).meta({
      label: 'Iedereen die herkenbaar is, vindt het goed',
      hint: 'Wie herkenbaar op een foto staat, beslist mee over die foto. Vraag het eerst. Bij kinderen vraag je het ook aan een ouder.',
    }),
  });

function onOneLine(text: z.ZodString) {
  return text.refine((value) => !/[\r\n]/.test(value), { params: { expected: 'oneLine' } }).meta({ input: 'line' });
}

function isHttpsAddress(text: string): boolean {
  return parseAddress(text)?.protocol === 'https:';
}
