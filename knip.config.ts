import type { KnipConfig } from 'knip';

export default {
  entry: ['scripts/*.{ts,mjs}', 'bench/*.ts', 'tests/build-sites.ts', 'tests/*.setup.ts', 'tests/**/*.test.ts'],
  ignore: ['content/**'],
} satisfies KnipConfig;
