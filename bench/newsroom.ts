// npm run bench -- newsroom: how long until the newsroom asks who you are, and what it weighs.
import { startHost } from '../scripts/static-server.ts';
import { SITES } from '../tests/built-sites.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

const RUNS = 5;
const LIMIT = 2500;

const host = await startHost({ folder: SITES.fixture.out });
const browser = await launchChromium();
const times: number[] = [];
try {
  for (let run = 0; run < RUNS; run++) times.push(await timeToLogin());
} finally {
  await browser.close();
  await host.close();
}
const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Infinity;
console.log(`Login screen of /admin/, a fresh browser context each time: ${times.map(Math.round).join(', ')} ms`);
console.log(`Median ${Math.round(median)} ms, limit ${LIMIT} ms`);
process.exitCode = median <= LIMIT ? 0 : 1;

/** Milliseconds from the address to a button that can be pressed, with nothing cached. */
async function timeToLogin(): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${host.origin}/admin/`);
  await page.getByRole('button').first().waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}
