import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writePaperContent, PAPER_CONTENT } from '../tests/fixtures/paper-content.ts';
import { PAPER_SITE } from '../tests/paper/paper-site.ts';
import { publish } from '../scripts/publish.ts';
import type { PdfCost } from './pdf-once.ts';
import { printTable } from './table.ts';

/**
 * How long a PDF takes, from starting the command's modules and Chromium to the link in the page, and how much memory
 * Node and Chromium hold together; each in a fresh process. Of a few runs the fastest counts, as in the bench of the check.
 */

const RUNS = 3;
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 1000;
const FORMS = [
  { pages: 1, file: 'i-love-kiel-affiche-tips-a3' },
  { pages: 4, file: 'i-love-kiel-nr-2-a4' },
  { pages: 8, file: 'i-love-kiel-nr-6-a4' },
];

await writePaperContent();
if (!(await publish({ content: PAPER_CONTENT, out: PAPER_SITE }))) throw new Error('The site could not be built.');
const rows: string[][] = [];
let passed = true;
for (const { pages, file } of FORMS) {
  const costs: PdfCost[] = [];
  for (let run = 0; run <= RUNS; run++) costs.push(await printOnce(file));
  // The first warms up what the system keeps of the files.
  const [fastest] = costs.slice(1).sort((a, b) => a.seconds - b.seconds);
  if (!fastest) throw new Error('No runs.');
  const { seconds, megabytes, bytes, made } = fastest;
  if (made !== pages) throw new Error(`${file} has ${made} pages, not ${pages}.`);
  const fits = pages > 4 || (seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES);
  passed &&= fits;
  const size = `${(bytes / 1e6).toFixed(2)} MB`;
  rows.push([String(pages), `${seconds.toFixed(1)} s`, `${Math.round(megabytes)} MB`, size, fits ? '✓' : '✗']);
}
console.log(`\nLimit for four pages: ${MOST_SECONDS} s, ${MOST_MEGABYTES} MB of memory.`);
printTable(['pages', 'time', 'memory', 'size', ''], rows);
process.exitCode = passed ? 0 : 1;

async function printOnce(file: string): Promise<PdfCost> {
  const before = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/pdf-once.ts', PAPER_SITE, file]);
  const cost = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Omit<PdfCost, 'seconds'>; // printed there
  return { ...cost, seconds: (performance.now() - before) / 1000 };
}
