import { describe, expect, it, vi } from 'vitest';
import { dump } from 'js-yaml';
import { checkContent } from '../../src/submissions/check.ts';
import type { Problem } from '../../src/submissions/problem.ts';
import {
  goodEdition,
  goodPage,
  goodPartnerDay,
  goodPhoto,
  goodSettings,
  goodStory,
  goodTheme,
  goodTip,
  makeContentFolder,
  writeEntry,
} from '../fixtures/small-content.ts';
import {
  animatedGif,
  animatedWebp,
  blackPng,
  heicStart,
  smallJpeg,
  smallPng,
  svgWithScript,
  truncatedJpeg,
} from '../fixtures/small-pictures.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

const STORY = 'stories/soep-op-de-stoep/index.md';

async function problemsWith(changes: Parameters<typeof makeContentFolder>[0]): Promise<Problem[]> {
  const { problems } = await checkContent(await makeContentFolder(changes));
  return problems;
}

/** What the check says of the story with `change` in its fields. */
const problemsOfStory = (change: object) => problemsWith({ [STORY]: writeEntry({ ...goodStory, ...change }) });

describe('sound content', () => {
  it('has no problems', async () => {
    expect(await checkContent(await makeContentFolder())).toEqual({
      entries: 9,
      pictures: 2,
      problems: [],
      notices: [],
    });
  });

  it('has its pictures counted while they are looked at', async () => {
    const onPicture = vi.fn();
    await checkContent(await makeContentFolder(), { onPicture });
    expect(onPicture.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

it('lets go of what it parsed while it reads many texts', async () => {
  const page = writeEntry(goodPage);
  const folder = await makeFolder(
    Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`pages/bladzijde-${index}.md`, page])),
  );
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  await checkContent(folder);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(1);
});

describe('a field', () => {
  it.each([
    [
      'that does not exist',
      { layout: './evil.js' },
      'layout',
      'Het veld "layout" bestaat niet. Verbeter de naam of laat het weg.',
    ],
    [
      'with a slip in its name',
      { themas: ['eten'] },
      'themas',
      'Het veld "themas" bestaat niet. Bedoelde je "themes"? Verbeter de naam of laat het weg.',
    ],
    [
      'that does not exist within another',
      { author: { name: 'Fatima', organization: 'de-pijler' } },
      'author.organization',
      'Het veld "organization" bestaat niet. Bedoelde je "organisation"? Verbeter de naam of laat het weg.',
    ],
    [
      'that is missing',
      { title: undefined },
      'title',
      '"Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten?',
    ],
    [
      'that is empty',
      { title: '' },
      'title',
      '"Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten?',
    ],
    [
      'that holds only white space',
      { title: '   ' },
      'title',
      '"Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten?',
    ],
    [
      'that is missing within another',
      { author: {} },
      'author.name',
      '"Je naam" is niet ingevuld. Zoals je wilt dat die bij het verhaal staat.',
    ],
    [
      'that is too long',
      { title: 'a'.repeat(95) },
      'title',
      '"Titel" is 95 tekens lang; er mogen er hooguit 90 zijn. Maak het korter.',
    ],
    ['that is no text', { title: 12 }, 'title', '"Titel" "12" moet tekst zijn.'],
    [
      'that should be a list',
      { themes: 'eten' },
      'themes',
      '"Thema" "eten" moet een lijst (met een streepje voor elke regel) zijn.',
    ],
    ['that lists too few', { themes: [] }, 'themes', '"Thema" telt 0 regels; er moeten er minstens 1 zijn.'],
    [
      'that lists too many',
      { themes: ['eten', 'eten', 'eten', 'eten'] },
      'themes',
      '"Thema" telt 4 regels; er mogen er hooguit 3 zijn.',
    ],
    [
      'with fields of its own',
      { author: 'Fatima' },
      'author',
      '"Wie vertelt dit?" "Fatima" moet een blokje met eigen velden zijn.',
    ],
  ])('%s is named, with what to do', async (_, change, field, sentence) => {
    expect(await problemsOfStory(change)).toEqual([{ file: STORY, field, sentence }]);
  });

  it('whose number is out of bounds is named', async () => {
    const change = { 'tips/naar-buiten.md': writeEntry({ ...goodTip, number: 7 }) };
    expect(await problemsWith(change)).toEqual([
      { file: 'tips/naar-buiten.md', field: 'number', sentence: '"Nummer" is "7"; hoger dan 5 kan niet.' },
    ]);
  });

  it('with a choice names the choices in Dutch', async () => {
    expect(await problemsWith({ 'themes/eten.md': writeEntry({ ...goodTheme, colour: 'red' }) })).toEqual([
      {
        file: 'themes/eten.md',
        field: 'colour',
        sentence: '"Kleur" "red" kan niet. Kies een van: Blauw, Groen, Oker, Baksteen, Petrol, Pruim.',
      },
    ]);
  });

  it('with a time names the way to write it', async () => {
    const file = 'partner-days/2023-09-28/index.mdx';
    expect(await problemsWith({ [file]: writeEntry({ ...goodPartnerDay, startTime: '9u30' }) })).toEqual([
      {
        file,
        field: 'startTime',
        sentence: '"Begint om" "9u30" is geen uur. Schrijf uren en minuten, bijvoorbeeld 09:30.',
      },
    ]);
  });
});

describe('a reference', () => {
  it('to an organisation that is not there names those that are', async () => {
    expect(await problemsOfStory({ author: { name: 'Fatima', organisation: 'de-pijl' } })).toEqual([
      {
        file: STORY,
        field: 'author.organisation',
        sentence: '"Organisatie" "de-pijl" staat niet in content/organisations. Kies een van: de-pijler.',
      },
    ]);
  });

  it('to a theme, in a list, names its place', async () => {
    expect(await problemsOfStory({ themes: ['eten', 'rood'] })).toEqual([
      { file: STORY, field: 'themes.1', sentence: '"Thema" "rood" staat niet in content/themes. Kies een van: eten.' },
    ]);
  });

  it('from an edition to a story is checked too', async () => {
    const fields = { ...goodEdition, lead: 'stokje', stories: ['een-bel', 'kraan'] };
    const problems = await problemsWith({ 'editions/1.md': writeEntry(fields) });
    expect(problems.map(({ field }) => field)).toEqual(['lead', 'stories.1']);
  });

  it('may be a number that YAML read out of a name', async () => {
    const theme = { 'themes/2026.md': writeEntry(goodTheme), [STORY]: writeEntry({ ...goodStory, themes: [2026] }) };
    expect(await problemsWith(theme)).toEqual([]);
  });

  it('is one name, not a block', async () => {
    expect(await problemsOfStory({ tip: { id: 'naar-buiten' } })).toEqual([
      { file: STORY, field: 'tip', sentence: '"Tip" moet één naam uit de lijst zijn, als gewone tekst.' },
    ]);
  });

  it('says nothing of choices where there are none', async () => {
    const problems = await problemsWith({ 'organisations/de-pijler.md': null });
    expect(problems.filter(({ file }) => file === STORY)).toEqual([
      {
        file: STORY,
        field: 'author.organisation',
        sentence: '"Organisatie" "de-pijler" staat niet in content/organisations.',
      },
    ]);
  });
});

describe('a date', () => {
  const remedy = 'is geen bestaande dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.';

  it('that does not exist is refused as YAML reads it, unquoted', async () => {
    const text = writeEntry(goodStory).replace(/^date: .*$/m, 'date: 2026-02-30');
    expect(await problemsWith({ [STORY]: text })).toEqual([
      { file: STORY, field: 'date', sentence: `"2026-02-30" ${remedy}` },
    ]);
  });

  it.each(['2026-02-30', 'volgende week', '22/11/2026'])('cannot be "%s"', async (date) => {
    expect(await problemsOfStory({ date })).toEqual([
      { file: STORY, field: 'date', sentence: `"Datum" "${date}" ${remedy}` },
    ]);
  });
});

describe('a photo in the front matter', () => {
  it.each([undefined, '', '  '])('without a description (%j) is named by its file', async (alt) => {
    expect(await problemsOfStory({ photo: { ...goodPhoto, alt } })).toEqual([
      {
        file: STORY,
        field: 'photo.alt',
        sentence: 'Foto "soep.jpg" heeft geen beschrijving. Schrijf in één zin wat erop te zien is.',
      },
    ]);
  });

  it('that is not beside the story is asked for', async () => {
    expect(await problemsOfStory({ photo: { ...goodPhoto, file: 'brood.jpg' } })).toEqual([
      {
        file: STORY,
        field: 'photo.file',
        sentence:
          '"Foto" "brood.jpg" verwijst naar een bestand dat niet in content/stories/soep-op-de-stoep staat. Zet "brood.jpg" erbij of verbeter de naam.',
      },
    ]);
  });

  it('without consent is refused', async () => {
    expect(await problemsOfStory({ photo: { ...goodPhoto, consent: false } })).toEqual([
      {
        file: STORY,
        field: 'photo.consent',
        sentence:
          '"Iedereen die herkenbaar is, vindt het goed" moet aangevinkt zijn (true). Wie herkenbaar op een foto staat, beslist mee over die foto. Vraag het eerst. Bij kinderen vraag je het ook aan een ouder.',
      },
    ]);
  });
});

describe('a picture beside a text', () => {
  it.each([
    ['soep.jpg', truncatedJpeg, 'is niet volledig'],
    ['soep.jpg', smallPng, 'heet .jpg maar is vanbinnen PNG'],
    ['soep.jpg', animatedGif, 'is een GIF'],
    ['los.gif', animatedGif, 'is een GIF'],
    ['los.webp', animatedWebp, 'beweegt'],
    ['los.png', () => Promise.resolve(blackPng(12_000, 11_000)), 'heeft meer dan 120 miljoen beeldpunten'],
    ['los.svg', () => Promise.resolve(svgWithScript), 'is een SVG'],
    ['los.heic', () => Promise.resolve(heicStart()), 'is een HEIC-foto'],
  ])('%s is decoded, whether a story names it or not (%o)', async (name, picture, what) => {
    const file = `stories/soep-op-de-stoep/${name}`;
    const problems = await problemsWith({ [file]: await picture() });
    expect(problems).toEqual([{ file, sentence: expect.stringContaining(`Foto "${name}" ${what}`) }]);
  });
});

describe('the entries together', () => {
  it('have no number of an edition twice', async () => {
    expect(await problemsWith({ 'editions/2.md': writeEntry(goodEdition) })).toEqual([
      {
        file: 'editions/2.md',
        field: 'number',
        sentence: 'Nummer 1 bestaat al: zie editions/1.md. Geef dit een ander nummer.',
      },
    ]);
  });

  it('have no name that cannot be an address', async () => {
    const problems = await problemsWith({ 'stories/Één bel/index.md': writeEntry({ ...goodStory, photo: undefined }) });
    expect(problems).toEqual([
      { file: 'stories/Één bel/index.md', sentence: expect.stringContaining('kan niet in een webadres') },
    ]);
  });
});

describe('a text whose front matter', () => {
  it('cannot be read is named, with the line; what refers to it is not blamed', async () => {
    const problems = await problemsWith({ [STORY]: '---\ntitle: Soep: op de stoep\n---\n' });
    expect(problems).toEqual([
      { file: STORY, line: 2, sentence: expect.stringContaining('vanaf regel 2 niet leesbaar') },
    ]);
  });

  it('is missing is told how a text begins', async () => {
    expect(await problemsWith({ [STORY]: 'Alleen tekst.\n' })).toEqual([
      { file: STORY, line: 1, sentence: expect.stringContaining('Deze tekst begint niet met zijn velden.') },
    ]);
  });

  it('is empty has every required field named', async () => {
    const problems = await problemsWith({ [STORY]: '---\n---\nAlleen tekst.\n' });
    expect(problems.map(({ field }) => field)).toEqual(['title', 'intro', 'date', 'author', 'themes']);
  });

  it('is a list is told what to write', async () => {
    expect(await problemsWith({ [STORY]: '---\n- title\n---\nEen tekst.\n' })).toEqual([
      {
        file: STORY,
        field: '',
        sentence: 'Hier staan geen velden. Schrijf op elke regel een veld, een dubbele punt en wat je invult.',
      },
    ]);
  });
});

describe('the settings', () => {
  const settings = (text: string | null) => problemsWith({ 'site.yaml': text });
  const file = 'site.yaml';

  it('must be there', async () => {
    expect(await settings(null)).toEqual([
      { file, sentence: 'Dit bestand ontbreekt. Zonder instellingen kan de site niet gemaakt worden.' },
    ]);
  });

  it('must be readable', async () => {
    const [problem] = await settings('name: "I LOVE Kiel');
    expect(problem).toMatchObject({
      file,
      sentence: expect.stringMatching(/^Dit bestand is vanaf regel 2 niet leesbaar\. Vaak/),
    });
  });

  it('cannot be empty', async () => {
    expect(await settings('')).toEqual([
      {
        file,
        field: '',
        sentence: 'Hier staan geen velden. Schrijf op elke regel een veld, een dubbele punt en wat je invult.',
      },
    ]);
  });

  it('have each bad field named', async () => {
    const links = { ...goodSettings.links, wall: 'padlet.com/kiel' };
    const forge = { ...goodSettings.forge, kind: 'svn' };
    const bad = { ...goodSettings, name: '', links, forge, address: 'https://ilovekiel.be/gazet/', adres: 'Kiel' };
    expect(await settings(dump(bad))).toEqual([
      { file, field: 'name', sentence: '"Naam" is niet ingevuld. De naam van de gazet.' },
      {
        file,
        field: 'address',
        sentence:
          '"Adres van de site" "https://ilovekiel.be/gazet/" is geen adres voor de site. Schrijf https:// en de domeinnaam, met niets erachter.',
      },
      { file, field: 'forge.kind', sentence: '"Soort" "svn" kan niet. Kies een van: gitlab, forgejo, github.' },
      {
        file,
        field: 'links.wall',
        sentence: '"Padlet-muur" "padlet.com/kiel" is geen webadres. Het moet beginnen met https://.',
      },
      {
        file,
        field: 'adres',
        sentence: 'Het veld "adres" bestaat niet. Verbeter de naam of laat het weg.',
      },
    ]);
  });
});

describe('all problems of a run', () => {
  it('are listed together, in the order of the files', async () => {
    const problems = await problemsWith({
      'site.yaml': null,
      'themes/eten.md': writeEntry({ ...goodTheme, colour: 'red' }),
      [STORY]: writeEntry({ ...goodStory, title: '', date: 'morgen', photo: { ...goodPhoto, alt: '' } }),
      'stories/een-bel/index.md': '---\ntitle: "Een bel\n---\n',
      'stories/een-bel/bel.jpg': await truncatedJpeg(),
      'editions/2.md': writeEntry({ ...goodEdition, lead: 'weg' }),
    });
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['editions/2.md', 'lead'],
      ['editions/2.md', 'number'],
      ['site.yaml', undefined],
      ['stories/een-bel/bel.jpg', undefined],
      ['stories/een-bel/index.md', undefined],
      [STORY, 'title'],
      [STORY, 'date'],
      [STORY, 'photo.alt'],
      ['themes/eten.md', 'colour'],
    ]);
  });

  it('say what to do: each is a sentence or more, with a capital and a full stop', async () => {
    const problems = await problemsWith({
      'charter/charter.md': null,
      [STORY]: writeEntry({ ...goodStory, title: '', themes: ['rood'], author: 'ik', kleur: 'rood' }),
      'stories/soep-op-de-stoep/soep.jpg': await smallJpeg().then((bytes) => bytes.subarray(0, 100)),
    });
    expect(problems.length).toBeGreaterThan(5);
    for (const { sentence } of problems) expect(sentence).toMatch(/^["A-Z].*\.$|\?$/);
  });
});

it('a mark of the build stands in no field and no name of a file', async () => {
  const sentence = (mark: string) =>
    `Hier staat "${mark}": zo merkt de gazet haar eigen bestanden. Laat het weg of schrijf het anders.`;
  expect(await problemsOfStory({ title: 'Soep !~{001}~' })).toEqual([
    { file: STORY, field: 'title', sentence: sentence('!~{') },
  ]);
  const photo = 'stories/soep-op-de-stoep/__ASTRO_IMAGE_.jpg';
  expect(await problemsWith({ [photo]: await smallJpeg() })).toContainEqual({
    file: photo,
    sentence: sentence('__ASTRO_'),
  });
});
