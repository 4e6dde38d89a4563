import { parseArgs } from 'node:util';
import { readPages } from '../src/publishing/built-site.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { SITES } from '../tests/built-sites.ts';
import { makeCertificate } from './certificate.ts';
import { DENSITIES, measureSite, QUERY } from './measures.ts';
import { ensureSites, serveSite, SITE_NAMES } from './sites.ts';
import { printTable } from './table.ts';

/** Measures what both sites cost a reader; ends with 1 where that is more than the budget. `--build` builds them first. */

const { values: flags } = parseArgs({ options: { build: { type: 'boolean', default: false } } });
await ensureSites({ always: flags.build });

const certificate = makeCertificate();
const amounts = new Intl.NumberFormat('en');
const rows: string[][] = [];
let passed = true;

for (const name of SITE_NAMES) {
  const folder = SITES[name].out;
  const host = await serveSite(name, certificate);
  const browser = await launchChromium({ args: [certificate.chromiumArg] });
  const measures = await measureSite(browser, { folder, origin: host.origin, pages: await readPages(folder) });
  await browser.close();
  await host.close();
  for (const { page, what, value, limit, unit = '' } of measures) {
    const fits = value <= limit;
    passed &&= fits;
    rows.push([
      name,
      page,
      what,
      ...[value, limit].map((amount) => `${amounts.format(amount)} ${unit}`.trim()),
      fits ? '✓' : '✗',
    ]);
  }
}
printTable(['site', 'page', 'measure', 'value', 'limit', ''], rows);
console.log(`
HTML + CSS: the heaviest of all pages, the front page, the heaviest story.
Requests, transferred: by Chromium at 360 × 740 px and density ${DENSITIES.join(' or ')}, the larger of the two, with nothing in its cache,
over HTTP/2 with brotli, heads of answers included, read to the end so that lazy pictures load. A headless browser asks
for no favicon. The story is the largest of the three with the most bytes of pictures.
First search: all of /pagefind/ and every program, from opening the page to the results for “${QUERY}”.`);
process.exitCode = passed ? 0 : 1;
