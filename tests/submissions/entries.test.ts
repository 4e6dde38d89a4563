import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/submissions/entries.ts';
import { makeContentFolder, smallContent } from '../fixtures/small-content.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

describe('a content folder', () => {
  it('gives its entries with their id, their fields and their text', async () => {
    const { entries, problems } = readContentFolder(await makeContentFolder());
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(9);
    expect(entries.find(({ collection }) => collection === 'partner-days')).toMatchObject({
      id: '2023-09-28',
      file: 'partner-days/2023-09-28/index.mdx',
      data: { title: 'Derde partnerdag' },
      body: expect.stringContaining('Tekst.'),
    });
  });

  it('gives every file but those that keep an empty folder in Git', async () => {
    const folder = await makeContentFolder({ 'organisations/.gitkeep': '' });
    const { files } = readContentFolder(folder);
    expect([...files].toSorted()).toEqual(Object.keys(await smallContent()).toSorted());
  });

  it('is the same however its name is written', async () => {
    const folder = await makeContentFolder();
    const plain = readContentFolder(folder);
    const names = [`${folder}/`, join(folder, 'stories', '..'), relative('.', folder), `./${relative('.', folder)}`];
    for (const name of names) expect(readContentFolder(name)).toEqual(plain);
  });

  it('may hold names that are no UTF-8: a problem, not an exception', async () => {
    const folder = await makeContentFolder();
    const bytes = (name: string) => Buffer.from(`${folder}/stories/${name}`, 'latin1');
    mkdirSync(bytes('caf\u00e9'));
    writeFileSync(bytes('een-bel/caf\u00e9.jpg'), '');
    const { problems } = readContentFolder(folder);
    expect(problems).toEqual([
      {
        file: 'stories/caf\ufffd',
        sentence: 'Deze map kan niet geopend worden. Geef ze een gewone naam, of haal ze weg.',
      },
      {
        file: 'stories/een-bel/caf\ufffd.jpg',
        sentence: 'In deze naam staat een teken dat je niet ziet. Geef het bestand een gewone naam.',
      },
    ]);
  });

  it('that does not exist is a problem like any other', async () => {
    const { problems } = readContentFolder(join(await makeFolder(), 'nergens'));
    expect(problems).toEqual([{ file: '.', sentence: 'Deze map bestaat niet. Kijk na of de naam juist is.' }]);
  });
});

describe('a file in the wrong place', () => {
  it.each([
    ['stories/index.md', 'Elke map in content/stories heeft één tekst met de naam index.md.'],
    ['stories/soep.md', 'Elke map in content/stories heeft één tekst met de naam index.md.'],
    ['stories/soep-op-de-stoep/tweede.md', 'Elke map in content/stories heeft één tekst met de naam index.md.'],
    ['stories/soep-op-de-stoep/index.mdx', 'Elke map in content/stories heeft één tekst met de naam index.md.'],
    ['stories/soep-op-de-stoep/diep/index.md', 'Elke map in content/stories heeft één tekst met de naam index.md.'],
    ['partner-days/2022.mdx', 'Elke map in content/partner-days heeft één tekst met de naam index.mdx.'],
    ['tips/oud/tip.md', 'content/tips bevat enkel .md-bestanden, zonder mappen.'],
    ['pages/over.mdx', 'content/pages bevat enkel .md-bestanden, zonder mappen.'],
  ])('%s is not read, and the sentence says where it belongs', async (file, remedy) => {
    const { entries, problems } = readContentFolder(await makeContentFolder({ [file]: '---\ntitle: Soep\n---\n' }));
    expect(entries.map((entry) => entry.file)).not.toContain(file);
    expect(problems[0]).toEqual({ file, sentence: `Dit bestand hoort hier niet. ${remedy}` });
  });

  it('leaves a folder without its text, and the sentence says so', async () => {
    const { problems } = readContentFolder(await makeContentFolder({ 'stories/leeg/soep.jpg': '' }));
    expect(problems).toEqual([
      { file: 'stories/leeg', sentence: 'In deze map staat geen index.md. Voeg de tekst toe of verwijder de map.' },
    ]);
  });
});

describe('front matter', () => {
  const read = (text: string) => makeFolder({ 'charter/charter.md': text }).then(readContentFolder);
  const problemsOf = async (frontMatter: string) => (await read(`---\n${frontMatter}\n---\nTekst.\n`)).problems;

  it.each([
    ['a quotation mark that is not closed', 'title: "Soep'],
    ['a key twice', 'title: Soep\ntitle: Brood'],
    ['a colon in a title', 'title: Soep: op de stoep'],
  ])('that is not readable for %s is a problem, not an exception', async (_, frontMatter) => {
    const [problem, ...others] = await problemsOf(frontMatter);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'charter/charter.md' });
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.sentence).toMatch(
      /^Het blok tussen de twee regels met --- is vanaf regel \d+ niet leesbaar\. Vaak/,
    );
  });

  it.each([
    ['on a line of its own', 'date: 2026-02-30', 'date', '2026-02-30'],
    ['before a remark', 'date: 2026-02-30 # uitgesteld', 'date', '2026-02-30'],
    ['in a list', 'signatories:\n  - organisation: a\n    date: 2026-13-01', 'signatories.0.date', '2026-13-01'],
    ['between braces', 'signatories: [{ organisation: a, date: 2025-02-29 }]', 'signatories.0.date', '2025-02-29'],
    ['with an hour', 'date: 2026-02-30 10:00:00', 'date', '2026-02-30 10:00:00'],
  ])('cannot hold a day that does not exist %s: YAML would make another of it', async (_, frontMatter, field, day) => {
    expect(await problemsOf(frontMatter)).toEqual([
      {
        file: 'charter/charter.md',
        field,
        sentence: `"${day}" is geen bestaande dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.`,
      },
    ]);
  });

  it('may hold days that exist, and text that looks like one', async () => {
    expect(await problemsOf('date: 2026-11-22\nintro: |\n  datum: 2026-02-30\nquoted: "2026-02-30"')).toEqual([]);
  });
});
