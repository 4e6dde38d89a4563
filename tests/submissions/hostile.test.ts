import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/submissions/problem.ts';
import { watch } from '../hostile/canaries.ts';
import { fillCanaries, readCases, writeCase, type Case } from '../hostile/cases.ts';

/** Checks the corpus in one process that may not start another one, and may write where the canary is. */

const bad = await readCases('bad');
const good = await readCases('good');

const watched = await watch();
afterAll(watched.end);
const verdicts = await checkAll([...bad, ...good]);

describe('a hostile, private or broken submission', () => {
  it.each(bad)(
    '$name is refused with its sentence',
    ({ name, file, about = file, field, sentence = '', sentences }) => {
      const expected = (sentences ?? [sentence]).map((text) => fillCanaries(text, watched.canaries));
      const found = verdicts.get(name) ?? [];
      expect(found.map((problem) => problem.sentence)).toEqual(expected);
      if (sentence) expect(found[0]?.file).toBe(about);
      if (field) expect(found.map((problem) => problem.field)).toContain(field);
    },
  );
});

describe('an honest submission', () => {
  it.each(good)('$name passes', ({ name }) => {
    expect(verdicts.get(name)).toEqual([]);
  });
});

it('nothing of a submission runs', () => {
  expect(watched.isTouched()).toBe(false);
});

it.each([
  ['nothing', false],
  ['write a file', true],
  ['write elsewhere', true],
  ['ask for an address', true],
  ['start a process', true],
  ['start a thread', true],
])('what runs and would %s is noticed: %s', async (deed, isNoticed) => {
  const { canaries, run, isTouched, end } = await watch();
  await run('tests/hostile/poisoned.ts', deed, canaries.file, canaries.url);
  expect(isTouched()).toBe(isNoticed);
  await end();
});

/** What the check says of each case, by its name. */
async function checkAll(cases: readonly Case[]): Promise<Map<string, Problem[]>> {
  const folders = cases.map(({ name }) => join(watched.folder, name));
  for (const [index, submitted] of cases.entries()) await writeCase(folders[index] ?? '', submitted, watched.canaries);
  const found = JSON.parse(await watched.run('tests/hostile/check-folders.ts', ...folders)) as Problem[][]; // as that prints
  return new Map(cases.map(({ name }, index) => [name, found[index] ?? []]));
}
