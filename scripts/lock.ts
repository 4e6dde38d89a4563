import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A file that says which process is busy with something that two must not do at once. */

/** Who holds a lock, and what it wants others to know, such as the address of its newsroom. */
export interface Holder {
  pid: number;
  /** When that process began, in the system's own count: a process number is used again after a while. */
  birth: string;
  note: string;
}

export interface Lock {
  /** Tells who comes second something else from now on. */
  tell: (note: string) => Promise<void>;
  release: () => void;
}

/** Milliseconds between two looks at a lock that another process holds. */
const PATIENCE = 200;

/**
 * Takes the lock `file`; a lock whose process is gone counts for nothing.
 * @returns the lock, or who holds it
 */
export async function takeLock(file: string, note = ''): Promise<{ lock: Lock } | { holder: Holder }> {
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}-${performance.now()}`;
  const write = (said: string) => writeFile(own, JSON.stringify({ ...self(), note: said } satisfies Holder));
  await write(note);
  try {
    // A link is made whole or not at all, and never over one that is there.
    while (!(await isMade(link(own, file)))) {
      const holder = await readHolder(file);
      if (holder && isAlive(holder)) return { holder };
      await removeStale(file, `${own}-stale`);
    }
  } finally {
    await rm(own, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { lock: { release, tell: (said) => write(said).then(() => rename(own, file)) } };
}

/** Takes the lock `file` as soon as nobody holds it; `onWait` is called once when that is not at once. */
export async function waitForLock(file: string, onWait: (holder: Holder) => void): Promise<Lock> {
  for (let told = false; ; told = true) {
    const taken = await takeLock(file);
    if ('lock' in taken) return taken.lock;
    if (!told) onWait(taken.holder);
    await wait(PATIENCE);
  }
}

async function isMade(linked: Promise<void>): Promise<boolean> {
  try {
    await linked;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder; // only `takeLock` writes there
  } catch {
    return undefined;
  }
}

/** Takes a stale lock away; where another process was first and holds it already, puts it back. */
async function removeStale(file: string, aside: string): Promise<void> {
  await rename(file, aside).catch(() => undefined);
  const holder = await readHolder(aside);
  if (holder && isAlive(holder)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function self(): Pick<Holder, 'pid' | 'birth'> {
  return { pid: process.pid, birth: birthOf(process.pid) };
}

function isAlive({ pid, birth }: Holder): boolean {
  try {
    process.kill(pid, 0); // signal 0 only asks
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return birthOf(pid) === birth;
}

/** The 22nd field of /proc/<pid>/stat (proc(5)); the second, a name in brackets, may hold spaces. Empty without /proc. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
