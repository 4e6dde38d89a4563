import type { KnipConfig } from 'knip';

export default {
  entry: ['scripts/*.{ts,mjs}', 'bench/*.ts', 'tests/build-sites.ts', 'tests/*.setup.ts', 'tests/**/*.test.ts'],
  ignore: ['content/**'],
  ignoreDependencies: [
    // The Node of the npm scripts: nothing imports it, the scripts run on it.
    'node',
  ],
} satisfies KnipConfig;
