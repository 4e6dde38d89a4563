import { defineConfig } from 'vitest/config';

/** Three suites: `unit` needs nothing built, `site` reads the built HTML, `browser` drives Chromium over it, `newsroom` writes in it. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/newsroom/**'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/built-sites.setup.ts',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/built-sites.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: two cores, and axe wants one to itself.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'newsroom',
          include: ['tests/newsroom/**/*.test.ts'],
          globalSetup: 'tests/built-sites.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
