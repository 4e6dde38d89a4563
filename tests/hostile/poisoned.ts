// node tests/hostile/poisoned.ts DEED FILE URL — does what hostile content would if something of it ran, and tells nobody.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const [deed = '', file = '', url = ''] = process.argv.slice(2);

const deeds: Record<string, () => unknown> = {
  nothing: () => undefined,
  'write a file': () => writeFileSync(file, ''),
  'write elsewhere': () => writeFileSync('tests/hostile/elsewhere', ''),
  'ask for an address': () => fetch(url),
  'start a process': () => execFileSync('true'),
  'start a thread': () => new Worker('', { eval: true }),
};

try {
  await deeds[deed]?.();
} catch {
  // As hostile code would.
}
