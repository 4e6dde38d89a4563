import { parseArgs } from 'node:util';
import { SITES, type SiteName } from '../tests/built-sites.ts';
import { makeCertificate } from './certificate.ts';
import { auditPage, CATEGORIES, type Failure, type PageReport } from './page-audit.ts';
import { ensureSites, serveSite, SITE_NAMES } from './sites.ts';
import { printTable } from './table.ts';

/**
 * Runs Lighthouse over a page of each kind on both sites, as on a phone; ends with 1 where a score is below 100 or a page
 * paints late or shifts. `--site real` or `--site fixture` takes one site, `--page /tips/` one page, `--build` builds first.
 */

const LIMITS = { score: 100, lcp: 1100, cls: 0.01 };

const SHARED_PAGES = ['/', '/partnerdagen/2023-09-28/', '/zoeken/'];
/** With a story each: on the fixture one with a photo. */
const PAGES: Record<SiteName, string[]> = {
  real: [...SHARED_PAGES, '/verhalen/wie-kijkt-er-naar-de-kraan/'],
  fixture: [...SHARED_PAGES, '/verhalen/soep-op-de-stoep/'],
};

const { values: flags } = parseArgs({
  options: { site: { type: 'string' }, page: { type: 'string' }, build: { type: 'boolean', default: false } },
});
const names = SITE_NAMES.filter((name) => !flags.site || name === flags.site);
if (names.length === 0) throw new Error(`--site is ${Object.keys(SITES).join(' or ')}.`);
await ensureSites({ always: flags.build });

const certificate = makeCertificate();
const rows: string[][] = [];
let passed = true;

for (const name of names) {
  const host = await serveSite(name, certificate);
  for (const path of flags.page ? [flags.page] : PAGES[name]) {
    const report = await auditPage(host.origin + path, [certificate.chromiumArg]);
    const fits = isWithinLimits(report);
    passed &&= fits;
    const scores = CATEGORIES.map((category) => String(report.scores[category]));
    rows.push([name, path, ...scores, `${Math.round(report.lcp)} ms`, report.cls.toFixed(3), fits ? '✓' : '✗']);
    for (const failure of report.failures) console.error(`${name} ${path}  ${describe(failure)}`);
  }
  await host.close();
}

printTable(['site', 'page', ...CATEGORIES, 'LCP', 'CLS', ''], rows);
process.exitCode = passed ? 0 : 1;

function isWithinLimits({ scores, lcp, cls }: PageReport): boolean {
  return Object.values(scores).every((score) => score >= LIMITS.score) && lcp <= LIMITS.lcp && cls <= LIMITS.cls;
}

function describe({ id, score, title, detail, counts }: Failure): string {
  return `${id} ${score}${counts ? '' : ' (advice)'}: ${[title, ...detail].join(', ')}`;
}
