import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { build } from 'vite';
import { expect } from 'vitest';
import { listFiles } from '../../src/publishing/built-site.ts';
import { SITES } from '../built-sites.ts';
import { eventually, test } from './browser-test.ts';

/** Another site, with a IIIF viewer of others (Clover) in it. */
const VIEWER = 'https://viewer.test';
const VIEWER_ENTRY = 'tests/browser/iiif-viewer.mjs';

interface Manifest {
  id: string;
  items: { annotations: { items: { motivation: string; body: { value?: string } }[] }[] }[];
}

/** The manifest of a drawing of the fixture newspaper, as it was published. */
async function readManifest(): Promise<Manifest> {
  const folder = SITES.fixture.out;
  const file = (await listFiles(folder)).find((name) => name.endsWith('/tekening/manifest.json'));
  if (!file) throw new Error('The fixture newspaper has no manifest.');
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as Manifest; // as `iiif.ts` writes it
}

/** The viewer's program, bundled. */
async function bundleViewer(): Promise<string> {
  const lib = { entry: VIEWER_ENTRY, formats: ['iife' as const], name: 'viewer' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib },
  });
  const [first] = [built].flat();
  return first && 'output' in first ? first.output[0].code : '';
}

test('a viewer of others, on another site, shows the drawing, and the words of each region in a list and in their place', async ({
  newReader,
  hosts,
}) => {
  const [manifest, program] = await Promise.all([readManifest(), bundleViewer()]);
  const page = await newReader();
  const html = '<!doctype html><meta charset="utf-8"><body><script src="/viewer.js"></script>';
  await page.route(`${VIEWER}/**`, (route) =>
    route.request().url().endsWith('/viewer.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: program })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  // The site at its own address: what the viewer may read of it, the headers of its host decide.
  const site = new URL(manifest.id).origin;
  await page.route(`${site}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(site, hosts.fixture.origin) });
    await route.fulfill({ response });
  });
  await page.goto(`${VIEWER}/?manifest=${manifest.id}`);

  await eventually(async () => {
    const canvas = await page.locator('.openseadragon-canvas canvas').first().screenshot();
    return (await sharp(canvas).stats()).entropy;
  }).toBeGreaterThan(2);
  await page.getByRole('tab', { name: 'Annotations' }).click();
  const words = manifest.items.flatMap(({ annotations }) =>
    annotations.flatMap(({ items }) => items.flatMap(({ body }) => body.value ?? [])),
  );
  expect(words.length).toBeGreaterThan(0);
  for (const part of ['annotation-page-items', 'clover-iiif-image-openseadragon-viewport']) {
    for (const name of words) await page.getByTestId(part).getByRole('button', { name, exact: true }).first().waitFor();
  }
});
