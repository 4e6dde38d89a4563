import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readThesaurus, whatIsWritten } from '../../src/publishing/thesaurus.ts';
import { readWanted } from '../../src/search/question-words.ts';

const WORD = String.raw`[\p{L}\d'’-]+`;

async function readLines(name: string): Promise<string[]> {
  const text = await readFile(`src/search/${name}`, 'utf8');
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}

describe('the thesaurus', () => {
  it('is lines of words with commas, and at most one > or = between them', async () => {
    const lines = await readLines('thesaurus.txt');
    const list = `${WORD}(, ${WORD})*`;
    expect(lines.filter((line) => !new RegExp(`^${list}( [>=] ${list})?$`, 'u').test(line))).toEqual([]);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });

  it('has for each word that people type one line with what texts write, each once', async () => {
    const lines = await readLines('associations.txt');
    expect(lines.filter((line) => !new RegExp(`^${WORD}: ${WORD}(, ${WORD})*$`, 'u').test(line))).toEqual([]);
    const [typed, written] = [0, 1].map((side) => lines.map((line) => line.split(': ')[side] ?? ''));
    expect(typed?.filter((word, at) => typed.indexOf(word) !== at)).toEqual([]);
    const twice = (list: string) => new Set(list.split(', ')).size < list.split(', ').length;
    expect(written?.filter(twice)).toEqual([]);
  });

  it('has ways to say a situation in two to four words with what texts write of it', async () => {
    const lines = await readLines('situations.txt');
    const way = `${WORD}( ${WORD}){1,3}`;
    expect(lines.filter((line) => !new RegExp(`^${way}(, ${way})*: ${WORD}(, ${WORD})*$`, 'u').test(line))).toEqual([]);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
    const ways = lines.flatMap((line) => line.split(': ')[0]?.split(', ') ?? []);
    expect(
      ways.filter((one) => readWanted(one).isCommon),
      'ways that no search looks for',
    ).toEqual([]);
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
