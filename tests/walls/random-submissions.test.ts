import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publish } from '../../scripts/publish.ts';
import { startHost, type Host } from '../../scripts/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { readSubmission, writeRandomContent, type Submission } from './random-site.ts';
import { openTripwired } from './tripwires.ts';

/**
 * Whatever the gate accepts is published, and renders without script, handler or foreign request, in its place on its page.
 * The last of the seeds is new each time; what fails prints its file, and the seeds it came of.
 */

const CONTENT = '.cache/walls/random/content';
const OUT = '.cache/walls/random/out';
const SEEDS = [1, 1122081202, Math.floor(Math.random() * 2 ** 31)];
const COUNTS = { story: 50, report: 18, page: 10 };
const TABS = 3;

/** What the accepted texts must have had between them, or nothing was tested. */
const HAD = [
  'a',
  'img',
  'sup',
  'table',
  'pre',
  'code',
  'del',
  'li',
  'h2',
  'figure',
  'quote in a language',
  'odd letters',
];

let accepted: Submission[];
let host: Host;
let browser: Browser;

beforeAll(async () => {
  accepted = await writeRandomContent(CONTENT, SEEDS, COUNTS);
  expect(await publish({ content: CONTENT, out: OUT }), `seeds ${SEEDS.join()}`).toBe(true);
  [host, browser] = await Promise.all([startHost({ folder: OUT }), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

it.each(['story', 'report', 'page'] as const)('of each %s a good part is accepted', (kind) => {
  const share = accepted.filter((one) => one.kind === kind).length / (SEEDS.length * COUNTS[kind]);
  expect(share).toBeGreaterThan(0.3);
});

it.each([
  ['as it is sent', false],
  ['with its policy taken off', true],
])('no page does anything, %s', async (_how, bypassCSP) => {
  const queue = [...accepted];
  const failures: string[] = [];
  const had = new Map<string, number>();
  const work = async () => {
    const { visit, close } = await openTripwired(browser, host.origin, bypassCSP);
    for (let one = queue.pop(); one; one = queue.pop()) {
      const { wrong, counted } = await visit(one.address);
      if (wrong.length > 0) failures.push(`${one.file}\n${wrong.join('\n')}\n\n${await readSubmission(CONTENT, one)}`);
      for (const [name, count] of Object.entries(counted)) had.set(name, (had.get(name) ?? 0) + count);
    }
    await close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  expect(failures, `seeds ${SEEDS.join()}`).toEqual([]);
  for (const name of HAD) expect(had.get(name) ?? 0, name).toBeGreaterThan(10);
});
