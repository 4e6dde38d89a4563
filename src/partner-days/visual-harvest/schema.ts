import { z } from 'astro/zod';
import { line, sentences, type SchemaContext } from '../../fields.ts';
import { LAYER_NAMES, LAYERS } from '../layers.ts';

/** The visual harvest (visuele oogst): a large drawing of what was said, and what stands on it, piece by piece. */

const percent = (label: string) =>
  z.number().min(0).max(100).meta({ label, hint: 'In procent van de tekening, van 0 tot 100.' });

const regionSchema = (context: SchemaContext) =>
  z
    .strictObject({
      title: line(80).meta({ label: 'Titel', hint: 'Hoe heet dit stuk van de tekening?' }),
      x: percent('Links'),
      y: percent('Boven'),
      width: percent('Breedte'),
      height: percent('Hoogte'),
      transcription: sentences(1200).meta({ label: 'Wat er staat', hint: 'De woorden op de tekening, letterlijk.' }),
      description: sentences(400)
        .optional()
        .meta({ label: 'Wat er getekend is', hint: 'In één zin, voor wie het niet kan zien.' }),
      trend: z
        .enum(LAYER_NAMES)
        .optional()
        .meta({ label: 'Laag', hint: 'Bij welke laag van het verslag hoort dit?', options: LAYERS }),
      tips: z
        .array(context.reference('tips'))
        .max(5)
        .optional()
        .meta({ label: 'Tips', hint: 'Welke tips horen hierbij?' }),
      principles: z
        .array(line(60).meta({ input: 'principle' }))
        .max(6)
        .optional()
        .meta({ label: 'Charter', hint: 'Welke kernwoorden van het charter horen hierbij?', singular: 'kernwoord' }),
      stories: z
        .array(context.reference('stories'))
        .max(6)
        .optional()
        .meta({ label: 'Verhalen', hint: 'Welke verhalen gaan hierover?' }),
    })
    .refine(({ x, y, width, height }) => fits(x, width) && fits(y, height), { params: { expected: 'inside' } });

export const harvestSchema = (context: SchemaContext) =>
  z.strictObject({
    file: context.image().meta({
      label: 'Tekening',
      hint: 'Een groot PNG- of JPEG-bestand uit dezelfde map als het verslag.',
      drawing: true,
    }),
    alt: line(400).meta({ label: 'Beschrijving', hint: 'Wat ziet iemand die de tekening niet kan zien?' }),
    maker: line(80).meta({ label: 'Getekend door', hint: 'De naam van de tekenaar.' }),
    standIn: z
      .boolean()
      .optional()
      .meta({ label: 'Dit is een vervangtekening', hint: 'Aan: het bijschrift zegt dat de echte tekening nog komt.' }),
    regions: z.array(regionSchema(context)).max(60).meta({
      label: 'Stukken van de tekening',
      hint: 'In de volgorde waarin je ze leest.',
      singular: 'stuk',
      input: 'regions',
    }),
  });

/** Whether a side lies within the drawing, in percent; a number over 100 has a sentence of its own. */
function fits(start: number, size: number): boolean {
  return start > 100 || size > 100 || start + size <= 100;
}
