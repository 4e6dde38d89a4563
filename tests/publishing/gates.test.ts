import { describe, expect, it } from 'vitest';
import { findOriginals, inspectSite } from '../../src/publishing/gates.ts';
import {
  jpegWithExif,
  smallAvif,
  smallJpeg,
  smallPng,
  svgWithScript,
  truncatedJpeg,
} from '../fixtures/small-pictures.ts';
import { makeFolder, type Files } from '../fixtures/temporary-folder.ts';

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

  it('may have scripts and styles that only other files ask for', async () => {
    expect(await wrongWith({ '_astro/search.js': '', '_astro/search.css': '' })).toEqual([]);
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
  it.each(['_astro/IMG_0042.Xy12.jpg', '_astro/IMG_0042.Xy12.JPG', 'deelbeeld/oud.jpg'])(
    '%s, such as an original, is not published',
    async (file) => {
      expect(await wrongWith({ [file]: await smallJpeg() })).toEqual([
        `Het bestand ${file} wordt door geen enkele pagina gebruikt en mag dus niet gepubliceerd worden.`,
      ]);
    },
  );
});

describe('a picture on the site', () => {
  const withPicture = async (file: string, bytes: string | Uint8Array) =>
    wrongWith({ [file]: bytes, 'a/index.html': page(`<img src="/${file}" alt="">`) });

  it.each(['_astro/soep.jpg', '_astro/IMG_0042.JPG', 'foto.jpeg'])(
    '%s tells nothing of its maker or the device',
    async (file) => {
      expect(await withPicture(file, await jpegWithExif())).toEqual([
        `Het beeld ${file} bevat nog gegevens van de maker of het toestel (exif).`,
      ]);
    },
  );

  it('is what its name says', async () => {
    expect(await withPicture('_astro/soep.png', await smallJpeg())).toEqual([
      'Het beeld _astro/soep.png is vanbinnen jpeg.',
    ]);
    expect(await withPicture('_astro/soep.avif', await smallPng())).toEqual([
      'Het beeld _astro/soep.avif is vanbinnen png.',
    ]);
  });

  it('can be read', async () => {
    const [sentence] = await withPicture('_astro/soep.jpg', (await truncatedJpeg()).subarray(0, 20));
    expect(sentence).toMatch(/^Het beeld _astro\/soep\.jpg is niet leesbaar \(.+\)\.$/);
  });

  it.each(['_astro/tekening.svg', '_astro/TEKENING.SVG'])('is no SVG (%s)', async (file) => {
    expect(await withPicture(file, svgWithScript)).toEqual([
      `Het beeld ${file} is een SVG; enkel de eigen iconen mogen dat zijn.`,
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
