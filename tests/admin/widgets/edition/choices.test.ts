import { describe, expect, it } from 'vitest';
import { choicesOf, findChoices } from '../../../../admin/widgets/edition/choices.ts';

const story = (title: string, date: unknown, more: object = {}) => ({
  data: { title, date, themes: ['eten'], author: { name: 'Amina', organisation: 'pijler' }, ...more },
  body: '',
});

const gazette = {
  stories: new Map([
    ['soep', story('Soep op de stoep', new Date('2026-11-18'), { photo: { file: 'soep.jpg' } })],
    ['bel', story('Eén bel', '2026-11-20')],
    ['bank', story('De bank', '2026-11-20', { author: { name: 'Joris' } })],
    ['tuin', story('De tuin', '2026-11-19')],
  ]),
  editions: [
    { number: 3, lead: 'tuin', stories: ['bank'] },
    { number: 2, lead: 'soep', stories: [] },
    { number: 1, lead: 'soep', stories: ['bel'] },
  ],
  themes: new Map([['eten', 'Samen eten']]),
  organisations: new Map([['pijler', 'De Pijler']]),
};

const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id);

describe('the stories to choose from', () => {
  const choices = choicesOf(gazette, 3);

  it('are the newest first, and on one day by name', () => {
    expect(ids(choices)).toEqual(['bank', 'bel', 'tuin', 'soep']);
  });

  it('say what one needs to mix them', () => {
    expect(choices.at(-1)).toEqual({
      id: 'soep',
      title: 'Soep op de stoep',
      theme: 'Samen eten',
      organisation: 'De Pijler',
      hasPhoto: true,
      date: '2026-11-18',
      edition: 2,
    });
    expect(choices[0]).toMatchObject({ organisation: undefined, hasPhoto: false });
  });

  it('stood in another edition than the one that is composed, or in none', () => {
    expect(choices.map(({ edition }) => edition)).toEqual([undefined, 1, undefined, 2]);
  });

  it('are found by all of the words, in any order, without accents or capitals', () => {
    expect(ids(findChoices(choices, 'BEL een'))).toEqual(['bel']);
    expect(ids(findChoices(choices, ' samen  pijler '))).toEqual(['bel', 'tuin', 'soep']);
    expect(findChoices(choices, 'soep bel')).toEqual([]);
  });

  it('are those of no edition yet while nobody searches', () => {
    expect(ids(findChoices(choices, ' '))).toEqual(['bank', 'tuin']);
  });
});
