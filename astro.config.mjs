import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { decapParts } from './admin/decap-parts.ts';
import { ownCopies } from './admin/own-copies.ts';
import { astroCache } from './scripts/astro-cache.ts';
import { contentFolder } from './src/collections.ts';
import { TEXT_PROCESSING } from './src/markdown/processing.ts';
import { readSettings } from './src/site/settings.ts';
import { PHOTO_ENCODING } from './src/photos/encoding.ts';

export default defineConfig({
  site: readSettings().address,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  cacheDir: astroCache(contentFolder()),
  // Keeps the white space between inline elements on separate lines, which 'jsx' eats.
  compressHTML: true,
  build: { inlineStylesheets: 'always', concurrency: 8 },
  image: { service: { entrypoint: './src/photos/strict-sharp.ts', config: PHOTO_ENCODING } },
  markdown: {
    syntaxHighlight: false,
    processor: satteri(TEXT_PROCESSING),
  },
  vite: { plugins: [decapParts(), ownCopies()] },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(stijlgids|admin|druk)\//.test(page) })],
});
