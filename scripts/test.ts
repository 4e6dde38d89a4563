// npm test: everything that must hold, in one run. Ends with one line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

interface Count {
  passed: number;
  failed: number;
}

interface Command {
  words: string[];
  /** Where it writes how many tests ran; one without a report counts as one. */
  report?: string;
}

interface Suite {
  name: string;
  /** They run at the same time; what the others print comes after the first. */
  commands: Command[];
}

const SUMMARY = '.cache/test-summary.txt';

/** Milliseconds without a word after which a command hangs: a browser may, of which each test then waits for its end. */
const SILENCE = 8 * 60_000;

const SUITES: Suite[] = [
  { name: 'Types', commands: [script('types')] },
  { name: 'Stijl van de code', commands: [script('lint')] },
  { name: 'De echte site en de proefgazet bouwen', commands: [{ words: ['node', 'tests/build-sites.ts'] }] },
  { name: 'Tests zonder browser', commands: [vitest('unit', 'site')] },
  // Each waits for its browser more than it works: two of them fill two cores. Newsrooms and walls both build.
  { name: 'Tests met een browser', commands: [vitest('browser', 'paper'), vitest('newsroom', 'walls')] },
  { name: 'Budgetten', commands: [script('budget')] },
];

const total: Count = { passed: 0, failed: 0 };
await mkdir('.cache', { recursive: true });
for (const [index, { name, commands }] of SUITES.entries()) {
  console.log(`\n— ${index + 1} van ${SUITES.length}  ${name}`);
  for (const running of commands.map((command, at) => run(command, at === 0))) {
    const { passed, failed, output } = await running;
    process.stdout.write(output);
    total.passed += passed;
    total.failed += failed;
  }
}
const line = `${total.passed} passed, ${total.failed} failed`;
await writeFile(SUMMARY, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function script(name: string): Command {
  return { words: ['npm', 'run', '--silent', name] };
}

function vitest(...projects: string[]): Command {
  const words = ['vitest', 'run', ...projects.flatMap((project) => ['--project', project])];
  return { words, report: `.cache/tests-${projects.join('-')}.json` };
}

/** Runs a command; one that hangs is ended, and begins once more. */
async function run(command: Command, isShown: boolean): Promise<Count & { output: string }> {
  let output = '';
  const print = (text: string) => {
    if (isShown) process.stdout.write(text);
    else output += text;
  };
  let count = await runOnce(command, print);
  if (count.hung) {
    print(`\n— Hing ${SILENCE / 60_000} minuten, en begint opnieuw: ${command.words.join(' ')}\n\n`);
    count = await runOnce(command, print);
  }
  return { ...count, output };
}

async function runOnce({ words, report }: Command, print: (text: string) => void): Promise<Count & { hung: boolean }> {
  const [program = '', ...args] = words;
  if (report) await rm(report, { force: true });
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
      SITES_BUILT: '1',
      ...(report && { TEST_REPORT: report }),
    },
  });
  let hung = false;
  const end = () => {
    hung = true;
    child.kill('SIGKILL');
    // What it had started may keep them open.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  let silence = setTimeout(end, SILENCE);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE);
      print(text);
    });
  }
  const ok = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  clearTimeout(silence);
  if (!report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, hung };
  const { passed, failed } = await readReport(report);
  // A runner that dies before its report, or fails outside a test, is a failure too.
  return { passed, failed: ok ? failed : Math.max(1, failed), hung };
}

async function readReport(report: string): Promise<Count> {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as Record<string, number>; // vitest's own
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
