import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findOriginals, inspectSite } from '../../src/publishing/gates.ts';
import { smallAvif, smallJpeg, smallPng, smallWebp, svgWithScript } from '../fixtures/small-pictures.ts';
import { makeFolder, type Files } from '../fixtures/temporary-folder.ts';
import * as pictures from '../hostile/pictures.ts';

const page = (body: string) => `<html lang="nl-BE"><head><title>Soep</title></head><body>${body}</body></html>`;

/** What is wrong with a built site of a front page, one story, its picture and `changes`. */
async function wrongWith(changes: Files = {}): Promise<string[]> {
  const site: Files = {
    'index.html': page(
      '<a href="/verhalen/soep/#begin">Soep</a><a href="https://ilovekiel.be/verhalen/soep/">Nog eens</a>',
    ),
    'verhalen/soep/index.html': page(
      '<h1 id="begin">Soep</h1><img src="/_astro/soep.avif" alt=""><a href="/">Terug</a>',
    ),
    '_astro/soep.avif': await smallAvif(),
    'favicon.svg': svgWithScript,
    ...changes,
  };
  return inspectSite(await makeFolder(site), 'https://ilovekiel.be');
}

describe('a site that may be published', () => {
  it('has nothing wrong', async () => {
    expect(await wrongWith()).toEqual([]);
  });

  it('may have scripts, styles and fonts that only other files ask for', async () => {
    const files = {
      'zoeken/index.html': page('<script src="/_astro/page.js"></script>'),
      '_astro/page.js': 'import "./search.js"; load("search.css")',
      '_astro/search.js': '',
      '_astro/search.css': '@font-face { src: url(letter.woff2) }',
      '_astro/letter.woff2': '',
    };
    expect(await wrongWith(files)).toEqual([]);
  });

  it('may have what is asked for by a fixed name', async () => {
    const files = [
      '_headers',
      'robots.txt',
      'sitemap-0.xml',
      'pagefind/pagefind.js',
      'pagefind/fragment/nl_1a.pf_fragment',
    ];
    expect(await wrongWith(Object.fromEntries(files.map((file) => [file, ''])))).toEqual([]);
  });
});

describe('the tiles of a drawing', () => {
  const withTiles = async (names: string[]) => {
    const tile = await smallWebp();
    const files = Object.fromEntries(names.map((name) => [`tekening/0a1b/${name}`, tile]));
    const viewer = '<visual-harvest data-tiles="/tekening/0a1b/tegels/"></visual-harvest>';
    return wrongWith({ ...files, 'partnerdagen/1/tekening/index.html': page(viewer) });
  };

  it('are wanted where a page names their folder', async () => {
    expect(await withTiles(['tegels/0/0-0.webp', 'tegels/1/12-3.webp'])).toEqual([]);
  });

  it('are all that is wanted then', async () => {
    const names = ['tegels/0/0-0.webp', 'tegels/0/0-0.jpg.webp', 'tegels/namen.webp', '800.webp'];
    const sentences = await withTiles(names);
    expect(sentences).toHaveLength(3);
    for (const name of names.slice(1)) expect(sentences.join()).toContain(`Het bestand tekening/0a1b/${name} wordt`);
  });

  it('are not wanted where no page names them', async () => {
    expect(await wrongWith({ 'tekening/0a1b/tegels/0/0-0.webp': await smallWebp() })).toHaveLength(1);
  });

  it('have to be there when a page names them', async () => {
    expect(await withTiles([])).toEqual([expect.stringContaining('een link naar /tekening/0a1b/tegels/')]);
  });
});

describe('a link that leads nowhere', () => {
  const missing = (where: string) =>
    `Op ${where} staat een link naar /weg/, maar die pagina of dat bestand bestaat niet. Verbeter de link.`;

  it('is named with its page', async () => {
    expect(await wrongWith({ 'a/index.html': page('<a href="/weg/">Weg</a>') })).toEqual([missing('/a/')]);
  });

  it('is named once, with how often it stands elsewhere', async () => {
    const link = page('<a href="/weg/">Weg</a>');
    const sentences = await wrongWith({ 'a/index.html': link, 'b/index.html': link, 'c/index.html': link });
    expect(sentences).toEqual([missing('/a/ en 2 andere plaatsen')]);
  });

  it('may lead to a page but to no place on it', async () => {
    expect(await wrongWith({ 'a/index.html': page('<a href="/verhalen/soep/#slot">Slot</a>') })).toEqual([
      'Op /a/ staat een link naar /verhalen/soep/#slot, maar dat stuk van de pagina bestaat niet. Verbeter wat achter # staat.',
    ]);
  });
});

describe('a file that no page asks for', () => {
  it.each([
    '_astro/IMG_0042.Xy12.jpg',
    '_astro/IMG_0042.Xy12.JPG',
    'deelbeeld/oud.jpg',
    'pagefind/foto.jpg',
    'foto.jpg',
    '.DS_Store.jpg',
  ])('%s, such as an original, is not published', async (file) => {
    expect(await wrongWith({ [file]: await smallJpeg() })).toEqual([unused(file)]);
  });

  it.each(['_astro/weg.js', '_astro/weg.css', 'namen.csv', 'notities.txt', '.env', 'verhalen/soep/index.md'])(
    '%s is not published either',
    async (file) => {
      expect(await wrongWith({ [file]: 'iets' })).toEqual([unused(file)]);
    },
  );

  it('is not made wanted by another that nothing asks for', async () => {
    const files = { '_astro/a.js': 'import "./b.js"', '_astro/b.js': 'import "./a.js"' };
    expect(await wrongWith(files)).toEqual([unused('_astro/a.js'), unused('_astro/b.js')]);
  });

  const unused = (file: string) =>
    `Het bestand ${file} wordt door geen enkele pagina gebruikt en mag dus niet gepubliceerd worden.`;
});

describe('a picture on the site', () => {
  const withPicture = async (file: string, bytes: string | Uint8Array) =>
    wrongWith({ [file]: bytes, 'a/index.html': page(`<img src="/${file}" alt="">`) });

  it.each([
    ['_astro/soep.jpg', 'jpegWithExif', 'vertelt waar ze gemaakt is (GPS)'],
    ['_astro/IMG_0042.JPG', 'jpegOfDevice', 'bevat ook gegevens van het toestel (EXIF)'],
    ['foto.png', 'pngWithText', 'bevat ook een opmerking'],
    ['foto.webp', 'webpBeforePage', 'heeft achter het beeld nog een stuk webpagina'],
    ['foto.jpeg', 'jpegBeforeFilm', 'heeft achter het beeld nog een filmpje'],
    ['foto.jpg', 'jpegOnItsSide', 'staat op haar kant en bevat ook gegevens van het toestel (EXIF)'],
    ['foto.png', 'hugePng', 'heeft meer dan 120 miljoen beeldpunten'],
    ['foto.jpg', 'truncatedJpeg', 'is niet volledig: het einde ontbreekt'],
    ['_astro/soep.png', 'smallJpeg', 'heet .png maar is vanbinnen JPEG'],
    ['_astro/soep.gif', 'animatedGif', 'is een GIF, en bewegende beelden kunnen niet in de gazet'],
    ['_astro/soep.heic', 'heic', 'is een HEIC-foto van een iPhone, en die kan niet op een website'],
    ['_astro/soep.tif', 'smallPng', 'heet .tif maar is vanbinnen PNG'],
  ] as const)('%s is the picture alone, of the kind that its name says (%s)', async (file, maker, wrong) => {
    expect(await withPicture(file, await pictures[maker]())).toEqual([`Het beeld ${file} ${wrong}.`]);
  });

  it('in AVIF is that too', async () => {
    const avif = await smallAvif();
    const withExif = sharp(avif).withExif({ IFD0: { Copyright: 'Fatima' } });
    const seen = async (bytes: Uint8Array) => withPicture('_astro/foto.avif', bytes);
    expect(await seen(avif)).toEqual([]);
    expect(await seen(await withExif.avif({ effort: 0 }).toBuffer())).toEqual([
      'Het beeld _astro/foto.avif bevat nog gegevens van de maker of het toestel (exif).',
    ]);
    expect(await seen(await smallPng())).toEqual([
      'Het beeld _astro/foto.avif heet .avif maar is vanbinnen iets anders.',
    ]);
    for (const bytes of [avif.subarray(0, -20), Buffer.concat([avif, Buffer.from('<script>')])]) {
      expect(await seen(bytes)).toEqual(['Het beeld _astro/foto.avif is niet volledig of bevat meer dan het beeld.']);
    }
  });

  it.each(['_astro/tekening.svg', '_astro/TEKENING.SVG'])('is no SVG (%s)', async (file) => {
    expect(await withPicture(file, svgWithScript)).toEqual([
      `Het beeld ${file} is een SVG; enkel het eigen icoon mag dat zijn.`,
    ]);
  });
});

describe('an original', () => {
  it('is found in the site under any name, and a small version of it is not', async () => {
    const photo = await smallJpeg();
    const content = await makeFolder({ 'stories/soep/soep.jpg': photo });
    const site = await makeFolder({ '_astro/soep.abc.jpeg': photo, '_astro/soep.def.avif': await smallAvif() });
    expect(await findOriginals(site, content)).toEqual([
      'Het beeld _astro/soep.abc.jpeg is het origineel van stories/soep/soep.jpg. Bewaar die foto opnieuw als JPEG.',
    ]);
  });
});
