import { z } from 'astro/zod';
import { day, line, type SchemaContext } from '../fields.ts';
import { PAGE_COUNTS } from './length.ts';

/** As many stories as an edition has room for, beside its lead. */
export const MOST_STORIES = 24;

/** An edition (nummer) of the gazette: stories that an editor put in order. Its foreword is the text of the file. */
export const editionSchema = ({ reference }: SchemaContext) =>
  z.strictObject({
    number: z.number().int().min(1).meta({ label: 'Nummer', hint: 'Eén hoger dan het vorige nummer.' }),
    date: day().meta({ label: 'Datum', hint: 'De dag waarop het nummer verschijnt.' }),
    title: line(90).meta({ label: 'Titel', hint: 'Waar gaat dit nummer over, in enkele woorden?' }),
    lead: reference('stories').meta({
      label: 'Hoofdverhaal',
      hint: 'Het verhaal dat groot bovenaan staat, liefst met een foto.',
      input: 'lead',
    }),
    stories: z.array(reference('stories')).max(MOST_STORIES).optional().meta({
      label: 'Verhalen',
      hint: 'De andere verhalen, in de volgorde waarin je ze wilt tonen. Op de site staan ze per thema samen.',
      input: 'stories',
    }),
    pages: z
      .literal(PAGE_COUNTS)
      .optional()
      .meta({
        label: 'Bladzijden op papier',
        hint: 'Hoe dik de gedrukte gazet is. Laat je dit leeg, dan zijn het er 4.',
        options: { 4: '4 bladzijden', 8: '8 bladzijden' },
        input: 'pages',
      }),
  });

export type EditionData = z.infer<ReturnType<typeof editionSchema>>;
