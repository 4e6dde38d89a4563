import type { SiteData } from '../../src/site/schema.ts';
import { collections, type DecapCollection } from './collections.ts';
import { backendOf, forgeProblems, practiceBackend, type DecapBackend } from './forge.ts';

/** The whole of Decap's configuration. */
export interface DecapConfig {
  backend: DecapBackend;
  collections: DecapCollection[];
  [option: string]: unknown;
}

/** What the newsroom's page is made from: a configuration, or why there is none. */
export type Setup = { config: DecapConfig; problems: [] } | { config: undefined; problems: string[] };

/** The environment variable that has the practice newsroom built: the path where its local server answers. */
const PRACTICE = 'GAZETTE_PRACTICE_API';

/** Makes the newsroom's configuration from the settings of the site and the schemas of the content. */
export function newsroomSetup(site: SiteData, environment: NodeJS.ProcessEnv = process.env): Setup {
  const practice = environment[PRACTICE];
  if (practice) return { config: configWith(practiceBackend(practice), site), problems: [] };
  const problems = forgeProblems(site.forge);
  if (problems.length > 0) return { config: undefined, problems };
  return { config: configWith(backendOf(site.forge), site), problems: [] };
}

function configWith(backend: DecapBackend, site: SiteData): DecapConfig {
  return {
    load_config_file: false,
    backend,
    locale: 'nl',
    site_url: site.address,
    display_url: site.address,
    publish_mode: 'editorial_workflow',
    // Decap wants one; nothing is put there: each collection keeps its photos beside its texts.
    media_folder: 'content',
    public_folder: '',
    media_library: { name: 'none' },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: collections(),
  };
}
