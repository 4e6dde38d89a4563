import { describe, expect, it } from 'vitest';
import { relateWords } from '../../src/publishing/related-words.ts';
import { whatIsWritten } from '../../src/publishing/thesaurus.ts';
import { readTopics } from '../../src/publishing/topics.ts';
import { FILES, filesOf, Thesaurus } from '../../src/search/thesaurus.ts';

const isWritten = whatIsWritten(
  ['WhatsApp', 'thee', 'poetsen', 'grote', 'kuis', 'zang'].map((word) => word.toLowerCase()),
);
const files = relateWords(
  {
    ours: [
      { said: ['wasap', 'watsapp'], means: ['WhatsApp', 'telegram'] },
      { said: ['çay', 'شاي'], means: ['thee'] },
      { said: ['bingo'], means: ['kienen'] },
    ],
    means: [{ said: ['schrobben'], means: ['schrobt', 'poetsen', 'grote kuis'] }],
    topics: readTopics(
      ['drinken > thee, koffie', 'zang, koor', 'zee > duin', 'trekpot: thee', 'niet te koud, te heet: thee'],
      isWritten,
    ),
  },
  isWritten,
);

async function ask(word: string) {
  const thesaurus = new Thesaurus(async (file) => files[file] ?? '');
  await thesaurus.read([word]);
  return thesaurus.of(word);
}

describe('what is related to a word', () => {
  it('is what the gazette writes for it', async () => {
    expect(await ask('watsapp')).toMatchObject([{ ours: ['WhatsApp'], means: [] }]);
    expect(await ask('cay')).toMatchObject([{ ours: ['thee'] }]);
    expect(await ask('شاي')).toMatchObject([{ ours: ['thee'] }]);
  });

  it('is never itself, nor what the gazette does not write', async () => {
    expect(await ask('geschrobd')).toMatchObject([{ ours: [], means: ['poetsen', 'grote kuis'] }]);
    expect(await ask('bingo')).toEqual([]);
    expect(await ask('duin')).toEqual([]);
  });

  it('is what is about the same, and a word of that', async () => {
    expect(await ask('gedronken')).toMatchObject([{ topics: ['zz0'], same: ['thee'] }]);
    expect(await ask('koor')).toMatchObject([{ same: ['zang'] }]);
    expect(await ask('zang')).toMatchObject([{ topics: [expect.any(String)], same: [] }]);
    expect(await ask('trekpot')).toMatchObject([{ topics: [], same: ['thee'] }]);
  });

  it('is in the file that a word and its forms ask for, and no other one while it is typed', () => {
    expect(files).toHaveLength(FILES);
    expect(filesOf('wa')).toEqual(filesOf('wasap'));
    expect(filesOf('gezongen')).toEqual(filesOf('zingen'));
    expect(files[filesOf('wasap')[0] ?? 0]).toBe('wasap=WhatsApp|||\nwatsapp=WhatsApp|||');
  });
});

it('what did not arrive is asked for again, once', async () => {
  const asked: number[] = [];
  const thesaurus = new Thesaurus((file) => {
    asked.push(file);
    return asked.length > 1 ? Promise.resolve(files[file] ?? '') : Promise.reject(new Error('offline'));
  });
  for (let time = 0; time < 3; time++) await thesaurus.read(['wasap']);
  expect(asked).toEqual([...filesOf('wasap'), ...filesOf('wasap')]);
  expect(thesaurus.of('wasap')).toHaveLength(1);
});

it('words together are known when all are asked for, in any form and order', async () => {
  const thesaurus = new Thesaurus(async (file) => files[file] ?? '');
  await thesaurus.read(['koude', 'heet']);
  const stem = expect.stringMatching(/^zz\d+$/) as string; // vitest's type is wider
  expect(thesaurus.situations(['koude'], ['te', 'koude', 'kamer', 'niet'])).toEqual([stem]);
  expect(thesaurus.situations(['heet', 'koud'], ['te', 'heet', 'niet', 'koud'])).toEqual([stem]);
  expect(thesaurus.situations(['koud'], ['te', 'koud'])).toEqual([]);
  // A word that is only part of a situation is not taken for one that has related words.
  expect(thesaurus.of('koude')).toEqual([]);
});
