import type { Browser, Page } from 'playwright-core';
import type { Rectangle } from '../../src/partner-days/visual-harvest/regions.ts';
import { DrawingPage, PHONE } from '../../tests/browser/drawing/drawing-page.ts';
import { recordLoads } from '../transfer.ts';
import type { Viewer } from './viewers.ts';

/** What a visit took so far, from its beginning. */
export interface Total {
  bytes: number;
  requests: number;
}

export interface Visit {
  first: Total;
  walk: Total;
  /** In another visit than the walk. */
  fiveTimes: Total;
  /** Px that the page scrolls for a finger that goes up 300 px from the middle of the drawing: on the page, and opened. */
  scrolled: string;
}

/** Milliseconds without a new request after which a visit counts as at rest; viewers wait a while before they ask. */
const QUIET = 700;
const FINGER = 300;

/** Measures a viewer on a phone with nothing in its cache. */
export async function measureVisit(browser: Browser, origin: string, viewer: Viewer, regions: readonly Rectangle[]) {
  const walked = await visit(browser, origin, viewer, async (page, look) => {
    const first = await look();
    await viewer.open?.(page);
    for (const region of regions.slice(0, 3)) {
      await viewer.show(page, region);
      await look();
    }
    return { first, walk: await look() };
  });
  const fiveTimes = await visit(browser, origin, viewer, async (page, look) => {
    await look();
    await viewer.open?.(page);
    for (let y = 10; y < 100; y += 20) {
      for (let x = 10; x < 100; x += 20) await viewer.zoom(page, x, y).then(look);
    }
    return look();
  });
  const scrolled = await visit(browser, origin, viewer, async (page, look) => {
    await look();
    const onPage = await swipeUp(page, viewer);
    if (!viewer.open) return `${onPage} px`;
    await page.evaluate(() => scrollTo(0, 0));
    await viewer.open(page);
    return `${onPage} px, opened ${await swipeUp(page, viewer)} px`;
  });
  return { ...walked, fiveTimes, scrolled } satisfies Visit;
}

async function swipeUp(page: Page, { stage }: Viewer): Promise<number> {
  const drawing = new DrawingPage(page);
  const before = await drawing.scrolled();
  const box = await page.locator(stage).first().boundingBox();
  if (!box) throw new Error(`There is no ${stage} on ${page.url()}.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await drawing.swipe([{ x, y }], [{ x, y: y - FINGER }]);
  return Math.round((await drawing.scrolled()) - before);
}

async function visit<Seen>(
  browser: Browser,
  origin: string,
  { path }: Viewer,
  read: (page: Page, look: () => Promise<Total>) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const loads = await recordLoads(page);
    await page.goto(origin + path);
    return await read(page, async () => {
      let [all, before] = [await loads(), -1];
      while (all.length !== before) {
        before = all.length;
        await page.waitForTimeout(QUIET);
        all = await loads();
      }
      return { bytes: all.reduce((sum, load) => sum + load.bytes, 0), requests: all.length };
    });
  } finally {
    await context.close();
  }
}
