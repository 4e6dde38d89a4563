import type { Browser, Page } from 'playwright-core';

/** A page of the site as Chromium prints it. */
export interface Printed {
  bytes: Uint8Array;
  title: string;
  /** Of what was printed, in order. */
  headings: string[];
  /** How many sides of paper there should be; 0 where text runs over as many as it takes. */
  sides: number;
  /** What does not fit on its sheet, as Dutch sentences. */
  problems: string[];
}

/** Boxes whose content may not be larger than they are. */
const BOXES =
  '.paper-sheet, .page-body, .paper-front, .side-column, .paper-text, .piece, .house-box, .imprint, .affiche, .affiche li, .landscape, .leaflet-panel, .leaflet-panel section';
/** One side of paper each; a side of A3 may hold two of A4. */
const SIDES = '.spread, .printed > .paper-sheet, .affiche, .landscape, .leaflet-side';
/** What the pages of a problem are counted by: A4, also on A3. */
const SHEETS = '.paper-sheet, .affiche, .landscape, .leaflet-side';
/** Half a line, in px: what a rounding makes of a pt. */
const TOLERANCE = 3;

/** Prints the page at an address. */
export async function printPage(browser: Browser, address: string): Promise<Printed> {
  const page = await browser.newPage();
  try {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(address, { waitUntil: 'load' });
    await loadPictures(page);
    const problems = await findOverflow(page);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const sides = await page.locator(SIDES).filter({ visible: true }).count();
    return { sides, bytes, title: await page.title(), headings: await readHeadings(page), problems };
  } finally {
    await page.close();
  }
}

/** A picture that waits for a reader to come near would be missing. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.printed img')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())]);
  });
}

async function findOverflow(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    ({ boxes, sheets, tolerance }) =>
      [...document.querySelectorAll<HTMLElement>(boxes)]
        .filter(
          (box) =>
            box.offsetParent !== null &&
            (box.scrollWidth - box.clientWidth > tolerance || box.scrollHeight - box.clientHeight > tolerance),
        )
        .map((box) => ({
          sheet: [...document.querySelectorAll(sheets)].findIndex((sheet) => sheet.contains(box)) + 1,
          text: (box.querySelector('h2, h3')?.textContent ?? box.textContent).trim().slice(0, 60),
        })),
    { boxes: BOXES, sheets: SHEETS, tolerance: TOLERANCE },
  );
  return found.map(({ sheet, text }) => `Bladzijde ${sheet}: “${text}” past niet op zijn plaats.`);
}

async function readHeadings(page: Page): Promise<string[]> {
  const headings = page.locator('h1, h2, h3, h4, h5, h6').filter({ visible: true });
  return (await headings.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
