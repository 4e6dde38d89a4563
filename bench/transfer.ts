import type { Browser, Page } from 'playwright-core';

/** One answer that a page asked for over the network. */
export interface Load {
  path: string;
  /** As sent: compressed, with the head of the answer. */
  bytes: number;
}

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const LARGE_PHONE = { ...PHONE, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;

/** Everything that a phone loads for the page at `url`, read to its end, with nothing in its cache. */
export async function readToTheEnd(browser: Browser, url: string, deviceScaleFactor: number): Promise<Load[]> {
  return onPhone(browser, deviceScaleFactor, async (page) => {
    await page.goto(url);
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
        scrollTo({ top, behavior: 'instant' });
        // Lazy pictures are asked for after a frame has been drawn.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
    });
    await page.waitForFunction(() => [...document.images].every((image) => image.complete || !image.checkVisibility()));
  });
}

/** Everything that a phone loads for the search page at `url` and the first search on it, in all texts. */
export async function searchOnce(browser: Browser, url: string, query: string): Promise<Load[]> {
  return onPhone(browser, 2, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.locator('input[type=search]').tap();
    await page.locator('input[type=search]').fill(query);
    await page
      .getByRole('status')
      .filter({ hasText: `“${query}”` })
      .waitFor();
  });
}

/**
 * Everything that a phone with the densest of screens loads for the drawing at `url`: at first, after a walk of three
 * regions, and with the drawing at five times its size as well.
 */
export async function readDrawing(
  browser: Browser,
  url: string,
): Promise<{ first: Load[]; walk: Load[]; close: Load[] }> {
  const context = await browser.newContext({ ...LARGE_PHONE, deviceScaleFactor: 3 });
  try {
    const page = await context.newPage();
    const loads = await recordLoads(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const first = await loads();
    for (let step = 0; step < 3; step++) {
      await page.locator('[data-act=next]').tap();
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
    const walk = await loads();
    await page.locator('[data-act=whole]').tap();
    for (let step = 0; step < 4; step++) await page.locator('[data-act=larger]').tap();
    await page.waitForFunction(() => {
      const sheets = document.querySelector<HTMLSourceElement>('.sheet source')?.srcset.split(', ') ?? [];
      const shown = document.querySelector<HTMLImageElement>('.sheet img')?.currentSrc ?? '';
      return shown.endsWith(sheets.at(-1)?.split(' ')[0] ?? '?') || document.querySelector('.tile');
    });
    return { first, walk, close: await loads() };
  } finally {
    await context.close();
  }
}

async function onPhone(
  browser: Browser,
  deviceScaleFactor: number,
  visit: (page: Page) => Promise<void>,
): Promise<Load[]> {
  const context = await browser.newContext({ ...PHONE, deviceScaleFactor });
  try {
    const page = await context.newPage();
    const loads = await recordLoads(page);
    await visit(page);
    return await loads();
  } finally {
    await context.close();
  }
}

/** @returns a function that waits for what is under way and gives all that was loaded, from the cache excepted */
export async function recordLoads(page: Page): Promise<() => Promise<Load[]>> {
  const session = await page.context().newCDPSession(page);
  const loads = new Map<string, { url: string } & PromiseWithResolvers<number>>();
  session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    if (!url.startsWith('data:')) loads.set(requestId, { url, ...Promise.withResolvers<number>() });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    loads.get(requestId)?.resolve(encodedDataLength),
  );
  session.on('Network.loadingFailed', ({ requestId }) => loads.get(requestId)?.resolve(0));
  await session.send('Network.enable');
  return async () => {
    const all = await Promise.all([...loads.values()].map(async ({ url, promise }) => ({ url, bytes: await promise })));
    return all.filter(({ bytes }) => bytes > 0).map(({ url, bytes }) => ({ path: new URL(url).pathname, bytes }));
  };
}
