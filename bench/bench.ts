// npm run bench -- NAME: how fast a part of the gazette is. Each bench ends with 1 where that is slower than it may be.
import { argv } from 'node:process';

const BENCHES: Record<string, () => Promise<unknown>> = {
  check: () => import('./check.ts'),
  harvest: () => import('./harvest.ts'),
  newsroom: () => import('./newsroom.ts'),
  pdf: () => import('./pdf.ts'),
  search: () => import('./search.ts'),
};

const bench = BENCHES[argv[2] ?? ''];
if (bench) await bench();
else {
  console.error(`Say which bench: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 1;
}
