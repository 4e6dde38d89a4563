import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { takeLock, waitForLock, type Holder } from '../../scripts/lock.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

async function makeLock(content?: object): Promise<string> {
  return join(await makeFolder(content ? { lock: JSON.stringify(content) } : {}), 'lock');
}

it('is held by one at a time, who may say something to the next', async () => {
  const file = await makeLock();
  const first = await takeLock(file, 'eerste');
  expect(await takeLock(file)).toMatchObject({ holder: { pid: process.pid, note: 'eerste' } });
  if (!('lock' in first)) throw new Error('The lock was free.');
  await first.lock.tell('op een adres');
  expect(await takeLock(file)).toMatchObject({ holder: { note: 'op een adres' } });
  first.lock.release();
  expect(await takeLock(file)).toHaveProperty('lock');
  expect(await readdir(join(file, '..'))).toEqual(['lock']);
});

it('goes to exactly one of many who want it at the same time, also when it is stale', async () => {
  for (const file of [await makeLock(), await makeLock(await gone())]) {
    const takers = await Promise.all(Array.from({ length: 8 }, () => takeLock(file)));
    expect(takers.filter((taker) => 'lock' in taker)).toHaveLength(1);
  }
});

it('counts for nothing when its process is gone, or when another one has its number now', async () => {
  expect(await takeLock(await makeLock(await gone()))).toHaveProperty('lock');
  expect(await takeLock(await makeLock({ pid: process.pid, birth: '1', note: '' }))).toHaveProperty('lock');
});

it('counts for nothing when it cannot be read', async () => {
  const file = await makeLock();
  await writeFile(file, '{');
  expect(await takeLock(file)).toHaveProperty('lock');
});

it('can be waited for', async () => {
  const file = await makeLock();
  const first = await waitForLock(file, () => undefined);
  const waits: number[] = [];
  const second = waitForLock(file, ({ pid }) => {
    waits.push(pid);
    first.release();
  });
  (await second).release();
  expect(waits).toEqual([process.pid]);
});

it('goes with its process', async () => {
  const file = await makeLock();
  const taking = `import { takeLock } from ${JSON.stringify(resolve('scripts/lock.ts'))}; await takeLock(${JSON.stringify(file)}); console.log('taken'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', taking], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(await takeLock(file)).toMatchObject({ holder: { pid: child.pid } });
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: child.pid });
  expect(await takeLock(file)).toHaveProperty('lock');
});

/** A holder whose process has ended. */
async function gone(): Promise<Holder> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return { pid: child.pid ?? 0, birth: '1', note: '' };
}
