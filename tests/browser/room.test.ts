import { expect } from 'vitest';
import { HEIGHT, test as browserTest, WIDTHS } from './browser-test.ts';
import { SAMPLE_PAGES } from './page-types.ts';
import { visit } from './pages.ts';
import { findCramped, findOverlaps, findSmallTargets } from './room.ts';

/** A screen of 1280 pixels, zoomed in to 400 % (WCAG 1.4.10). */
const ZOOMED = 320;

/** The most that a reader may ask for (WCAG 1.4.12). */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const test = browserTest.extend('pages', { scope: 'file' }, async ({ newReader }) => ({
  real: await newReader({ site: 'real' }),
  fixture: await newReader({ site: 'fixture' }),
}));

test.for(SAMPLE_PAGES)('all fits at 400 %: $name ($site)', async ({ site, path }, { pages: { [site]: page } }) => {
  await page.setViewportSize({ width: ZOOMED, height: HEIGHT });
  await visit(page, path);
  expect(await findCramped(page)).toEqual([]);
});

test.for(SAMPLE_PAGES)('text may be spaced: $name ($site)', async ({ site, path }, { pages: { [site]: page } }) => {
  for (const width of Object.values(WIDTHS)) {
    await page.setViewportSize({ width, height: HEIGHT });
    await visit(page, path);
    // As extensions do it: a constructed sheet is no business of the policy, so the page keeps its own.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, TEXT_SPACING);
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
    expect([...(await findCramped(page)), ...(await findOverlaps(page))], `${width} px`).toEqual([]);
  }
});

test.for(SAMPLE_PAGES)(
  'targets are large enough: $name ($site)',
  async ({ site, path }, { pages: { [site]: page } }) => {
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: HEIGHT });
      await visit(page, path);
      expect(await findSmallTargets(page), `${width} px`).toEqual([]);
    }
  },
);

test('what is cramped would be found', async ({ pages: { real: page } }) => {
  await page.setViewportSize({ width: ZOOMED, height: HEIGHT });
  await page.goto('about:blank'); // no policy stands in the way of these styles
  await page.setContent(`
    <p class="wide" style="width: 400px">Too wide.</p>
    <p class="cut" style="height: 1em; overflow: hidden">Cut<br>off.</p>
    <p>A line.</p><p style="margin-top: -2em; font-size: 1em">On it.</p>
    <a href="#">Small</a> <p>A sentence with <a href="#">a link</a> in it.</p>`);
  const cramped = (await findCramped(page)).join();
  for (const part of ['px wide in 320 px', 'beside the page: p.wide', 'too low: p.cut'])
    expect(cramped).toContain(part);
  expect(await findOverlaps(page)).toEqual(['“A line.” on “On it.”']);
  expect((await findSmallTargets(page)).join()).toMatch(/^a “Small” in : [\d.]+ × [\d.]+$/);
});
