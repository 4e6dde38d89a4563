import { z } from 'astro/zod';
import { day, line, photo, sentences, type SchemaContext } from '../fields.ts';

/** A story (verhaal): something good that happened in the neighbourhood, told by somebody who was there. */
export const storySchema = (context: SchemaContext) =>
  z.strictObject({
    title: line(90).meta({
      label: 'Titel',
      hint: 'Kort en gewoon. Wat zou je op een poster zetten?',
      example: 'Elf onbekenden aan één tafel',
    }),
    intro: sentences(300).meta({
      label: 'Inleiding',
      hint: 'Eén of twee zinnen. Wie alleen dit leest, weet waar het verhaal over gaat.',
      example: 'Elf mensen die elkaar niet kenden, schoven aan bij één grote kom soep.',
    }),
    date: day().meta({ label: 'Datum', hint: 'De dag waarop het verhaal verschijnt.' }),
    author: z
      .strictObject({
        name: line(60).meta({
          label: 'Je naam',
          hint: 'Zoals je wilt dat die bij het verhaal staat.',
          example: 'Amina, buurtwerker',
          remember: true,
        }),
        organisation: context
          .reference('organisations')
          .optional()
          .meta({ label: 'Organisatie', hint: 'Schrijf je voor een organisatie? Kies ze dan hier.', remember: true }),
      })
      .meta({ label: 'Wie vertelt dit?', hint: 'Wie het verhaal schrijft.' }),
    themes: z
      .array(context.reference('themes'))
      .min(1)
      .max(3)
      .meta({ label: 'Thema', hint: 'Kies er één tot drie. Het eerste thema geeft het verhaal zijn kleur.' }),
    place: line(80).optional().meta({
      label: 'Plek',
      hint: 'Waar in de wijk? Een plein, een zaal, een straat. Geen huisnummer.',
      example: 'het Kielpark',
    }),
    tip: context
      .reference('tips')
      .optional()
      .meta({ label: 'Tip', hint: 'Toont je verhaal een van de vijf tips in de praktijk? Kies die dan.' }),
    photo: photo(context).optional().meta({ label: 'Foto', hint: 'Geen foto? Dan tekent de gazet zelf een gevel.' }),
    minors: z
      .strictObject({
        parentalConsent: z.literal(true).meta({
          label: 'Van elk kind vindt een ouder of voogd het goed',
          hint: 'Vraag het vooraf, ook als je geen naam noemt maar het kind toch herkenbaar is.',
        }),
      })
      .optional()
      .meta({
        label: 'Er komen kinderen of jongeren onder 18 jaar in voor',
        hint: 'In de tekst of op een foto.',
        input: 'minors',
      }),
    gallery: z
      .array(photo(context))
      .max(12)
      .optional()
      .meta({ label: 'Meer foto’s', hint: 'Hooguit twaalf. Ze staan onder het verhaal.', singular: 'foto' }),
    // The gate reads it, no page does (`src/submissions/people.ts`).
    personalDataReason: line(200).optional().meta({
      label: 'Gegevens van mensen',
      hint: 'Enkel voor de redactie. Staat er een telefoonnummer, adres of rekeningnummer in? Schrijf waarom dat mag, en wie het goed vindt.',
      example: 'Het nummer van het onthaal. De verantwoordelijke daar vindt het goed.',
    }),
  });

export type StoryData = z.infer<ReturnType<typeof storySchema>>;
