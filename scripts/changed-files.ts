import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CouldNotRun } from './could-not-run.ts';

const run = promisify(execFile);

/**
 * The files that differ between two commits of this repository, as paths within it; those that are gone included.
 * @throws CouldNotRun when `from` is no commit that is here
 */
export async function changedFiles(from: string, to = 'HEAD'): Promise<string[]> {
  try {
    // No renames: a story that moved is one that is gone and one that came. NUL between names: they may hold anything.
    const options = ['--name-only', '--no-renames', '-z', '--end-of-options'];
    const { stdout } = await run('git', ['diff', ...options, from, to, '--'], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split('\0').filter(Boolean);
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    throw new CouldNotRun(
      `Git kan niet zeggen wat er veranderde sinds "${from}" (${reason}). Haal die versie eerst op.`,
      {
        cause: error,
      },
    );
  }
}
