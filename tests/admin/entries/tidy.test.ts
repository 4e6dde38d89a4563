import { fromJS, type Map as ImmutableMap } from 'immutable';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../admin/entries/tidy.ts';

const tidied = (data: object) => tidy(fromJS(data) as ImmutableMap<string, unknown>).toJS();

describe('a saved entry', () => {
  it('says nothing of what was left empty', () => {
    expect(tidied({ title: 'Soep', place: '', tip: null, gallery: [], photo: {}, themes: ['eten'] })).toEqual({
      title: 'Soep',
      themes: ['eten'],
    });
  });

  it('says nothing of groups and items in which everything was left empty', () => {
    expect(tidied({ photo: { file: '', alt: undefined }, gallery: [{}, { file: 'a.jpg' }, ''] })).toEqual({
      gallery: [{ file: 'a.jpg' }],
    });
  });

  it('keeps no, nought and a text with a line between', () => {
    expect(tidied({ standIn: false, x: 0, body: '\nEen.\n\nTwee.\n' })).toEqual({
      standIn: false,
      x: 0,
      body: 'Een.\n\nTwee.',
    });
  });

  it('cuts off the space around a line', () => {
    expect(tidied({ title: '  Soep op de stoep ', author: { name: 'Fatima ' } })).toEqual({
      title: 'Soep op de stoep',
      author: { name: 'Fatima' },
    });
  });
});
