import { describe, expect, it } from 'vitest';
import { isTopic, readTopics } from '../../src/search/topics.ts';

const topics = readTopics([
  'buur, buurvrouw',
  'sport > voetbal, judo',
  'lezen, boek',
  'les, cursus',
  'co-ouderschap, scheiding',
]);
/** The words of the texts that a word finds. */
const found = (word: string) => topics.foundBy(word).flatMap(topics.words);

describe('words of one line', () => {
  it('find each other’s texts, in any form', () => {
    expect(found('buren')).toEqual(['buur', 'buurvrouw']);
    expect(topics.of('buurvrouwen')).toEqual(topics.foundBy('buur'));
  });

  it('are told apart as they are spelled where their forms are the same', () => {
    expect(found('lezen')).toEqual(['lezen', 'boek']);
    expect(found('les')).toEqual(['les', 'cursus']);
  });

  it('may be written without their hyphen', () => {
    expect(found('coouderschap')).toEqual(['co-ouderschap', 'scheiding']);
  });
});

it('a broader word finds what is narrower, which finds it and not each other', () => {
  expect(found('sport')).toEqual(['voetbal', 'judo']);
  expect(found('judo')).toEqual(['sport']);
});

it('other words have none', () => {
  expect(topics.of('tram')).toEqual([]);
  expect(topics.foundBy('tram')).toEqual([]);
});

it('what is said = what is written is no topic', () => {
  expect(['floes = geld', 'geld, euro'].map(isTopic)).toEqual([false, true]);
});
