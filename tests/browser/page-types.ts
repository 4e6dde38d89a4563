import { SITES, type SiteName } from '../built-sites.ts';

/** A kind of page, with the address of its richest example on each site that has one. */
interface PageType {
  name: string;
  real?: string;
  fixture?: string;
}

/** Every kind of page. The real gazette has no photos, no organisations and no announced partner day yet. */
const PAGE_TYPES: readonly PageType[] = [
  { name: 'front page', real: '/', fixture: '/' },
  { name: 'story with photos', fixture: '/verhalen/buurtfeest-op-het-binnenplein/' },
  {
    name: 'story with a very long title',
    fixture: '/verhalen/kinderspeelpleinvrijwilligersontmoetingsnamiddag-tussen-de/',
  },
  {
    name: 'story without photos',
    real: '/verhalen/om-de-tien-minuten-gaat-de-bel/',
    fixture: '/verhalen/taart-bij-de-dokter/',
  },
  { name: 'list of stories', real: '/verhalen/', fixture: '/verhalen/2/' },
  { name: 'stories of a theme', real: '/verhalen/thema/trots/', fixture: '/verhalen/thema/groen/' },
  { name: 'stories of a year', real: '/verhalen/jaar/2026/', fixture: '/verhalen/jaar/2025/' },
  { name: 'editions', real: '/edities/', fixture: '/edities/' },
  { name: 'edition', real: '/edities/1/', fixture: '/edities/3/' },
  { name: 'partner days', real: '/partnerdagen/', fixture: '/partnerdagen/' },
  { name: 'report', real: '/partnerdagen/2023-09-28/', fixture: '/partnerdagen/2023-09-28/' },
  {
    name: 'drawing',
    real: '/partnerdagen/2023-09-28/tekening/',
    fixture: '/partnerdagen/2021/tekening/',
  },
  {
    name: 'region of a drawing',
    real: '/partnerdagen/2023-09-28/tekening/vijf-tips/',
    fixture: '/partnerdagen/2023-09-28/tekening/de-wijk-in-het-midden/',
  },
  { name: 'coming partner day', fixture: '/partnerdagen/2099-05-20/' },
  { name: 'charter', real: '/charter/', fixture: '/charter/' },
  { name: 'tips', real: '/tips/', fixture: '/tips/' },
  { name: 'tip', real: '/tips/1/', fixture: '/tips/4/' },
  { name: 'organisations', real: '/organisaties/', fixture: '/organisaties/' },
  { name: 'organisation', fixture: '/organisaties/de-pijler/' },
  { name: 'search', real: '/zoeken/', fixture: '/zoeken/' },
  { name: 'search with results', real: '/zoeken/?q=bel', fixture: '/zoeken/?q=buren' },
  { name: 'search without result', real: '/zoeken/?q=xyzzy', fixture: '/zoeken/?q=xyzzy' },
  { name: 'about', real: '/over/', fixture: '/over/' },
  { name: 'colophon', real: '/colofon/', fixture: '/colofon/' },
  { name: 'privacy', real: '/privacy/', fixture: '/privacy/' },
  { name: 'accessibility', real: '/toegankelijkheid/', fixture: '/toegankelijkheid/' },
  { name: 'share your story', real: '/deel-je-verhaal/', fixture: '/deel-je-verhaal/' },
  // Newspapers and posters are as large as their paper, on a screen too: they have two dimensions (WCAG 1.4.10).
  { name: 'all that is on paper', real: '/druk/', fixture: '/druk/' },
  { name: 'large print', real: '/druk/editie/1/grote-letters/', fixture: '/druk/editie/3/grote-letters/' },
  { name: 'style guide', real: '/stijlgids/', fixture: '/stijlgids/' },
  { name: 'missing page', real: '/404.html', fixture: '/404.html' },
];

export interface SamplePage {
  name: string;
  site: SiteName;
  path: string;
}

const SITE_NAMES = Object.keys(SITES) as SiteName[]; // keys of a literal

/** A page of every kind, of each site that has one. */
export const SAMPLE_PAGES: SamplePage[] = SITE_NAMES.flatMap((site) =>
  PAGE_TYPES.flatMap(({ name, [site]: path }) => (path ? [{ name, site, path }] : [])),
);
