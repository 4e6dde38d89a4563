import { describe, expect, it } from 'vitest';
import { relateWords } from '../../src/publishing/related-words.ts';
import { whatIsWritten } from '../../src/publishing/thesaurus.ts';
import { readTopics } from '../../src/publishing/topics.ts';
import { LETTERS, Thesaurus } from '../../src/search/thesaurus.ts';

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
    topics: readTopics(['drinken > thee, koffie', 'zang, koor', 'zee > duin']),
  },
  isWritten,
);

async function ask(word: string) {
  const thesaurus = new Thesaurus(async (letter) => files.get(letter) ?? '');
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
    expect(await ask('gedronken')).toMatchObject([{ topics: [expect.any(Number)], same: 'thee' }]);
    expect(await ask('koor')).toMatchObject([{ same: 'zang' }]);
    expect(await ask('zang')).toMatchObject([{ topics: [expect.any(Number)], same: '' }]);
  });

  it('is in a file for each letter', () => {
    expect([...files.keys()]).toEqual(LETTERS);
    expect(files.get('w')).toBe('wasap=WhatsApp|||\nwatsapp=WhatsApp|||');
    expect(files.get('q')).toBe('');
  });
});

it('what did not arrive is asked for again, once', async () => {
  const asked: string[] = [];
  const thesaurus = new Thesaurus((letter) => {
    asked.push(letter);
    return asked.length > 1 ? Promise.resolve(files.get(letter) ?? '') : Promise.reject(new Error('offline'));
  });
  for (let time = 0; time < 3; time++) await thesaurus.read(['thee', 'wasap'].slice(1));
  expect(asked).toEqual(['w', 'w']);
  expect(thesaurus.of('wasap')).toHaveLength(1);
});
