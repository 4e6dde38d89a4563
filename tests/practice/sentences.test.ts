import { describe, expect, it } from 'vitest';
import { describeDisk, notFit, publishConflict } from '../../scripts/practice/sentences.ts';

describe('what is wrong with the disk', () => {
  it.each([
    [{ code: 'ENOSPC' }, 'De schijf is vol'],
    [new Error('git commit: fatal: unable to write: No space left on device'), 'De schijf is vol'],
    [new Error('git checkout: fatal: index.lock write error. Out of diskspace'), 'De schijf is vol'],
    [{ code: 'EACCES', path: '/gesloten' }, 'In /gesloten kan niet geschreven worden'],
    [{ code: 'EROFS' }, 'In . kan niet geschreven worden'],
    [new Error('fatal: could not create work tree dir: Permission denied'), 'In . kan niet geschreven worden'],
  ])('%j', async (error, words) => {
    expect(await describeDisk(error, '.')).toContain(words);
  });

  it('is not looked for in another failure, nor in a folder that is not there', async () => {
    expect(await describeDisk(new Error('iets anders'), '.')).toBeUndefined();
    expect(await describeDisk(undefined, '/bestaat/niet')).toBeUndefined();
  });
});

it('names three problems, and counts the rest', () => {
  expect(notFit(['a.', 'b.', 'c.'])).toBe('Nog niet gepubliceerd. a. b. c.');
  expect(notFit(['a.', 'b.', 'c.', 'd.'])).toContain('En nog 1 probleem:');
  expect(notFit(['a.', 'b.', 'c.', 'd.', 'e.'])).toContain('En nog 2 problemen:');
});

it('names the files that contradict each other', () => {
  expect(publishConflict(['content/a.md'])).toContain('online (content/a.md) en');
  expect(publishConflict([])).toContain('online en');
});
