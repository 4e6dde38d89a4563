import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { test } from './browser-test.ts';
import { AnyPage } from './pages.ts';

const PAPERS = [
  { name: 'a story', path: '/verhalen/om-de-tien-minuten-gaat-de-bel/', least: 1, most: 4 },
  { name: 'the report', path: '/partnerdagen/2023-09-28/', least: 3, most: 12 },
];

/** Poppler's, which reads the text of a PDF as a reader would. */
const PDF_READER = 'pdftotext';
const canReadPdf = spawnSync(PDF_READER, ['-v']).error === undefined;

describe.for(PAPERS)('$name on paper', ({ path, least, most }) => {
  test.for(['light', 'dark'] as const)(
    'is black on white with nothing to click, also when the screen is %s',
    async (colorScheme, { openPage }) => {
      const page = await openPage(path, { site: 'real', colorScheme });
      const { main, title } = new AnyPage(page);
      expect(await page.getByRole('navigation').first().isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav, form, .no-print').filter({ visible: true }).count()).toBe(0);
      expect(await title.isVisible()).toBe(true);
      const paragraphs = main.locator('.prose p');
      expect(await paragraphs.count()).toBeGreaterThan(3);
      expect(await paragraphs.filter({ visible: true }).count()).toBe(await paragraphs.count());
      const { backgroundColor, color } = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return { backgroundColor, color };
      });
      expect(backgroundColor).toBe('rgb(255, 255, 255)');
      expect(color).toBe('oklch(0.22 0.02 270)');
    },
  );

  test('is a PDF of some pages, with a title', async ({ openPage }) => {
    const page = await openPage(path, { site: 'real' });
    const pdf = await page.pdf({ format: 'A4', tagged: true });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    expect(pages).toBeGreaterThanOrEqual(least);
    expect(pages).toBeLessThanOrEqual(most);
  });

  test.skipIf(!canReadPdf)(
    'has all its text, and no menu (needs pdftotext, of poppler-utils)',
    async ({ openPage }) => {
      const page = await openPage(path, { site: 'real' });
      const { main, title } = new AnyPage(page);
      const printed = await readPdf(await page.pdf({ format: 'A4' }));
      expect(printed).toContain(squeeze(await title.innerText()));
      const paragraphs = await main.locator('.prose > p').allInnerTexts();
      expect(paragraphs.length).toBeGreaterThan(3);
      expect(paragraphs.filter((text) => !printed.includes(squeeze(text).slice(0, 40)))).toEqual([]);
      expect(printed).not.toContain(squeeze('Naar de inhoud'));
      expect(printed).not.toContain(squeeze('Partnerdagen Charter Vijf tips'));
    },
  );
});

/** The text of a PDF. */
async function readPdf(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kiel-print-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)(PDF_READER, ['-enc', 'UTF-8', file, '-']);
    return squeeze(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Only letters and digits, so that lines and hyphens do not matter. */
function squeeze(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
