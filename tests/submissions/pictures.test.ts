import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../src/submissions/pictures.ts';
import {
  animatedGif,
  animatedWebp,
  blackPng,
  heicStart,
  smallAvif,
  smallJpeg,
  smallPng,
  smallWebp,
  svgWithScript,
  truncatedJpeg,
} from '../fixtures/small-pictures.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

const IPHONE = 'Op een iPhone: Instellingen, Camera, Structuur, "Meest compatibel".';

/** What the check says of a picture with this name and these bytes, beside a story. */
async function sentencesFor(name: string, bytes: string | Uint8Array, collection = 'stories'): Promise<string[]> {
  const file = `${collection}/soep/${name}`;
  const problems = await checkPicture(await makeFolder({ [file]: bytes }), file);
  expect(problems.map((problem) => problem.file)).toEqual(problems.map(() => file));
  return problems.map(({ sentence }) => sentence);
}

describe('a sound picture', () => {
  it.each([
    ['soep.jpg', smallJpeg],
    ['soep.jpeg', smallJpeg],
    ['IMG_0042.JPG', smallJpeg],
    ['soep.png', smallPng],
    ['soep.webp', smallWebp],
  ])('%s is welcome', async (name, picture) => {
    expect(await sentencesFor(name, await picture())).toEqual([]);
  });
});

describe('a photo that cannot be decoded', () => {
  it('because it was cut off is sent once more', async () => {
    const [sentence] = await sentencesFor('soep.jpg', await truncatedJpeg());
    expect(sentence).toMatch(/^Foto "soep\.jpg" is niet leesbaar of niet volledig \(.+\)\. Bewaar ze opnieuw als JPEG/);
  });

  it.each([
    ['without a byte', ''],
    ['with a text in it', 'Dit is geen foto.'],
  ])('%s is sent once more', async (_, bytes) => {
    const [sentence] = await sentencesFor('soep.jpg', bytes);
    expect(sentence).toMatch(/^Foto "soep\.jpg" is niet leesbaar of niet volledig/);
  });
});

describe('a photo that is not what its name says', () => {
  it.each([
    ['soep.jpg', smallPng, 'heet .jpg maar is vanbinnen png.'],
    ['soep.png', smallJpeg, 'heet .png maar is vanbinnen jpeg.'],
    ['soep.jpg', smallAvif, 'heet .jpg maar is vanbinnen heif.'],
    ['soep.jpg', animatedGif, 'heet .jpg maar is vanbinnen gif.'],
    ['soep.jpg', () => Promise.resolve(Buffer.from(svgWithScript)), 'heet .jpg maar is vanbinnen svg.'],
  ])('is named again (%s, %o)', async (name, picture, sentence) => {
    expect(await sentencesFor(name, await picture())).toEqual([
      `Foto "${name}" ${sentence} Bewaar ze opnieuw als JPEG, met de juiste naam.`,
    ]);
  });
});

describe('a photo of a kind that has no place on the site', () => {
  it('is an SVG, which may hold code', async () => {
    expect(await sentencesFor('soep.svg', svgWithScript)).toEqual([
      'Foto "soep.svg" is een SVG. Zo’n bestand kan code bevatten. Bewaar ze als JPEG of PNG.',
    ]);
  });

  it.each(['soep.heic', 'SOEP.HEIC', 'soep.heif'])(
    'is a HEIC, and an iPhone owner reads what to do (%s)',
    async (name) => {
      const [sentence] = await sentencesFor(name, heicStart());
      expect(sentence).toContain(`Foto "${name}" is een HEIC-foto, en die kan niet op een website. ${IPHONE}`);
    },
  );

  it('is a HEIC by its bytes too, whatever its name', async () => {
    const [sentence] = await sentencesFor('soep.jpg', heicStart());
    expect(sentence).toContain(`Foto "soep.jpg" is een HEIC-foto met de naam van iets anders. ${IPHONE}`);
  });

  it('moves', async () => {
    expect(await sentencesFor('soep.webp', await animatedWebp())).toEqual([
      'Foto "soep.webp" beweegt. Kies één stilstaand beeld en bewaar dat als JPEG.',
    ]);
  });

  it('is a GIF', async () => {
    expect(await sentencesFor('soep.gif', await animatedGif())).toEqual([
      'Foto "soep.gif" is geen JPEG, PNG of WebP. Bewaar ze als JPEG.',
    ]);
  });

  it.each(['soep.pdf', 'soep', 'soep.jpg.exe'])('is no picture at all (%s)', async (name) => {
    expect(await sentencesFor(name, 'iets')).toEqual([`Foto "${name}" is geen JPEG, PNG of WebP. Bewaar ze als JPEG.`]);
  });
});

describe('a photo that is too large', () => {
  it('has more than 120 million pixels, however few bytes', async () => {
    expect(await sentencesFor('soep.png', blackPng(12_000, 11_000))).toEqual([
      'Foto "soep.png" heeft meer dan 120 miljoen pixels. Maak ze kleiner.',
    ]);
  });

  it('has more than 15 MB beside a story, 60 MB beside a partner day', async () => {
    const bytes = Buffer.alloc(16 * 1024 * 1024);
    expect(await sentencesFor('soep.jpg', bytes)).toEqual([
      'Foto "soep.jpg" is 16 MB groot; hooguit 15 MB mag. Maak ze kleiner.',
    ]);
    const [sentence] = await sentencesFor('oogst.jpg', bytes, 'partner-days');
    expect(sentence).not.toContain('MB');
  });
});
