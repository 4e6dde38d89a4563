import { z } from 'astro/zod';
import { parseAddress } from '../address.ts';
import { line, optionalLine, webAddress } from '../fields.ts';

/**
 * The settings of the site (`content/site.yaml`). Some may stay empty: what depends on them is then hidden, and the build
 * says so once.
 */
export const siteSchema = () =>
  z.strictObject({
    name: line(40).meta({ label: 'Naam', hint: 'De naam van de gazet.' }),
    tagline: line(80).meta({ label: 'Ondertitel', hint: 'De regel onder de naam.' }),
    description: line(200).meta({ label: 'Omschrijving', hint: 'Eén zin, voor zoekmachines en gedeelde links.' }),
    place: line(60).meta({ label: 'Plaats', hint: 'Wijk en stad.' }),
    address: webAddress()
      .refine(isOrigin, { params: { expected: 'siteAddress' } })
      .meta({
        label: 'Adres van de site',
        hint: 'Begint met https:// en heeft niets achter de domeinnaam.',
        input: 'origin',
      }),
    publisher: z
      .strictObject({
        name: optionalLine(80).meta({
          label: 'Naam',
          hint: 'De verantwoordelijke uitgever: een mens, geen organisatie.',
        }),
        address: optionalLine(160).meta({ label: 'Adres', hint: 'Straat, nummer, postcode en gemeente.' }),
        email: optionalLine(120)
          .refine((text) => text === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text), { params: { expected: 'email' } })
          .meta({ label: 'E-mail', hint: 'Waar lezers de redactie bereiken.', input: 'email' }),
      })
      .meta({ label: 'Verantwoordelijke uitgever', hint: 'Moet op alles wat gedrukt wordt.' }),
    forge: z
      .strictObject({
        kind: z.enum(['gitlab', 'forgejo', 'github']).meta({ label: 'Soort', hint: 'Waar de teksten bewaard worden.' }),
        host: webAddress().meta({ label: 'Adres', hint: 'Bijvoorbeeld https://gitlab.com' }),
        repository: optionalLine(120).meta({ label: 'Project', hint: 'Groep en naam: groep/gazet' }),
        branch: line(60).meta({ label: 'Tak', hint: 'Meestal main.' }),
        appId: optionalLine(200).meta({
          label: 'Application ID',
          hint: 'Van de OAuth-toepassing op GitLab of Forgejo. Dit is geen geheim.',
        }),
        loginHelper: webAddress().meta({
          label: 'Hulpdienst om aan te melden',
          hint: 'Enkel voor GitHub: het adres van de OAuth-hulp.',
        }),
      })
      .meta({ label: 'Git-forge', hint: 'Waar verhalen binnenkomen.' }),
    links: z
      .strictObject({
        wall: webAddress().meta({ label: 'Padlet-muur', hint: 'Het adres van de muur met positieve verhalen.' }),
        groupCoordinator: webAddress().meta({
          label: 'Contact voor de WhatsAppgroep',
          hint: 'Een pagina of formulier van wie mensen toevoegt. Nooit een uitnodigingslink.',
        }),
        earlierBlog: webAddress().meta({ label: 'Blog over een eerdere dag', hint: 'Het adres van de blog.' }),
      })
      .meta({ label: 'Links', hint: 'Leeg laten mag: dan staat de link er niet.' }),
  });

export type SiteData = z.infer<ReturnType<typeof siteSchema>>;

/** Whether an address is a domain and nothing more. */
function isOrigin(address: string): boolean {
  const url = parseAddress(address);
  return url?.pathname === '/' && url.search === '' && url.hash === '';
}
