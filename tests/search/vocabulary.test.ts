import { describe, expect, it } from 'vitest';
import { completeQuery, nearWords } from '../../src/search/completions.ts';
import { filesOf, Thesaurus } from '../../src/search/thesaurus.ts';
import { readVocabulary } from '../../src/search/vocabulary.ts';

const vocabulary = readVocabulary('buur feest wijk\nbuurtfeest charter vergadering café\nhuis begeleiding fiets');

describe('a word that was typed wrong', () => {
  it.each([
    ['vergadring', 'vergadering'],
    ['charther', 'charter'],
    ['wyk', undefined],
    ['buurtfeesd', 'buurtfeest'],
    ['kafe', 'café'],
    ['fyets', 'fiets'],
  ])('“%s” is near %s', (word, other) => {
    expect(vocabulary.nearest(word)[0]).toBe(other);
  });

  it('has nothing near when it is known, or in another form', () => {
    for (const word of ['feest', 'feesten', 'buren', 'huizen']) expect(vocabulary.nearest(word)).toEqual([]);
  });

  it('has nothing near when nothing is', () => {
    for (const word of ['xyzzy', '12345', 'ab', '🎉']) expect(vocabulary.nearest(word)).toEqual([]);
  });
});

describe('a compound that nobody wrote', () => {
  it('is taken apart', () => {
    expect(vocabulary.parts('huizenfeest')).toEqual([]);
    expect(vocabulary.parts('huisbegeleiding')).toEqual(['huis', 'begeleiding']);
  });

  it('may have a part that only the thesaurus knows, which is loaded', async () => {
    const loaded: number[] = [];
    const thesaurus = new Thesaurus(async (file) => (loaded.push(file), 'hulp=||zz4|\nkar=||zz5|'));
    const ours = readVocabulary('buur', thesaurus);
    await ours.learn(['buurkar', 'buurhulp', 'qqqqhulp']);
    expect(ours.parts('buurhulp')).toEqual(['buur', 'hulp']);
    expect(ours.parts('qqqqhulp')).toEqual([]);
    expect(new Set(loaded)).toEqual(new Set(['buurhulp', 'qqqqhulp', 'hulp'].flatMap(filesOf)));
  });
});

it('tells where a word stands best', () => {
  const { placeOf, startingWith, has } = readVocabulary('straat feest+ buurtfeest=\nkamer huizen=');
  const places = ['straat', 'feest', 'buurtfeest', 'huizen', 'bezem'].map((word) => placeOf(word));
  expect(places).toEqual(['below', 'titlePart', 'title', 'title', undefined]);
  expect(has('buurtfeest')).toBe(true);
  expect(startingWith('hui')).toEqual(['huizen']);
});

describe('what is being typed', () => {
  it('is completed with the commonest words first, as they are spelled', () => {
    expect(completeQuery('bu', vocabulary)).toEqual(['buur', 'buurtfeest']);
    expect(completeQuery('samen naar het caf', vocabulary)).toEqual(['samen naar het café']);
  });

  it('is not completed after a space, of one letter, or when it is done', () => {
    for (const query of ['buur ', 'b', 'charter', '', '!?']) expect(completeQuery(query, vocabulary)).toEqual([]);
  });

  it('has words that begin alike when nothing is found', () => {
    expect(nearWords('feestelijkheden', vocabulary)).toEqual(['feest']);
    expect(nearWords('qqqq', vocabulary)).toEqual([]);
  });
});
