import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/submissions/problem.ts';
import { readCases, writeCase, type Case } from '../hostile/cases.ts';

/** Checks the corpus in one process that may not start another one, and may write where the canary is. */

const run = promisify(execFile);
const bad = await readCases('bad');
const good = await readCases('good');

const folder = await mkdtemp(join(tmpdir(), 'gazet-corpus-'));
const asked: string[] = [];
const listener = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
const { port } = listener.address() as AddressInfo; // it listens on a port, not on a socket file
const canaries = { file: join(folder, 'canary'), url: `http://127.0.0.1:${port}/canary` };

const verdicts = await checkAll([...bad, ...good]);

afterAll(async () => {
  listener.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a hostile, private or broken submission', () => {
  it.each(bad)('$name is refused with its sentence', ({ name, file, about = file, field, sentence, sentences }) => {
    const expected = sentences ?? [sentence];
    const found = verdicts.get(name) ?? [];
    expect(found.map((problem) => problem.sentence)).toEqual(expected);
    if (sentence) expect(found[0]?.file).toBe(about);
    if (field) expect(found.map((problem) => problem.field)).toContain(field);
  });
});

describe('an honest submission', () => {
  it.each(good)('$name passes', ({ name }) => {
    expect(verdicts.get(name)).toEqual([]);
  });
});

it('nothing of a submission runs', () => {
  expect(existsSync(canaries.file)).toBe(false);
  expect(asked).toEqual([]);
});

/** What the check says of each case, by its name. */
async function checkAll(cases: readonly Case[]): Promise<Map<string, Problem[]>> {
  const folders = cases.map(({ name }) => join(folder, name));
  for (const [index, submitted] of cases.entries()) await writeCase(folders[index] ?? '', submitted, canaries);
  const rights = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${folder}/*`, '--allow-addons'];
  const { stdout } = await run(process.execPath, [...rights, 'tests/hostile/check-folders.ts', ...folders], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const found = JSON.parse(stdout) as Problem[][]; // printed by check-folders.ts
  return new Map(cases.map(({ name }, index) => [name, found[index] ?? []]));
}
