import { expect, describe } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { readSettings } from '../../src/site/settings.ts';
import { SITES } from '../built-sites.ts';
import { readPdf } from '../paper/read-pdf.ts';
import { test } from './browser-test.ts';

const FORMS = [
  '/edities/1/',
  '/druk/editie/1/a3-vouwkrant/',
  '/druk/editie/1/zwart-wit/',
  '/druk/editie/1/grote-letters/',
  '/druk/affiche/tips/',
  '/druk/affiche/charter/',
  '/druk/affiche/deel-je-verhaal/',
  '/druk/vouwblad/charter/',
];

describe.each(['real', 'fixture'] as const)('what a reader prints of the %s site', (site) => {
  const { name, address } = readSettings(SITES[site].content).publisher;
  const isProof = !(name && address);

  test.for(FORMS)(
    `%s ${isProof ? 'is marked as a proof on every page' : 'is no proof'}`,
    async (path, { openPage }) => {
      const page = await openPage(path, { site });
      const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.map(({ words }) => words.includes(nl.paper.proof))).toEqual(pages.map(() => isProof));
    },
  );
});
