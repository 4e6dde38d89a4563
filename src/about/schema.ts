import { z } from 'astro/zod';
import { line, sentences } from '../fields.ts';

/** A page of plain text about the gazette itself: about, colophon, privacy, accessibility. */
export const pageSchema = () =>
  z.strictObject({
    title: line(90).meta({ label: 'Titel', hint: 'De kop van de pagina.' }),
    intro: sentences(300).meta({ label: 'Inleiding', hint: 'Eén of twee zinnen.' }),
  });
