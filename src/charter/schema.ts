import { z } from 'astro/zod';
import { day, line, sentences, type SchemaContext } from '../fields.ts';

/** The partner charter: what the organisations promise each other. There is one. */
export const charterSchema = ({ reference }: SchemaContext) =>
  z.strictObject({
    title: line(90).meta({ label: 'Titel', hint: 'De naam van het charter.' }),
    intro: sentences(300).meta({ label: 'Inleiding', hint: 'Eén of twee zinnen: wat is dit charter?' }),
    year: z.number().int().min(2000).max(2100).meta({ label: 'Jaar', hint: 'Het jaar waarin het charter ontstond.' }),
    principles: z
      .array(
        z.strictObject({
          keyword: line(50).meta({ label: 'Kernwoord', hint: 'Eén tot vijf woorden.' }),
          asks: sentences(200).meta({ label: 'Wat het vraagt', hint: 'In één zin: wat doe je dan?' }),
          example: sentences(300).meta({ label: 'Voorbeeld', hint: 'Hoe ziet dat eruit op een gewone dag?' }),
        }),
      )
      .min(1)
      .max(8)
      .meta({ label: 'Principes', hint: 'De kernwoorden van het charter.', singular: 'principe' }),
    signatories: z
      .array(
        z.strictObject({
          organisation: reference('organisations').meta({ label: 'Organisatie', hint: 'Wie ondertekent.' }),
          date: day().meta({ label: 'Ondertekend op', hint: 'De dag van de handtekening.' }),
        }),
      )
      .optional()
      .meta({ label: 'Ondertekenaars', hint: 'Laat leeg zolang niemand getekend heeft.', singular: 'ondertekenaar' }),
  });

export type CharterData = z.infer<ReturnType<typeof charterSchema>>;
