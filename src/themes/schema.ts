import { z } from 'astro/zod';
import { line, sentences } from '../fields.ts';

/** The section colours; each has a light, a dark and a printed value in `styles/tokens.css`. */
export const THEME_COLOURS = ['blue', 'green', 'ochre', 'brick', 'teal', 'plum'] as const;

export type ThemeColour = (typeof THEME_COLOURS)[number];

/** A theme (thema): a section of the gazette with a colour of its own. */
export const themeSchema = () =>
  z.strictObject({
    name: line(30).meta({ label: 'Naam', hint: 'Eén of twee woorden.' }),
    description: sentences(200).meta({ label: 'Omschrijving', hint: 'Welke verhalen horen hier?' }),
    colour: z.enum(THEME_COLOURS).meta({
      label: 'Kleur',
      hint: 'De kleur van deze rubriek.',
      options: { blue: 'Blauw', green: 'Groen', ochre: 'Oker', brick: 'Baksteen', teal: 'Petrol', plum: 'Pruim' },
    }),
  });

export type ThemeData = z.infer<ReturnType<typeof themeSchema>>;
