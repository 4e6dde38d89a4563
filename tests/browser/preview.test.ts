import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { SITES } from '../built-sites.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';
import { sites } from '../site/site.ts';
import { test } from './browser-test.ts';

/** The preview of a change, opened from disk as an editor does who downloaded it. */

const { content, out: site } = SITES.fixture;
const fixture = sites.find(({ name }) => name === 'fixture');

async function preview(...files: string[]): Promise<string> {
  const out = join(await makeFolder(), 'voorbeeld');
  const given = ['--site', site, '--content', content, '--out', out, ...files.map((file) => `${content}/${file}`)];
  await promisify(execFile)(process.execPath, ['scripts/preview.ts', ...given]);
  return out;
}

const withPhoto = fixture?.content.stories.find(({ photo }) => photo);
const withoutPhoto = fixture?.content.stories.find(({ photo }) => !photo);
const report = 'partner-days/2023-09-28/index.mdx';

test('shows a story as it will be, from one file that asks for nothing', async ({ openPage }) => {
  const folder = await preview(`stories/${withPhoto?.id}/index.md`);
  expect(await readdir(folder)).toEqual(['index.html']);
  const page = await openPage('about:blank');
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('request', (request) => {
    if (!/^(data|file):/.test(request.url())) noise.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')));
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));

  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(withPhoto?.title);
  expect(await page.getByRole('note').innerText()).toBe('Voorbeeld, nog niet online');
  const widths = await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth));
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(
    await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))),
  ).toContain('loaded');
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  expect(await page.locator('script, link').count()).toBe(0);
  expect(noise).toEqual([]);
});

test('leads to the real site', async ({ openPage }) => {
  const page = await openPage('about:blank');
  await page.goto(pathToFileURL(join(await preview(`stories/${withoutPhoto?.id}/index.md`), 'index.html')).href);
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links).toContain(`${fixture?.address}/colofon/`);
  expect(links.filter((link) => !/^(https:|mailto:|#)/.test(link))).toEqual([]);
});

test('runs nothing that a story brought along, and loads nothing from elsewhere', async ({ openPage }) => {
  const page = await openPage('about:blank');
  await page.goto(pathToFileURL(join(await preview(`stories/${withPhoto?.id}/index.md`), 'index.html')).href);
  const refused = page.evaluate(
    () => new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective))),
  );
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' })),
  );
  expect(await refused).toBe('img-src');
});

test('lists the pages when there are several', async ({ openPage }) => {
  const folder = await preview(`stories/${withPhoto?.id}/index.md`, report);
  const page = await openPage('about:blank');
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  expect(await page.getByRole('listitem').count()).toBe(2);
  await page.getByRole('link', { name: withPhoto?.title ?? 'none' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(withPhoto?.title);
});

test('shows the front page for a change that has no page of its own', async ({ openPage }) => {
  const page = await openPage('about:blank');
  await page.goto(pathToFileURL(join(await preview('stories/weg/index.md'), 'index.html')).href);
  expect(await page.locator('article').count()).toBeGreaterThan(3);
});
