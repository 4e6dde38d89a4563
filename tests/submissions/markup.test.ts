import { describe, expect, it } from 'vitest';
import { judgeMarkup } from '../../src/submissions/markup.ts';

/** Each kind of bad text has a case in tests/hostile/bad, each kind of good one in good/texts. */

const inStory = (body: string) => judgeMarkup(body, false);
const inReport = (body: string) => judgeMarkup(body, true);

describe('a text', () => {
  it('of plain Markdown passes', () => {
    expect(inStory('Soep **en** brood, 3 < 5.\n\n> [tr] Hoş geldiniz!\n\n1. eerst\n2. dan').remarks).toEqual([]);
  });

  it('gives the line of what is wrong, and all of it', () => {
    const { remarks } = inStory('Soep.\n\n<b>vet</b>\n\n[klik](javascript:alert(1))');
    expect(remarks.map(({ line }) => line)).toEqual([3, 3, 5]);
  });

  it('gives the names of its pictures, with and without %-codes', () => {
    const { pictures } = inStory('![soep](soep.jpg) ![brood](%C3%A7ay%20thuis.jpg)\n\n![x](a%E0.jpg)');
    expect(pictures).toEqual([
      { name: 'soep.jpg', line: 1 },
      { name: 'çay thuis.jpg', line: 1 },
      { name: 'a%E0.jpg', line: 3 },
    ]);
  });

  it.each([
    ['quotes within quotes', '>'.repeat(60_000)],
    ['lists within lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- soep`).join('\n')],
    ['brackets', '['.repeat(60_000)],
    ['marks', '_a'.repeat(9000)],
    ['images in images', '!['.repeat(30_000)],
    ['entities', '&'.repeat(60_000)],
    ['a link that shows an endless site', `[https://${'Soep'.repeat(4500)}](https://voorbeeld.be)`],
  ])('of %s to any depth is read without end', (_what, body) => {
    expect(() => inStory(body)).not.toThrow();
  });
});

describe('a text that grows', () => {
  const cells = (count: number) => '|a'.repeat(count);
  it.each([
    ['when its quotes become round ones', '\'"'.repeat(300), 'Eén alinea telt meer dan 500 aanhalingstekens'],
    ['when its dots become one', '...'.repeat(600), 'Eén alinea telt meer dan 500 aanhalingstekens'],
    ['when its codes become characters', '&#233;'.repeat(600), 'Eén alinea telt meer dan 500 aanhalingstekens'],
    [
      'when the rows of a table get all their cells',
      `${cells(200)}\n${cells(200).replaceAll('a', '-')}\n${'|\n'.repeat(200)}`,
      'Deze tekst heeft te veel opmaak.',
    ],
    [
      'with each reference to a link',
      `${'[a] '.repeat(101)}\n\n[a]: /tips/`,
      'Deze tekst heeft meer dan 100 links en voetnoten.',
    ],
    ['with each note', `Soep${'[^a]'.repeat(101)}\n\n[^a]: Warm.`, 'Deze tekst heeft meer dan 100 links en voetnoten.'],
    ['with each photo', '![soep](soep.jpg) '.repeat(101), 'Deze tekst heeft meer dan 100 foto’s.'],
  ])('%s is refused', (_what, body, start) => {
    expect(inStory(body).remarks.map(({ sentence }) => sentence)).toEqual([expect.stringContaining(start)]);
  });

  it('as a long one does, passes', () => {
    const interview = '"Hoe gaat het?" vroeg ze. \'t Was stil -- even maar...\n'.repeat(100);
    const table = `${cells(6)}\n${cells(6).replaceAll('a', '-')}\n${`${cells(6)}\n`.repeat(200)}`;
    const notes = Array.from({ length: 50 }, (_, note) => `Soep[^${note}]\n\n[^${note}]: Warm.\n\n`).join('');
    expect(inStory([...Array<string>(20).fill(interview), table, notes].join('\n\n')).remarks).toEqual([]);
  });
});

it('a table with more in a row than above it is refused: the site would leave that out', () => {
  expect(inStory('| a | b |\n|---|---|\n| 1 | 2 |\n| 1 |').remarks).toEqual([]);
  expect(inStory('Soep.\n\n| a | b |\n|---|---|\n| 1 | 2 | 3[^a] |\n\n[^a]: Warm.').remarks).toEqual([
    { line: 3, sentence: expect.stringMatching(/^Een rij van deze tabel heeft meer vakken dan de bovenste;/) },
  ]);
});

it('two notes that would get one address are refused', () => {
  const notes = (...names: string[]) =>
    names.map((name) => `Soep[^${name}][^${name}]\n\n[^${name}]: Warm.`).join('\n\n');
  expect(inStory(notes('a', 'b-2', '2', '3', 'a-b')).remarks).toEqual([]);
  expect(inStory(notes('A', 'a-2')).remarks).toEqual([
    { line: 7, sentence: 'De voetnoten [^a] en [^a-2] lijken te veel op elkaar. Noem er een anders.' },
  ]);
});

describe('what the build takes for a mark of its own', () => {
  it.each([
    '`__ASTRO_IMAGE_="x"`',
    `__VITE_ASSET__${'a'.repeat(22)}__`,
    '&#95;&#95;ASTRO_ASSET_IMAGE__abc__',
    '\\_\\_VITE_x',
    '[soep](/tips/ "__ASTRO_IMAGE_=")',
    '[soep](/&#95;_VITE_PUBLIC_ASSET__abcdefgh__)',
    '![!~{001}~](soep.jpg)',
    '[soep][!~{001}~]\n\n[!~{001}~]: /tips/',
    'Soep[^__VITE_x]\n\n[^__VITE_x]: Warm.',
    '```__VITE_x\nsoep\n```',
  ])('is refused wherever it stands: %s', (body) => {
    expect(inStory(body).remarks.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^Hier staat ".+": zo merkt de gazet haar eigen bestanden\./),
    );
  });

  it.each(['__vet__ en __astro__', 'Vite!', '~~!~~', 'a!~b'])('is not %s', (body) => {
    expect(inStory(body).remarks).toEqual([]);
  });
});

describe('a report', () => {
  it('of plain Markdown and known components passes', () => {
    expect(inReport('## De dag\n\nEen *goede* dag.\n\n<Citaat wie="Felix">Blijf staan.</Citaat>').remarks).toEqual([]);
  });

  it.each([
    'import x from "node:fs"',
    '{process.env.HOME}',
    '<Foto />',
    'Soep {1 + 1} brood',
    '<script>x</script>',
    '<Citaat wie={process.env.HOME}>x</Citaat>',
    '<Citaat {...props}>x</Citaat>',
    '<Citaat set:html="x" />',
    '<></>',
    '{'.repeat(60_000),
  ])('has no code: %s', (body) => {
    expect(inReport(body).remarks.length).toBeGreaterThan(0);
  });

  it('that cannot be read says from which line', () => {
    expect(inReport('Soep.\n\n<div>nooit dicht').remarks).toMatchObject([{ line: 3 }]);
  });
});
