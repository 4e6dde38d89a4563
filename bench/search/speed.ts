import type { Browser, Page } from 'playwright-core';
import { countBytes, type Bytes } from './count-bytes.ts';
import { DEFAULT_UI } from './default-ui.ts';

/** A search on a slow phone, from opening the page to the first answer that one can press, and the next search. */

export interface Interface {
  name: string;
  path: string;
  field: string;
  answer: string;
}

export const OURS: Interface = {
  name: 'this gazette',
  path: '/zoeken/',
  field: 'input[type=search]',
  answer: '.answers li h3 a',
};
export const PAGEFIND_UI: Interface = {
  name: 'Pagefind Default UI',
  path: DEFAULT_UI.page,
  field: '#search input',
  answer: '.pagefind-ui__result-link',
};

export interface Speed {
  /** Milliseconds from opening the page, with the words typed as soon as the field takes them. */
  opened: number;
  /** Milliseconds from typing, on a page that is at rest with the field in focus. */
  typed: number;
  /** Bytes until the first answer is there, the page included; and once nothing comes any more. */
  bytes: number;
  allBytes: number;
  /** Milliseconds from typing other words. */
  second: number;
}

/** The mobile profile of Lighthouse (lighthouse/core/config/constants.js): 1.6 Mbit/s, 150 ms, a processor of a quarter. */
const LINK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWDOWN = 4;
/** Milliseconds without a byte after which nothing more comes. */
const QUIET = 1500;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, ignoreHTTPSErrors: true };

/** Medians over pairs of words, each with nothing in the cache. */
export async function measureSpeed(
  browser: Browser,
  origin: string,
  searcher: Interface,
  words: readonly (readonly [string, string])[],
): Promise<Speed> {
  const runs: Speed[] = [];
  for (const [first, second] of words) {
    const opened = await visit(browser, origin, searcher, async (page, bytes) => {
      const time = await timeAnswer(page, searcher, first);
      return { opened: time, bytes: bytes() };
    });
    const rest = await visit(browser, origin, searcher, async (page, bytes) => {
      await page.locator(searcher.field).focus();
      await page.waitForLoadState('networkidle');
      const typed = await timeAnswer(page, searcher, first);
      await quiet(bytes);
      return { typed, allBytes: bytes(), second: await timeAnswer(page, searcher, second) };
    });
    runs.push({ ...opened, ...rest });
  }
  const median = (of: keyof Speed) =>
    runs.map((run) => run[of]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return {
    opened: median('opened'),
    typed: median('typed'),
    bytes: median('bytes'),
    allBytes: median('allBytes'),
    second: median('second'),
  };
}

async function visit<Seen>(
  browser: Browser,
  origin: string,
  { path, field }: Interface,
  look: (page: Page, bytes: Bytes) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const bytes = countBytes(session);
    start.set(page, performance.now());
    await page.goto(origin + path, { waitUntil: 'commit' });
    await page.locator(field).waitFor();
    return await look(page, bytes);
  } finally {
    await context.close();
  }
}

/** When a page was opened; once it has been asked something, when that was. */
const start = new WeakMap<Page, number>();

/** Milliseconds until an answer has the words in it, marked. */
async function timeAnswer(page: Page, { field, answer }: Interface, words: string): Promise<number> {
  const since = start.get(page) ?? performance.now();
  start.delete(page);
  await page.locator(field).fill(words);
  await page.waitForFunction(
    ({ answer: selector, words: asked }) =>
      [...document.querySelectorAll(selector)].some((link) =>
        link.closest('li')?.textContent.toLowerCase().includes(asked),
      ),
    { answer, words },
    { polling: 'raf', timeout: 60_000 },
  );
  return performance.now() - since;
}

/** Waits until nothing comes any more. */
async function quiet(bytes: Bytes): Promise<void> {
  for (let before = -1; before !== bytes();) {
    before = bytes();
    await new Promise((done) => setTimeout(done, QUIET));
  }
}
