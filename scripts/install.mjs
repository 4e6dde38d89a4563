// Installs what is missing, and only when the lockfile asks for it. Plain JavaScript without a dependency: it is the
// first thing that runs on a fresh machine, on whatever Node (20 or newer) is there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.lockfile-hash';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installeren wat ontbreekt (eenmalig, een halve minuut tot enkele minuten) …');
  // Not `npm ci`: it refuses a lockfile that lacks the optional packages of other platforms. The versions are the lockfile's.
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', '--no-save', '--include=dev', ...quiet], { stdio: 'inherit' });
  writeFileSync(STAMP, wanted);
}
