import { defineConfig } from 'vitest/config';

/**
 * Six suites: `unit` needs nothing built, `site` reads the built HTML, `browser` drives Chromium over it, `newsroom` opens
 * newsrooms with real git and drives Chromium through them, `paper` prints PDFs and reads them, `walls` builds hostile sites with the check off, and kills builds.
 */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: process.env['TEST_REPORT'] ?? '.cache/tests.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/newsroom/**', 'tests/paper/**', 'tests/walls/**'],
          // Beside the others, on two cores, a property of a hundred runs may wait its turn for long.
          testTimeout: 20_000,
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
          // Some build the site: one build at a time in a checkout.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'paper',
          include: ['tests/paper/**/*.test.ts'],
          globalSetup: 'tests/paper/paper-site.setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'walls',
          include: ['tests/walls/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
