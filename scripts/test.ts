// npm test: everything that must hold, in one run. Ends with one line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

interface Count {
  passed: number;
  failed: number;
}

interface Suite {
  name: string;
  command: string[];
  /** Reads how many tests ran; a suite without a report counts as one. */
  count?: () => Promise<Count>;
}

const VITEST_REPORT = '.cache/tests.json';
const SUMMARY = '.cache/test-summary.txt';

const SUITES: Suite[] = [
  { name: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'Stijl van de code', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'De echte site en de proefgazet bouwen', command: ['node', 'tests/build-sites.ts'] },
  { name: 'Tests', command: ['vitest', 'run'], count: countTests },
  { name: 'Budgetten', command: ['npm', 'run', '--silent', 'budget'] },
];

const total: Count = { passed: 0, failed: 0 };
await mkdir('.cache', { recursive: true });
await rm(VITEST_REPORT, { force: true });
for (const [index, suite] of SUITES.entries()) {
  console.log(`\n— ${index + 1} van ${SUITES.length}  ${suite.name}`);
  const { passed, failed } = await runSuite(suite);
  total.passed += passed;
  total.failed += failed;
}
const line = `${total.passed} passed, ${total.failed} failed`;
await writeFile(SUMMARY, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runSuite({ command: [program = '', ...args], count }: Suite): Promise<Count> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SITES_BUILT: '1' },
  });
  const ok = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  if (!count) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = await count();
  // A runner that dies before its report, or fails outside a test, is a failure too.
  return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

async function countTests(): Promise<Count> {
  try {
    const report: unknown = JSON.parse(await readFile(VITEST_REPORT, 'utf8'));
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number }; // vitest's own
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
