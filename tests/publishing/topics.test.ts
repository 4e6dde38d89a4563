import { describe, expect, it } from 'vitest';
import { readTopics } from '../../src/publishing/topics.ts';

const topics = readTopics([
  'buur, buurvrouw',
  'sport > voetbal, judo',
  'lezen, boek',
  'les, cursus',
  'co-ouderschap, scheiding',
]);
/** The words of the texts that a word finds. */
const found = (word: string) => topics.askedBy.get(word)?.flatMap(topics.words);

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

it('other words have none', () => {
  expect(topics.of('tram')).toEqual([]);
  expect(found('tram')).toBeUndefined();
});
