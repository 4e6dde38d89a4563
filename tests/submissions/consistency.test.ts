import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/fields.ts';
import { PDF_FOLDER } from '../../src/print/pdf-folder.ts';
import { SHARE_IMAGE_FOLDER } from '../../src/sharing/share-image-files.ts';
import { checkTogether } from '../../src/submissions/consistency.ts';
import type { Entry } from '../../src/submissions/entries.ts';

const entry = (collection: CollectionName, id: string, data: Record<string, unknown> = {}): Entry => {
  const file = collection === 'stories' ? `stories/${id}/index.md` : `${collection}/${id}.md`;
  return { collection, id, file, data, body: 'Een tekst.', bodyLine: 0 };
};
const charter = entry('charter', 'charter');
const check = (...entries: Entry[]) => checkTogether([charter, ...entries]);

describe('the name of an entry', () => {
  it('is a piece of an address', () => {
    expect(check(entry('stories', 'soep-op-de-stoep'), entry('stories', 'route-66'), entry('editions', '1'))).toEqual(
      [],
    );
  });

  it.each(['Soep', 'soep op de stoep', 'één-tafel', 'soep_', '-soep', 'soep--brood', ''])('cannot be "%s"', (id) => {
    expect(check(entry('stories', id))).toEqual([
      {
        file: `stories/${id}/index.md`,
        sentence: `De naam "${id}" kan niet in een webadres. Gebruik kleine letters, cijfers en koppeltekens.`,
      },
    ]);
  });

  it('is not a number for a story: that is the address of a page of stories', () => {
    expect(check(entry('stories', '2'))).toEqual([
      {
        file: 'stories/2/index.md',
        sentence: 'De map heet "2". Enkel cijfers mag niet: dat is het adres van een bladzijde. Gebruik een woord.',
      },
    ]);
  });

  const own = readdirSync('src/pages').flatMap((route) => /^[\w-]+(?=$|\.astro$)/.exec(route)?.[0] ?? []);
  it.each([...own.filter((name) => name !== 'index'), 'pagefind', SHARE_IMAGE_FOLDER, PDF_FOLDER])(
    'is not "%s" for a page: the gazette has that address',
    (id) => {
      expect(check(entry('pages', id))).toEqual([
        {
          file: `pages/${id}.md`,
          sentence: `Het adres /${id}/ is van een ander deel van de site. Geef deze bladzijde een andere naam.`,
        },
      ]);
    },
  );

  it('is used once in a collection, capitals or not', () => {
    expect(check(entry('tips', 'soep'), entry('tips', 'SOEP'))).toEqual([
      {
        file: 'tips/SOEP.md',
        sentence: 'De naam "SOEP" bestaat al: zie tips/soep.md. Geef een van beide een andere naam.',
      },
    ]);
  });

  it('may be used again in another collection', () => {
    expect(check(entry('tips', 'soep'), entry('stories', 'soep'))).toEqual([]);
  });
});

describe('a number', () => {
  it('belongs to one edition', () => {
    const editions = [entry('editions', '1', { number: 1 }), entry('editions', 'twee', { number: 1 })];
    expect(check(...editions)).toEqual([
      {
        file: 'editions/twee.md',
        field: 'number',
        sentence: 'Nummer 1 bestaat al: zie editions/1.md. Geef dit een ander nummer.',
      },
    ]);
  });

  it('belongs to one tip', () => {
    const [problem] = check(entry('tips', 'a', { number: 3 }), entry('tips', 'b', { number: 3 }));
    expect(problem).toMatchObject({ file: 'tips/b.md', sentence: expect.stringContaining('Tip 3 bestaat al') });
  });

  it('may be that of an edition and of a tip', () => {
    expect(check(entry('editions', '1', { number: 1 }), entry('tips', 'b', { number: 1 }))).toEqual([]);
  });

  it('that is missing is left to the schema', () => {
    expect(check(entry('editions', 'a'), entry('editions', 'b'))).toEqual([]);
  });
});

describe('the charter', () => {
  it('must be there', () => {
    expect(checkTogether([])).toEqual([
      { file: 'charter', sentence: 'Er is geen charter. Voeg content/charter/charter.md toe.' },
    ]);
  });

  it('is alone', () => {
    expect(check(entry('charter', 'oud'))).toEqual([
      { file: 'charter/oud.md', sentence: 'Er is al een charter. Er kan er maar één zijn.' },
    ]);
  });
});

describe('a name and what the entry says of itself', () => {
  it.each([
    ['editions', '7', { number: 7 }],
    ['partner-days', '2022', { date: 2022 }],
    ['partner-days', '2023-09-28', { date: new Date('2023-09-28') }],
  ] as const)('agree: %s %s', (collection, id, data) => {
    expect(check(entry(collection, id, data))).toEqual([]);
  });

  it.each([
    ['editions', '1', { number: 7 }, 'number'],
    ['partner-days', '2023-09-28', { date: '2021-01-01' }, 'date'],
  ] as const)('may not differ: %s %s', (collection, id, data, field) => {
    expect(check(entry(collection, id, data))).toMatchObject([
      { field, sentence: expect.stringContaining('Maak beide gelijk') },
    ]);
  });
});

it('a partner day is the only one with its number', () => {
  const days = [entry('partner-days', '2022', { edition: 2 }), entry('partner-days', '2023', { edition: 2 })];
  expect(check(...days)).toMatchObject([{ file: 'partner-days/2023.md', field: 'edition' }]);
});

it('a field that cannot be a name is left to the schema', () => {
  const told = { toString: 'soep' };
  expect(
    check(entry('editions', '1', { number: told }), entry('partner-days', '2022', { date: new Date(NaN) })),
  ).toEqual([]);
});
