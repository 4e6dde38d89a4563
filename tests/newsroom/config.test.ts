import { build } from 'vite';
import { describe, expect } from 'vitest';
import { newsroomSetup, type DecapConfig } from '../../admin/config/config.ts';
import { goodSettings } from '../fixtures/small-content.ts';
import { test } from '../browser/browser-test.ts';

const { forge } = goodSettings;
const forges = {
  gitlab: forge,
  'gitlab elsewhere': { ...forge, host: 'https://git.kiel.example/', repository: 'wijk/kiel/gazet' },
  forgejo: { ...forge, kind: 'forgejo' as const, host: 'https://codeberg.org' },
  github: { ...forge, kind: 'github' as const, appId: '', loginHelper: 'https://login.kiel.example' },
};

/**
 * Decap checks its configuration with a program that it makes at run time, which the policy of the newsroom's page
 * forbids. So the page goes without, and Decap's own check is done here.
 */
const withValidator = test.extend('complaintsOf', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const page = await browser.newPage();
  onCleanup(() => page.close());
  // A page with an https address, as the newsroom has: without one, the browser keeps some of its functions back.
  await page.route('https://newsroom.example/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('https://newsroom.example/');
  await page.addScriptTag({ content: await bundleValidator() });
  return (config: Partial<DecapConfig> | undefined) =>
    page.evaluate((it) => (globalThis as unknown as { decap: Validator }).decap.complaintsOf(it), config); // the bundle's global
});

describe('Decap’s own check', () => {
  withValidator.for(Object.entries(forges))('finds nothing wrong with %s', async ([, chosen], { complaintsOf }) => {
    expect(await complaintsOf(newsroomSetup({ ...goodSettings, forge: chosen }).config)).toBe('');
  });

  withValidator('finds nothing wrong with the practice newsroom', async ({ complaintsOf }) => {
    const { config } = newsroomSetup(goodSettings, { GAZETTE_PRACTICE_API: '/admin/api' });
    expect(await complaintsOf(config)).toBe('');
  });

  withValidator('would find a mistake', async ({ complaintsOf }) => {
    const { config } = newsroomSetup(goodSettings);
    expect(await complaintsOf({ ...config, collections: [{ name: 'stories', label: 'Verhalen' }] })).toMatch(
      /collections/,
    );
    expect(await complaintsOf({ ...config, publish_mode: 'at once' })).toMatch(/publish_mode/);
  });
});

interface Validator {
  complaintsOf: (config: unknown) => string;
}

async function bundleValidator(): Promise<string> {
  const lib = { entry: 'tests/newsroom/decap-validator.mjs', formats: ['iife' as const], name: 'decap' };
  const define = { 'process.env.NODE_ENV': '"production"', global: 'globalThis' };
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: { write: false, minify: false, lib },
  });
  const [bundle] = [made].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('Vite bundled nothing.');
  return chunk.code;
}
