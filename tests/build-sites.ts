import { buildSites } from './built-sites.ts';

await buildSites();
