import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { finishPdf } from '../src/print/finish-pdf.ts';
import { PDF_FOLDER } from '../src/print/pdf-folder.ts';
import { readPdfLinks, withPdfs, type MadePdf, type PdfLink } from '../src/print/pdf-links.ts';
import { readPages } from '../src/publishing/built-site.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { CouldNotRun } from './could-not-run.ts';
import { printPage } from './print-page.ts';
import { showProgress } from './progress.ts';
import { replaceFolder, restore, stagingPath } from './staging.ts';
import { startHost } from './static-server.ts';

const AT_ONCE = 2;

/** The mark on a sheet that may not be handed out (`src/print/Proof.astro`). */
const PROOF = '<p class="proof">';

const IS_PROOF = `  Let op: op elke bladzijde staat “PROEFDRUK, nog niet verspreiden”. Op drukwerk moeten de naam en het adres van de
  verantwoordelijke uitgever staan. Vul in content/site.yaml publisher.name en publisher.address in, en bouw opnieuw.`;

const NO_CHROMIUM = `Er start geen Chromium op deze computer, en zonder kunnen er geen PDF's gemaakt worden.
Op Debian en Ubuntu: sudo apt install chromium
Heb je een andere Chrome of Chromium? Zet het pad naar dat programma in CHROMIUM_PATH.
De pagina's zelf kan iedereen wel afdrukken, met Ctrl+P.`;

export interface PdfOptions {
  /** Which forms are made; all when not said. */
  wanted?: (link: PdfLink) => boolean;
  launch?: () => Promise<Browser>;
}

/**
 * Makes the PDFs that the pages of a built site name, puts them in its folder for them, and links to them. All of them or
 * none: until the last is made, nothing of the site changes.
 * @returns what was made, by the name of the file
 * @throws CouldNotRun when there is no site or no Chromium, or when something does not fit on its sheet
 */
export async function makePdfs(
  site: string,
  { wanted = () => true, launch = launchChromium }: PdfOptions = {},
): Promise<Map<string, MadePdf>> {
  if (!existsSync(join(site, 'index.html'))) {
    throw new CouldNotRun(`In ${site} staat geen site. Bouw ze eerst met npm run build.`);
  }
  const pages = (await readPages(site)).map((page) => ({ ...page, links: readPdfLinks(page.html) }));
  const links = [...new Map(pages.flatMap((page) => page.links.map((link) => [link.file, link]))).values()].filter(
    wanted,
  );
  const folder = join(site, PDF_FOLDER);
  await restore(folder);
  const staging = await stagingPath();
  await mkdir(staging);
  const host = await startHost({ folder: site });
  try {
    const browser = await launch().catch((error: unknown) => {
      throw new CouldNotRun(NO_CHROMIUM, { cause: error });
    });
    const made = await printAll(links, { browser, origin: host.origin, folder: staging }).finally(() =>
      browser.close(),
    );
    await replaceFolder(folder, staging);
    for (const { file, html, links: named } of pages) {
      if (named.length > 0) await replaceFile(join(site, file), withPdfs(html, made));
    }
    if (pages.some(({ html }) => html.includes(PROOF))) console.log(IS_PROOF);
    console.log(`✓ ${made.size} PDF’s staan in ${folder}.`);
    return made;
  } finally {
    await host.close();
    await rm(staging, { recursive: true, force: true });
  }
}

interface Press {
  browser: Browser;
  /** Where the site is served. */
  origin: string;
  /** Where the PDFs go. */
  folder: string;
}

async function printAll(links: readonly PdfLink[], { browser, origin, folder }: Press): Promise<Map<string, MadePdf>> {
  const made = new Map<string, MadePdf>();
  const problems: string[] = [];
  const onProgress = showProgress('PDF’s maken');
  const printed = new Map<string, ReturnType<typeof printPage>>();
  const queue = links.values();
  const work = async () => {
    for (const link of queue) {
      const page = printed.get(link.page) ?? printPage(browser, origin + link.page);
      printed.set(link.page, page);
      const { bytes, title, headings, sides, problems: wrong } = await page;
      problems.push(...wrong.map((sentence) => `${link.form} (${link.page}): ${sentence}`));
      const pdf = await finishPdf(bytes, { title, headings, ...link });
      if (sides > 0 && pdf.pages !== sides) {
        problems.push(
          `${link.form} (${link.page}): er komen ${pdf.pages} bladzijden uit, en het moeten er ${sides} zijn.`,
        );
      }
      await writeFile(join(folder, `${link.file}.pdf`), pdf.bytes);
      made.set(link.file, { pages: pdf.pages, bytes: pdf.bytes.length });
      onProgress(made.size, links.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (problems.length > 0) throw new CouldNotRun([...new Set(problems)].map((problem) => `  • ${problem}`).join('\n'));
  return made;
}

async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
