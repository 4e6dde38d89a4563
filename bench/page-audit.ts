import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { CHROMIUM_ARGS, findChromium } from '../tests/browser/chromium.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

export interface PageReport {
  /** Of 100. */
  scores: Record<Category, number>;
  /** Largest Contentful Paint, ms. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** What any of the runs had to say against the page. */
  failures: Failure[];
}

export interface Failure {
  id: string;
  /** Below 1. */
  score: number;
  title: string;
  detail: string[];
  /** Whether a category's score depends on it. */
  counts: boolean;
}

const RUNS = 3;

/**
 * Lighthouse's verdict on a page, on its simulated phone and network: the median of three runs for each number.
 * @throws Error when Lighthouse could not judge the page
 */
export async function auditPage(url: string, chromiumArgs: readonly string[]): Promise<PageReport> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) results.push(await runLighthouse(url, chromiumArgs));
  const scoreOf = (category: Category) =>
    Math.round(100 * median(results.map((result) => result.categories[category]?.score ?? 0)));
  // A page without the number fails.
  const numberOf = (audit: string) => median(results.map((result) => result.audits[audit]?.numericValue ?? Infinity));
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    lcp: numberOf('largest-contentful-paint'),
    cls: numberOf('cumulative-layout-shift'),
    failures: findFailures(results),
  };
}

/** One run in a browser of its own, so that no run finds the connection of another. */
async function runLighthouse(url: string, chromiumArgs: readonly string[]): Promise<Result> {
  const { path, env } = await findChromium();
  const chrome = await launch({
    chromePath: path,
    chromeFlags: [...CHROMIUM_ARGS, ...chromiumArgs],
    envVars: { ...process.env, ...env },
  });
  try {
    const run = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (!run) throw new Error(`Lighthouse gave no result for ${url}.`);
    if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message);
    return run.lhr;
  } finally {
    chrome.kill();
  }
}

function findFailures(results: readonly Result[]): Failure[] {
  const worst = new Map<string, Failure>();
  for (const { audits, categories } of results) {
    const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    for (const { id, score, title, displayValue, explanation } of Object.values(audits)) {
      if (score === null || score >= (worst.get(id)?.score ?? 1)) continue;
      const detail = [displayValue, explanation].flatMap((text) => text || []);
      worst.set(id, { id, score, title, detail, counts: weighed.some((audit) => audit.id === id) });
    }
  }
  return [...worst.values()].sort((a, b) => Number(b.counts) - Number(a.counts));
}

function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}
