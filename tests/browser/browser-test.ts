import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { startHost } from '../../scripts/static-server.ts';
import { SITES, type SiteName } from '../built-sites.ts';
import { launchChromium } from './chromium.ts';

/** How a reader looks: at which site (the fixture newspaper when not said), on which screen, with which settings. */
export type Reader = BrowserContextOptions & { site?: SiteName };

export const WIDTHS = { phone: 360, laptop: 1280 };
export const HEIGHT = 800;

/** Milliseconds that a reader may wait on a busy machine; what comes sooner costs no more than it takes. */
const PATIENCE = 20_000;

/** A test with one Chromium and both sites on their hosts; a reader is a context of its own, and leaves with the test. */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('hosts', { scope: 'file' }, async ({}, { onCleanup }) => {
    const [real, fixture] = await Promise.all([
      startHost({ folder: SITES.real.out }),
      startHost({ folder: SITES.fixture.out }),
    ]);
    // The browser of the file closes at the same time; a host waits for the connections that it keeps alive.
    onCleanup(async () => void (await Promise.all([real.close(), fixture.close()])));
    return { real, fixture };
  })
  .extend('newReader', { scope: 'file' }, ({ browser, hosts }) => async (reader: Reader = {}): Promise<Page> => {
    const { site = 'fixture', ...options } = reader;
    const viewport = { width: WIDTHS.laptop, height: HEIGHT };
    const context = await browser.newContext({ viewport, baseURL: hosts[site].origin, ...options });
    return context.newPage();
  })
  .extend('openPage', async ({ newReader }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => void (await Promise.all(opened.map((page) => page.context().close()))));
    return async (path: string, reader: Reader = {}): Promise<Page> => {
      const page = await newReader(reader);
      opened.push(page);
      await page.goto(path);
      return page;
    };
  });

/** Expects of what `look` sees, until it is so. */
export function eventually<Seen>(look: () => Seen | Promise<Seen>) {
  return expect.poll(look, { timeout: PATIENCE });
}
