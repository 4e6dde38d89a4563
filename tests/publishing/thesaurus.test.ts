import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readThesaurus, whatIsWritten } from '../../src/publishing/thesaurus.ts';

describe('the thesaurus', () => {
  it('is lines of words with commas, and at most one > or = between them', async () => {
    const text = await readFile('src/search/thesaurus.txt', 'utf8');
    const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
    const list = String.raw`[\p{L}\d'’-]+(, [\p{L}\d'’-]+)*`;
    expect(lines.filter((line) => !new RegExp(`^${list}( [>=] ${list})?$`, 'u').test(line))).toEqual([]);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });

  it('comes with the lines that lead to a word of the gazette, in any form', async () => {
    const { meanings, topics } = await readThesaurus(whatIsWritten(['fietsen', 'geld']));
    expect(meanings.find(({ said }) => said.includes('floes'))?.means).toContain('geld');
    expect(topics.some((line) => line.startsWith('fiets, '))).toBe(true);
    expect(topics.some((line) => line.includes('slager'))).toBe(false);
  });

  it('is empty where nothing is written', async () => {
    expect(await readThesaurus(whatIsWritten([]))).toEqual({ meanings: [], topics: [] });
  });
});
