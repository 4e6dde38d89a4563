import type { Browser, Page } from 'playwright-core';
import { DEFAULT_UI } from './default-ui.ts';
import type { SlowLink } from './slow-link.ts';

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

/** Lighthouse's phone has a quarter of a desk's processor; workers, which ours has none of, keep all of it. */
const SLOWDOWN = 4;
/** Milliseconds without a byte after which nothing more comes. */
const QUIET = 1500;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Medians over pairs of words, each with nothing in the cache. */
export async function measureSpeed(
  browser: Browser,
  link: SlowLink,
  searcher: Interface,
  words: readonly (readonly [string, string])[],
): Promise<Speed> {
  const runs: Speed[] = [];
  for (const [first, second] of words) {
    const opened = await visit(browser, link, searcher, { words: first }, async (page) => ({
      opened: await readTime(page),
      bytes: link.takeBytes(),
    }));
    const rest = await visit(browser, link, searcher, undefined, async (page) => {
      await page.locator(searcher.field).focus();
      const loading = await takeAll(link);
      await page.evaluate(answerInPage, { ...searcher, words: first });
      const typed = await readTime(page);
      const allBytes = loading + (await takeAll(link));
      await page.evaluate(answerInPage, { ...searcher, words: second });
      return { typed, allBytes, second: await readTime(page) };
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

/** @param asked words that are typed as soon as there is a field */
async function visit<Seen>(
  browser: Browser,
  link: SlowLink,
  { path, field, answer }: Interface,
  asked: { words: string } | undefined,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    if (asked) await page.addInitScript(answerInPage, { field, answer, ...asked });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    link.takeBytes();
    await page.goto(link.origin + path, { waitUntil: 'commit' });
    await page.locator(field).waitFor();
    return await look(page);
  } finally {
    await context.close();
  }
}

/**
 * Types words where there is a field for them, and keeps as `data-answered` how many milliseconds of the page's own clock went
 * by until there is an answer with the words in it: since the page was opened, or since this was called on one that stands.
 */
function answerInPage({ field, answer, words }: { field: string; answer: string; words: string }): void {
  const since = document.readyState === 'complete' ? performance.now() : 0;
  let isTyped = false;
  const look = () => {
    const input = document.querySelector<HTMLInputElement>(field);
    if (input && !isTyped) {
      isTyped = true;
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const isAnswered = [...document.querySelectorAll(answer)].some((link) =>
      link.closest('li')?.textContent.toLowerCase().includes(words),
    );
    if (isTyped && isAnswered) document.documentElement.dataset['answered'] = String(performance.now() - since);
    else requestAnimationFrame(look);
  };
  look();
}

async function readTime(page: Page): Promise<number> {
  const time = await page.waitForFunction(() => document.documentElement.dataset['answered'], undefined, {
    timeout: 60_000,
  });
  const answered = Number(await time.jsonValue());
  await page.evaluate(() => delete document.documentElement.dataset['answered']);
  return answered;
}

/** The bytes that come until nothing comes any more. */
async function takeAll(link: SlowLink): Promise<number> {
  let sum = 0;
  for (let more = -1; more !== 0; sum += more) {
    await new Promise((done) => setTimeout(done, QUIET));
    more = link.takeBytes();
  }
  return sum;
}
