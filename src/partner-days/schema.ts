import { z } from 'astro/zod';
import { dayOrYear, line, sentences, timeOfDay, type SchemaContext } from '../fields.ts';
import { LAYERS } from './layers.ts';
import { harvestSchema } from './visual-harvest/schema.ts';

const trend = (label: string, hint: string) =>
  z
    .strictObject({
      summary: sentences(300).meta({ label: 'Samengevat', hint: 'Eén of twee zinnen.' }),
      points: z
        .array(sentences(300))
        .min(1)
        .max(8)
        .meta({ label: 'Wat er gezegd is', hint: 'Eén gedachte per punt.', singular: 'gedachte' }),
    })
    .meta({ label, hint });

/** A partner day (partnerdag): the yearly day of everybody who works in the neighbourhood; announced, then reported. */
export const partnerDaySchema = (context: SchemaContext) =>
  z.strictObject({
    title: line(90).meta({ label: 'Titel', hint: 'Bijvoorbeeld: Derde partnerdag.' }),
    intro: sentences(300).meta({ label: 'Inleiding', hint: 'Eén of twee zinnen: waarom deze dag?' }),
    edition: z.number().int().min(1).meta({ label: 'De hoeveelste partnerdag', hint: 'Een getal: 3 voor de derde.' }),
    date: dayOrYear().meta({ label: 'Datum', hint: 'De dag, of enkel het jaar als de dag niet bekend is.' }),
    startTime: timeOfDay().optional().meta({ label: 'Begint om', hint: 'Uur en minuten: 09:30.' }),
    endTime: timeOfDay().optional().meta({ label: 'Eindigt om', hint: 'Uur en minuten: 16:00.' }),
    place: line(120).optional().meta({ label: 'Plaats', hint: 'Waar de dag doorgaat.' }),
    convenor: line(80).optional().meta({ label: 'Gastheer of gastvrouw', hint: 'Wie iedereen samenroept.' }),
    questions: z
      .array(sentences(300))
      .min(1)
      .max(6)
      .meta({ label: 'Centrale vraag of vragen', hint: 'Waar ging het gesprek over?', singular: 'vraag' }),
    method: z
      .array(sentences(400))
      .max(10)
      .optional()
      .meta({ label: 'Zo verliep de dag', hint: 'Stap voor stap.', singular: 'stap' }),
    trends: z
      .strictObject({
        identity: trend(LAYERS.identity, 'Hoe kijken we naar de wijk?'),
        neighbourhood: trend(LAYERS.neighbourhood, 'Wat is moeilijk in de wijk?'),
        organisations: trend(LAYERS.organisations, 'Wat is moeilijk binnen de organisaties?'),
        professionals: trend(LAYERS.professionals, 'Wat is moeilijk voor de mensen zelf?'),
      })
      .optional()
      .meta({ label: 'Wat we hoorden, in vier lagen', hint: 'Van de wijk tot wie er werkt.' }),
    tips: z
      .array(context.reference('tips'))
      .max(5)
      .optional()
      .meta({ label: 'Tips', hint: 'Welke van de vijf tips kwamen uit deze dag?' }),
    outcomes: z
      .array(
        z.strictObject({
          title: line(90).meta({ label: 'Wat', hint: 'Enkele woorden.' }),
          text: sentences(400).meta({ label: 'Uitleg', hint: 'Eén of twee zinnen.' }),
        }),
      )
      .max(8)
      .optional()
      .meta({ label: 'Wat de dag opleverde', hint: 'Resultaten, en wensen die nog openstaan.', singular: 'resultaat' }),
    harvest: harvestSchema(context)
      .optional()
      .meta({ label: 'Visuele oogst', hint: 'De grote tekening van wat er gezegd is.' }),
    editorNotes: sentences(600).optional().meta({ label: 'Nota voor de redactie', hint: 'Komt niet op de site.' }),
  });

export type PartnerDayData = z.infer<ReturnType<typeof partnerDaySchema>>;
