import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { forgeProblems } from '../../admin/config/forge.ts';
import { contentFolder } from '../collections.ts';
import { siteSchema, type SiteData } from './schema.ts';

/** The settings file, a path within the content folder. */
export const SETTINGS_FILE = 'site.yaml';

const CLOSED = 'is leeg; insturen via de redactieruimte staat nog niet open';

/** The host of the example address that stands in `site.yaml` until the organisation has its own. */
const EXAMPLE_ADDRESS = /\.example\/?$/;

/**
 * Reads the settings of the site.
 * @throws ZodError when the file breaks its schema; the check before the build says so in Dutch first
 */
export function readSettings(folder = contentFolder(), environment: NodeJS.ProcessEnv = process.env): SiteData {
  const settings = siteSchema().parse(load(readFileSync(join(folder, SETTINGS_FILE), 'utf8')));
  return { ...settings, address: publicAddress(settings.address, environment) };
}

/** The settings that are still empty or that keep the newsroom shut, each with its effect, as Dutch sentences. */
export function missingSettings(settings: SiteData): string[] {
  const empty: [boolean, string, string][] = [
    [
      EXAMPLE_ADDRESS.test(settings.address),
      'address',
      'is nog een voorbeeldadres; gedeelde links en feeds wijzen daarheen',
    ],
    [!settings.publisher.name, 'publisher.name', 'is leeg; het colofon noemt geen verantwoordelijke uitgever'],
    [!settings.publisher.address, 'publisher.address', 'is leeg; het colofon geeft geen adres'],
    [!settings.publisher.email, 'publisher.email', 'is leeg; lezers zien geen e-mailadres'],
    [!settings.forge.repository, 'forge.repository', CLOSED],
    [!settings.links.wall, 'links.wall', 'is leeg; de link naar de Padlet-muur staat er niet'],
    [
      !settings.links.groupCoordinator,
      'links.groupCoordinator',
      'is leeg; de site zegt niet wie je bij de WhatsAppgroep zet',
    ],
    [
      !settings.links.earlierBlog,
      'links.earlierBlog',
      'is leeg; de link naar de blog over een eerdere dag staat er niet',
    ],
  ];
  const sentences = empty
    .filter(([isEmpty]) => isEmpty)
    .map(([, field, effect]) => `${SETTINGS_FILE}: ${field} ${effect}.`);
  // Without a repository nobody has begun; with one, the newsroom says what still keeps it shut.
  return settings.forge.repository ? [...sentences, ...forgeProblems(settings.forge)] : sentences;
}

/** GitLab Pages tells a job where it will publish: that address counts while the settings hold only an example. */
function publicAddress(address: string, environment: NodeJS.ProcessEnv): string {
  const pages = environment['CI_PAGES_URL'];
  const chosen = pages && EXAMPLE_ADDRESS.test(address) && new URL(pages).pathname === '/' ? pages : address;
  return chosen.replace(/\/$/, '');
}
