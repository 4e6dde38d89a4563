import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, test as browserTest } from './browser-test.ts';
import { SAMPLE_PAGES } from './page-types.ts';
import { visit } from './pages.ts';

/** What a page gave to complain of while it was read to its end. */
interface Noise {
  messages: string[];
  elsewhere: string[];
  failed: string[];
}

/** Reads a page to its end, as a new reader. */
const test = browserTest.extend(
  'readNoise',
  ({ openPage, hosts }) =>
    async (site: 'real' | 'fixture', path: string) => {
      const page = await openPage('about:blank', { site });
      const noise = listen(page, hosts[site].origin);
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      await visit(page, path);
      // Pictures load when they come near: here all come near.
      await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')));
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return { page, noise };
    },
);

test.for(SAMPLE_PAGES)(
  '$name ($site) is silent, asks nobody else, and leaves nothing but a search that was used',
  async ({ name, site, path }, { readNoise }) => {
    const { page, noise } = await readNoise(site, path);
    expect(noise).toEqual({ messages: [], elsewhere: [], failed: [] });
    expect(await page.context().cookies()).toEqual([]);
    const kept = () =>
      page.evaluate(async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: await indexedDB.databases(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    const workers = name.startsWith('search with') ? 1 : 0;
    await eventually(kept).toEqual({ local: [], session: [], databases: [], workers });
  },
);

test('a missing address answers 404, with the page that helps', async ({ openPage }) => {
  const page = await openPage('/');
  const response = await page.goto('/bestaat-niet/');
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Dit adres bestaat niet');
});

test('noise would be heard', async ({ readNoise, openPage }) => {
  const { page, noise } = await readNoise('real', '/');
  await page.evaluate(async () => {
    console.warn('a warning');
    setTimeout(() => {
      throw new Error('an error');
    });
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }));
    await fetch('https://elsewhere.example/').catch(() => undefined);
  });
  await expect.poll(() => noise.messages.join()).toMatch(/a warning.*an error/s);
  await expect.poll(() => noise.messages.join()).toContain('content security policy: img-src');
  await expect.poll(() => noise.messages.join()).toContain('content security policy: connect-src');
  // The policy stops the request to elsewhere before it is one; a page without a policy shows that it would be seen.
  const bare = await openPage('about:blank', { bypassCSP: true });
  const heard = listen(bare, 'about:');
  await bare.route('https://elsewhere.example/**', (route) => route.abort());
  await bare.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' })),
  );
  await expect.poll(() => heard.elsewhere).toEqual(['https://elsewhere.example/a.png']);
});

function listen(page: Page, origin: string): Noise {
  const noise: Noise = { messages: [], elsewhere: [], failed: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.messages.push(message.text());
  });
  page.on('pageerror', (error) => noise.messages.push(String(error)));
  page.context().on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) noise.elsewhere.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => noise.failed.push(`${request.failure()?.errorText} ${request.url()}`));
  return noise;
}
