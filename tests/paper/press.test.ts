import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { printPage } from '../../scripts/print-page.ts';
import { startHost } from '../../scripts/static-server.ts';
import { LETTER_WIDTHS } from '../../src/print/letter-widths.ts';
import { launchChromium } from '../browser/chromium.ts';
import { PAPER_SITE } from './paper-site.ts';
import { readPdf } from './read-pdf.ts';

/** What Chromium makes of the pages for paper, before anything is done to it. */

const FONT = 'src/styles/fonts/atkinson-hyperlegible-next.woff2';
const FULL = '/vol/';
const LEAST_CONTRAST = 12;

const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('origin', { scope: 'file' }, async ({}, { onCleanup }) => {
    const html = await readFile(join(PAPER_SITE, 'edities/1/index.html'), 'utf8');
    const full = html.replace(
      /(<div class="paper-text two">)([^]*?)(<\/div>)/,
      (_, open: string, text: string, close: string) => open + text.repeat(3) + close,
    );
    const host = await startHost({
      folder: PAPER_SITE,
      routes: { [FULL]: async (_, response) => void response.setHeader('content-type', 'text/html').end(full) },
    });
    onCleanup(() => host.close());
    return host.origin;
  })
  .extend('page', async ({ browser, origin }, { onCleanup }): Promise<Page> => {
    const page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 800 } });
    onCleanup(() => page.close());
    return page;
  });

test('the letters are as wide as the table says', async ({ page }) => {
  const font = (await readFile(FONT)).toString('base64');
  const letters = (widths: Record<number, string>) =>
    Object.entries(widths).flatMap(([width, set]) => [...set].map((letter) => ({ letter, width: Number(width) })));
  for (const [weight, widths] of [
    [400, LETTER_WIDTHS.regular],
    [700, LETTER_WIDTHS.bold],
  ] as const) {
    const table = letters(widths);
    const measured = await page.evaluate(
      async ({ font, weight, letters }) => {
        const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`, { weight: '400 700' });
        document.fonts.add(await face.load());
        const context = document.createElement('canvas').getContext('2d');
        if (!context) return [];
        context.font = `${weight} 1000px Measured`;
        return letters.map((letter) => Math.round(context.measureText(letter).width));
      },
      { font, weight, letters: table.map(({ letter }) => letter) },
    );
    expect(measured).toEqual(table.map(({ width }) => width));
  }
});

test('what does not fit is told', async ({ browser, origin }) => {
  expect((await printPage(browser, `${origin}/edities/1/`)).problems).toEqual([]);
  const { problems } = await printPage(browser, origin + FULL);
  expect(problems.join('\n')).toMatch(/^Bladzijde 1: “.*” past niet op zijn plaats\.$/m);
});

test('a screen loads none of the pictures of the paper, and a print has them all', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/edities/6/', { waitUntil: 'networkidle' });
  const printed = await page
    .locator('.printed img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src')));
  expect(printed.length).toBeGreaterThan(5);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((path) => printed.includes(path))).toEqual([]);
  // As a reader prints: nobody loads the pictures first.
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages).toHaveLength(8);
  expect(pages.map(({ densities }) => densities.length > 0)).toEqual(pages.map(() => true));
});

test('the reader’s own print of an edition is the newspaper, as the PDF is', async ({ browser, origin, page }) => {
  await page.goto('/edities/2/');
  const own = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  const { bytes } = await printPage(browser, `${origin}/edities/2/`);
  const made = await readPdf(bytes);
  expect(own.pages).toHaveLength(4);
  expect(own.pages.map(({ blocks }) => blocks)).toEqual(made.pages.map(({ blocks }) => blocks));
});

test('the saving version is black on white, in all of its text', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/druk/editie/2/zwart-wit/', '/druk/editie/6/zwart-wit/']) {
    await page.goto(path);
    const contrasts = await page.locator('.printed').evaluate((paper) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const luminance = (colour: string, below: number) => {
        if (!context) return NaN;
        context.fillStyle = `rgb(${below} ${below} ${below})`;
        context.fillRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      const found: { text: string; contrast: number }[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('svg') || node.textContent?.trim() === '') continue;
        let background = 1;
        const above: Element[] = [];
        for (let box: Element | null = parent; box; box = box.parentElement) above.unshift(box);
        for (const box of above)
          background = Math.min(background, luminance(getComputedStyle(box).backgroundColor, 255));
        const ink = luminance(getComputedStyle(parent).color, 255);
        found.push({
          text: node.textContent ?? '',
          contrast: (Math.max(ink, background) + 0.05) / (Math.min(ink, background) + 0.05),
        });
      }
      return found;
    });
    expect(contrasts.length).toBeGreaterThan(50);
    expect(contrasts.filter(({ contrast }) => contrast < LEAST_CONTRAST)).toEqual([]);
  }
});
