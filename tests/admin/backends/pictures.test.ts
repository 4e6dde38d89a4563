import { describe, expect, test } from 'vitest';
import { picturesOf } from '../../../admin/backends/pictures.ts';
import { collections } from '../../../admin/config/collections.ts';
import { goodPartnerDay, goodPhoto, goodStory, goodTheme, writeEntry } from '../../fixtures/small-content.ts';

const fieldsOf = (name: string) => collections().find((collection) => collection.name === name)?.fields ?? [];

describe('the pictures that an entry has', () => {
  test('are those of its photo and its gallery, and no other words', () => {
    const gallery = ['een.jpg', 'twee.jpg'].map((file) => ({ ...goodPhoto, file, alt: 'alt.jpg' }));
    const raw = writeEntry({ ...goodStory, title: 'titel.jpg', gallery });
    expect(picturesOf({ path: 'index.md', raw }, fieldsOf('stories'))).toEqual(['soep.jpg', 'een.jpg', 'twee.jpg']);
  });

  test('are the drawing of a partner day, and what stands in a component', () => {
    const body = '<Citaat wie="Felix">\n    ![De zaal](zaal.jpg)\n</Citaat>';
    expect(picturesOf({ path: 'index.mdx', raw: writeEntry(goodPartnerDay, body) }, fieldsOf('partner-days'))).toEqual([
      'oogst.png',
      'zaal.jpg',
    ]);
  });

  test.each([
    ['![Een ketel](ketel.jpg "Warm")', ['ketel.jpg']],
    ['- In een lijst: [![](klein.jpg)](groot.jpg)', ['klein.jpg']],
    ['Zie onder.[^1]\n\n[^1]: ![](noot.jpg)', ['noot.jpg']],
    ['![](mijn%20ketel.jpg) ![](100%.jpg)', ['mijn ketel.jpg', '100%.jpg']],
    ['`![](code.jpg)`, \\![](geen.jpg) en ketel.jpg', []],
  ])('are those that its Markdown shows: %s', (body, names) => {
    expect(picturesOf({ path: 'index.md', raw: writeEntry(goodTheme, body) }, [])).toEqual(names);
  });

  test('are none in settings, and unknown where the front matter cannot be read', () => {
    expect(picturesOf({ path: 'site.yaml', raw: 'address: https://kiel.example\n' }, [])).toEqual([]);
    expect(() => picturesOf({ path: 'index.md', raw: '---\nphoto: [\n---\n' }, [])).toThrow('unexpected end');
  });
});
