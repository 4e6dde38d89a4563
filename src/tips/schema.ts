import { z } from 'astro/zod';
import { line, sentences } from '../fields.ts';

/** One of the five tips (tips) for everybody who works in the neighbourhood. */
export const tipSchema = () =>
  z.strictObject({
    number: z.number().int().min(1).max(5).meta({ label: 'Nummer', hint: 'Van 1 tot 5.' }),
    title: line(60).meta({ label: 'Titel', hint: 'Een opdracht in enkele woorden.' }),
    action: sentences(300).meta({ label: 'Wat je doet', hint: 'Eén of twee zinnen.' }),
    reason: sentences(400).meta({ label: 'Waarom', hint: 'Wat levert het op?' }),
    firstStep: sentences(300).meta({ label: 'Eerste stap vandaag', hint: 'Iets dat binnen vijf minuten kan.' }),
  });

export type TipData = z.infer<ReturnType<typeof tipSchema>>;
