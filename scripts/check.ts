// npm run check [-- --content FOLDER]: says in Dutch what keeps content from being published. Exit 0 clean, 1 problems.
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/collections.ts';
import { checkContent } from '../src/submissions/check.ts';
import { printProblems } from './print-problems.ts';
import { showProgress } from './progress.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: contentFolder() } } });
const folder = values.content.replace(/\/$/, '');
const report = await checkContent(folder, { onPicture: showProgress('Foto’s nakijken') });
printProblems(report, folder);
process.exitCode = report.problems.length > 0 ? 1 : 0;
