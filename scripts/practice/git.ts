import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The most bytes that git may say: a text that is read from a branch, with room to spare. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Git said no. */
export class GitError extends Error {
  readonly exitCode: number | string | undefined;
  constructor(
    args: readonly string[],
    { code, stderr = '', message }: { code?: number | string; stderr?: string | Buffer; message: string },
  ) {
    super(`git ${args.join(' ')}: ${String(stderr).trim() || message}`);
    this.exitCode = code;
  }
}

/**
 * The environment for git in the practice newsroom. It knows nothing of this machine's own settings: a hook, a global
 * ignore file or a signing key of the one who practises must not change what happens.
 */
export function practiceEnvironment(): NodeJS.ProcessEnv {
  return { ...plainEnvironment(), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
}

/** Without the variables that point git to another repository, as in a hook. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(others), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

/**
 * Runs git in `folder` of the practice newsroom.
 * @returns what it wrote, as it wrote it
 * @throws GitError
 */
export function git(folder: string, ...args: string[]): Promise<string> {
  return runGit(folder, args, practiceEnvironment());
}

/** Runs git on the project, with the settings of its owner (`safe.directory` may be among them); only to read. */
export function readProject(project: string, ...args: string[]): Promise<string> {
  // Not even its index is refreshed.
  return runGit(project, args, { ...plainEnvironment(), GIT_OPTIONAL_LOCKS: '0' });
}

/** Does what `readProject` does, with something on its standard input; gives bytes. */
export function askProject(project: string, input: string, ...args: string[]): Promise<Buffer> {
  return runForBytes(project, args, { ...plainEnvironment(), GIT_OPTIONAL_LOCKS: '0' }, input);
}

/** Runs git on the project as its owner, who it names as the author; for what adds to it and changes nothing that is there. */
export function addToProject(project: string, input: string, ...args: string[]): Promise<Buffer> {
  const identity = Object.entries(process.env).filter(([name]) => /^GIT_(AUTHOR|COMMITTER)_/.test(name));
  return runForBytes(project, args, { ...plainEnvironment(), ...Object.fromEntries(identity) }, input);
}

async function runGit(cwd: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return (await runForBytes(cwd, args, env)).toString('utf8');
}

async function runForBytes(cwd: string, args: string[], env: NodeJS.ProcessEnv, input?: string): Promise<Buffer> {
  try {
    const running = run('git', args, { cwd, env, maxBuffer: MOST_OUTPUT, encoding: 'buffer' });
    // What it did not read is its own to complain of.
    running.child.stdin?.on('error', () => undefined).end(input);
    return (await running).stdout;
  } catch (error) {
    throw new GitError(args, error as { code?: number | string; stderr?: Buffer; message: string }); // what execFile rejects with
  }
}
