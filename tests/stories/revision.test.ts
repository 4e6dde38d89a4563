import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../src/stories/revision.ts';

const photo = { file: 'soep.jpg', alt: 'Een kom soep.', maker: 'Fatima', consent: true };
const data = {
  title: 'Soep op de stoep',
  intro: 'Elke vrijdag soep.',
  date: new Date('2026-11-18'),
  author: { name: 'Amina', organisation: 'de-pijler' },
  themes: ['eten', 'trots'],
  place: 'Abdijstraat',
  tip: 'naar-buiten',
  photo,
  gallery: [photo],
};
const body = 'Eén.\n\nTwee.\n\nDrie.\n\nVier.';
const changes = (fields: object, text = body) =>
  describeChanges({ data, body }, { data: { ...data, ...fields }, body: text });

describe('what changed in a story', () => {
  it.each([
    ['titel', { title: 'Soep' }],
    ['inleiding', { intro: 'Elke dag soep.' }],
    ['foto', { photo: { ...photo, file: 'kom.jpg', alt: 'Een kom.' } }],
    ['foto', { photo: undefined }],
    ['wat er bij de foto staat', { photo: { ...photo, alt: 'Een kom.' } }],
    ['foto’s onder het verhaal', { gallery: [photo, photo] }],
    ['naam van wie het vertelt', { author: { name: 'Amina B.', organisation: 'de-pijler' } }],
    ['organisatie', { author: { name: 'Amina' } }],
    ['thema', { themes: ['trots', 'eten'] }],
    ['plek', { place: undefined }],
    ['tip', { tip: 'deel-verhalen' }],
    ['datum', { date: new Date('2026-11-19') }],
  ])('is told as "%s"', (told, fields) => {
    expect(changes(fields)).toEqual([told]);
  });

  it('is told in the order of the page, its paragraphs last', () => {
    expect(changes({ place: 'Kielpark', title: 'Soep' }, 'Nul.')).toEqual(['titel', 'plek', '4 alinea’s']);
  });

  it.each([
    ['a paragraph that is another', 'Eén.\n\nAnders.\n\nDrie.\n\nVier.', '1 alinea'],
    ['one that is new', 'Nul.\n\nEén.\n\nTwee.\n\nDrie.\n\nVier.', '1 alinea'],
    ['one that is gone', 'Eén.\n\nTwee.\n\nVier.', '1 alinea'],
    ['two that are gone and one in their place', 'Eén.\n\nAnders.\n\nVier.', '2 alinea’s'],
    ['two apart', 'Eén!\n\nTwee.\n\nDrie.\n\nVier!', '2 alinea’s'],
    ['all of a text', '', '4 alinea’s'],
  ])('counts %s', (_what, text, told) => {
    expect(changes({}, text)).toEqual([told]);
  });

  it('is nothing where only white space, the order of the fields or what no reader sees changed', () => {
    const reordered = Object.fromEntries(Object.entries(data).toReversed());
    const spaced = { ...reordered, intro: ' Elke  vrijdag\n soep. ' };
    const text = '\nEén. \r\n\r\n\n\nTwee.\n \nDrie.\n\n\nVier.\n';
    expect(describeChanges({ data, body }, { data: spaced, body: text })).toEqual([]);
    expect(changes({ personalDataReason: 'Het onthaal.', minors: { parentalConsent: true } })).toEqual([]);
    expect(changes({ photo: { ...photo, consent: false } })).toEqual([]);
  });

  it('is nothing where a day got quotes, of which YAML makes a text', () => {
    expect(changes({ date: '2026-11-18' })).toEqual([]);
    expect(changes({ date: '2026-11-19' })).toEqual(['datum']);
  });

  it('has no end of patience for a text of thousands of paragraphs', () => {
    const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word} ${index}.`).join('\n\n');
    expect(describeChanges({ data, body: long('Oud') }, { data, body: long('Nieuw') })).toEqual(['5000 alinea’s']);
  });
});
