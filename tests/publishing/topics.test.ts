import { describe, expect, it } from 'vitest';
import { readTopics } from '../../src/publishing/topics.ts';
import { nearStems } from '../../src/search/stem-fields.ts';
import { stemsOf } from '../../src/search/words.ts';

const LINES = [
  'buur, buurvrouw',
  'sport > voetbal, judo',
  'lezen, boek',
  'les, cursus',
  'co-ouderschap, scheiding',
  'dier: hond, kat',
  'instrument: gitaar, viool, trommel, fluit, piano, harp',
  'sms: e-mail',
  'drone: raket',
  'bang water, niet durven zwemmen, watervrees: zwembad, raket, duiken',
];
const topics = readTopics(LINES, (word) => !['kat', 'raket'].includes(word));
/** The words of the texts that a word finds. */
const found = (word: string) => topics.words.get(word);

describe('words of one line', () => {
  it('find each other’s texts', () => {
    expect(found('buurvrouw')).toEqual(['buur', 'buurvrouw']);
  });

  it('stand in a text in any form', () => {
    expect(topics.of('buurvrouwen')).toEqual(topics.askedBy.get('buur'));
  });

  it('are told apart as they are spelled where their forms are the same', () => {
    expect(topics.of('lezen')).toEqual(topics.askedBy.get('boek'));
    expect(topics.of('les')).toEqual(topics.askedBy.get('cursus'));
  });

  it('may be written without their hyphen', () => {
    expect(topics.of('coouderschap')).toEqual(topics.askedBy.get('scheiding'));
  });
});

it('a broader word finds what is narrower, which finds it and not each other', () => {
  expect(found('sport')).toEqual(['voetbal', 'judo']);
  expect(found('judo')).toEqual(['sport']);
});

describe('a word before a :', () => {
  it('finds what the gazette has of the words behind it, in any form, and is not found by them', () => {
    expect(found('dier')).toEqual(['hond']);
    expect(topics.of('honden')).toEqual([nearStems('dier')[0]]);
    expect(topics.of('katten')).toEqual([]);
    expect(found('hond')).toBeUndefined();
  });

  it('finds by steps what stands further behind it', () => {
    const step = (word: string) => nearStems('instrument').indexOf(topics.of(word)[0] ?? '');
    expect(['gitaar', 'viool', 'trommels', 'fluit', 'piano', 'harp'].map(step)).toEqual([0, 1, 2, 2, 3, 3]);
  });

  it('is no topic: it stands beside its own word in the index', () => {
    expect(topics.askedBy.get('dier')).toBeUndefined();
    expect(topics.of('email')).toEqual([nearStems('sms')[0]]);
  });
});

it('several words together before a : are a topic of their own, from which steps lead', () => {
  const [topic = ''] = topics.situations.get('bang water') ?? [];
  expect(topic).toMatch(/^zz\d+$/);
  expect([...topics.situations]).toEqual([
    ['bang water', [topic]],
    ['niet durven zwemmen', [topic]],
  ]);
  const steps = ['zwembaden', 'duiken'].map((word) => topics.of(word));
  expect(steps[0]).toEqual([nearStems(stemsOf('watervrees')[0] ?? '')[0], nearStems(topic)[0]]);
  expect(steps[1]).toContain(nearStems(topic)[2]);
  expect(topics.askedBy.get('bang water')).toBeUndefined();
  expect(found('watervrees')).toEqual(['zwembad', 'duiken']);
  expect(found('bang water')).toBeUndefined();
});

it('other words have none', () => {
  expect(topics.of('tram')).toEqual([]);
  for (const word of ['tram', 'drone']) expect(found(word)).toBeUndefined();
});
