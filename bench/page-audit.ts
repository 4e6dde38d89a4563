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

interface Failure {
  id: string;
  /** Below 1. */
  score: number;
  title: string;
  detail: string;
}

const RUNS = 3;

/**
 * Lighthouse's verdict on a page, on its simulated phone and network: the median of three runs for each number.
 * @throws Error when Lighthouse could not judge the page
 */
export async function auditPage(url: string, chromiumArgs: readonly string[]): Promise<PageReport> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) results.push(await runLighthouse(url, chromiumArgs));
  const of = (number: (result: Result) => number | null | undefined) =>
    median(results.map((result) => number(result) ?? NaN));
  const scoreOf = (category: Category) => Math.round(100 * of((result) => result.categories[category]?.score));
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    lcp: of((result) => result.audits['largest-contentful-paint']?.numericValue),
    cls: of((result) => result.audits['cumulative-layout-shift']?.numericValue),
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
  for (const { id, score, title, displayValue = '' } of results.flatMap(({ audits }) => Object.values(audits))) {
    if (score !== null && score < (worst.get(id)?.score ?? 1))
      worst.set(id, { id, score, title, detail: displayValue });
  }
  return [...worst.values()];
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
