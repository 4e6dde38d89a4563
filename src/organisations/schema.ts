import { z } from 'astro/zod';
import { line, sentences, webAddress } from '../fields.ts';

/** An organisation (organisatie) that works in the neighbourhood. */
export const organisationSchema = () =>
  z.strictObject({
    name: line(80).meta({ label: 'Naam', hint: 'Zoals bewoners de organisatie kennen.' }),
    description: sentences(300).optional().meta({ label: 'Wat doet ze', hint: 'Eén of twee zinnen.' }),
    website: webAddress().optional().meta({ label: 'Website', hint: 'Begint met https://' }),
  });

export type OrganisationData = z.infer<ReturnType<typeof organisationSchema>>;
