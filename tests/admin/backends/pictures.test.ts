import { describe, expect, test } from 'vitest';
import { picturesOf } from '../../../admin/backends/pictures.ts';
import { collections } from '../../../admin/config/collections.ts';
import { goodPartnerDay, goodPhoto, goodStory, writeEntry } from '../../fixtures/small-content.ts';

const fieldsOf = (name: string) => collections().find((collection) => collection.name === name)?.fields ?? [];

describe('the pictures that an entry has', () => {
  test('are those of its photo and its gallery, and no other words', () => {
    const gallery = ['een.jpg', 'twee.jpg'].map((file) => ({ ...goodPhoto, file, alt: 'alt.jpg' }));
    const raw = writeEntry({ ...goodStory, title: 'titel.jpg', gallery });
    expect(picturesOf(raw, fieldsOf('stories'))).toEqual(['soep.jpg', 'een.jpg', 'twee.jpg']);
  });

  test('are the drawing of a partner day', () => {
    expect(picturesOf(writeEntry(goodPartnerDay), fieldsOf('partner-days'))).toEqual(['oogst.png']);
  });

  test.each([
    ['![Een ketel](ketel.jpg "Warm")', ['ketel.jpg']],
    ['- In een lijst: [![](klein.jpg)](groot.jpg)', ['klein.jpg']],
    ['![Een ketel][ketel]\n\n[ketel]: <mijn ketel.jpg>', ['mijn ketel.jpg']],
    ['![](./mijn%20ketel.jpg) ![](100%.jpg)', ['mijn ketel.jpg', '100%.jpg']],
    ['`![](code.jpg)`, \\![](geen.jpg) en ketel.jpg', []],
  ])('are those that its Markdown shows: %s', (body, names) => {
    expect(picturesOf(`---\ntitle: Soep\n---\n\n${body}\n`, fieldsOf('stories'))).toEqual(names);
  });

  test('are none in settings, and unknown where the front matter cannot be read', () => {
    expect(picturesOf('address: https://kiel.example\n', [])).toEqual([]);
    expect(() => picturesOf('---\nphoto: [\n---\n', fieldsOf('stories'))).toThrow('unexpected end');
  });
});
