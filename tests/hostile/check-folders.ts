// node tests/hostile/check-folders.ts FOLDER... — checks content folders and prints their problems as JSON. It is run under
// Node's permission model (https://nodejs.org/docs/latest-v24.x/api/permissions.html), without the right to start a process.
import { checkContent } from '../../src/submissions/check.ts';
import type { Problem } from '../../src/submissions/problem.ts';

const verdicts: Problem[][] = [];
for (const folder of process.argv.slice(2)) verdicts.push((await checkContent(folder)).problems);
process.stdout.write(JSON.stringify(verdicts));
