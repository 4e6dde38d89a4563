import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showProgress } from '../../scripts/progress.ts';

const terminal = process.stdout.isTTY;
const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => written.push(String(line)));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => {
    process.stdout.isTTY = terminal;
    vi.restoreAllMocks();
  };
});

describe('progress', () => {
  it('is one line at the end in a log', () => {
    process.stdout.isTTY = false;
    const show = showProgress('Beelden');
    for (const done of [1, 2, 3]) show(done, 3);
    expect(written).toEqual(['  Beelden: 3 van 3']);
  });

  it('is a line that counts up on a terminal', () => {
    process.stdout.isTTY = true;
    const show = showProgress('Beelden');
    for (const done of [1, 2]) show(done, 2);
    expect(written).toEqual(['\r  Beelden: 1 van 2', '\r  Beelden: 2 van 2\n']);
  });
});
