// npm run pdf [-- --site dist]: makes PDFs of all that the built site offers on paper, and links to them in its pages.
import { parseArgs } from 'node:util';
import { CouldNotRun } from './could-not-run.ts';
import { makePdfs } from './make-pdfs.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
try {
  await makePdfs(values.site);
} catch (error) {
  console.error(error instanceof CouldNotRun ? error.message : error);
  console.error('✗ Er zijn geen PDF’s gemaakt; de site is niet veranderd.');
  process.exitCode = 1;
}
