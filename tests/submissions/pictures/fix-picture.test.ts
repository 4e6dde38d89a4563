import { chmod, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture, fixPicture } from '../../../src/submissions/pictures.ts';
import { seeThroughPicture } from '../../fixtures/photo-files.ts';
import { exifBlock, jpegSegment, pngChunk, riffChunk, withChunks, withSegments } from '../../fixtures/picture-bytes.ts';
import { makeFolder } from '../../fixtures/temporary-folder.ts';
import * as pictures from '../../hostile/pictures.ts';

/** A file with these bytes, alone in a folder. */
async function pictureFile(name: string, bytes: Uint8Array): Promise<string> {
  return join(await makeFolder({ [name]: bytes }), name);
}

async function expectSound(path: string): Promise<void> {
  expect(await checkPicture(dirname(path), basename(path))).toEqual([]);
  expect(await fixPicture(path)).toBeUndefined();
  expect(await readdir(dirname(path))).toEqual([basename(path)]);
}

const pixelsOf = (bytes: Uint8Array | string) => sharp(bytes).raw().toBuffer();

describe('what lies beside the picture is taken out, and no pixel changes', () => {
  it.each([
    ['soep.jpg', 'jpegWithExif', 'de plaats (GPS)'],
    ['soep.jpg', 'jpegOfDevice', 'gegevens van het toestel (EXIF)'],
    ['soep.jpg', 'jpegWithIptc', 'gegevens van de maker (IPTC)'],
    ['soep.jpg', 'jpegWithThumbnailInJfif', 'een tweede, kleiner beeld'],
    ['soep.jpg', 'progressiveWithCommentBetweenPasses', 'een opmerking'],
    ['soep.jpg', 'jpegWithGainMap', 'een tweede, kleiner beeld en een tweede foto'],
    ['soep.jpg', 'jpegBeforeSamsungFilm', 'een filmpje'],
    ['soep.png', 'pngWithText', 'een opmerking'],
    ['soep.png', 'pngWithSecondResolution', 'gegevens die niet bij het beeld horen'],
    ['soep.png', 'pngBeforeZip', 'een zip-bestand'],
    ['soep.webp', 'webpWithExif', 'de plaats (GPS)'],
    ['soep.webp', 'webpBeforePage', 'een stuk webpagina'],
  ] as const)('%s, %s', async (name, maker, gone) => {
    const bytes = await pictures[maker]();
    const path = await pictureFile(name, bytes);
    expect(await fixPicture(path)).toBe(`Uit foto "${name}" is gehaald: ${gone}. Het beeld zelf is niet veranderd.`);
    expect(await pixelsOf(path)).toEqual(await pixelsOf(bytes));
    await expectSound(path);
  });

  it('and a WebP no longer says that it holds it', async () => {
    const path = await pictureFile('soep.webp', await pictures.webpWithExif());
    await fixPicture(path);
    const { hasProfile, exif, xmp } = await sharp(path).metadata();
    expect({ hasProfile, exif, xmp }).toEqual({ hasProfile: false, exif: undefined, xmp: undefined });
    expect((await readFile(path)).at(20)).toBe(0);
  });

  it('and the colour profile of the screen stays', async () => {
    const path = await pictureFile('soep.jpg', withSegments(await pictures.jpegInP3(), jpegSegment(0xfe, 'thuis')));
    await fixPicture(path);
    expect((await sharp(path).metadata()).icc).toBeDefined();
  });
});

describe('a photo that does not stand upright', () => {
  /** Red, green and blue in three corners: each way of turning it is another picture. */
  const upright = () => {
    const corners = [
      ['#ff0000', 0, 0],
      ['#00ff00', 32, 0],
      ['#0000ff', 0, 16],
    ] as const;
    const spot = { width: 16, height: 16, channels: 3 } as const;
    return sharp({ create: { width: 48, height: 32, channels: 3, background: 'white' } }).composite(
      corners.map(([background, left, top]) => ({ input: { create: { ...spot, background } }, left, top })),
    );
  };
  it.each([2, 3, 4, 5, 6, 7, 8])('stored as %i is set upright as every viewer would', async (orientation) => {
    const turned = withChunks(await upright().png().toBuffer(), pngChunk('eXIf', exifBlock({ orientation })));
    const path = await pictureFile('soep.png', turned);
    expect(await fixPicture(path)).toBe(
      'Foto "soep.png" is rechtop gezet. Uit foto "soep.png" is gehaald: gegevens van het toestel (EXIF). Het beeld is daarvoor opnieuw bewaard.',
    );
    const seen = await sharp(turned).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const fixed = await sharp(path).raw().toBuffer({ resolveWithObject: true });
    expect(fixed).toEqual(seen);
    expect(fixed.data).not.toEqual(await pixelsOf(turned));
    await expectSound(path);
  });

  it('of 16 bits keeps them', async () => {
    const png = withChunks(await pictures.deepPng(), pngChunk('eXIf', exifBlock({ orientation: 6 })));
    const path = await pictureFile('soep.png', png);
    await fixPicture(path);
    expect((await sharp(path).metadata()).depth).toBe('ushort');
  });

  it('and lets light through keeps that, as WebP without loss', async () => {
    const picture = sharp((await seeThroughPicture('logo.png', { width: 48, height: 32 })).buffer);
    const webp = await picture.webp({ lossless: true }).toBuffer();
    const exif = riffChunk('EXIF', exifBlock({ orientation: 3 }));
    const turned = Buffer.concat([webp, exif]);
    turned.writeUInt32LE(turned.length - 8, 4);
    const path = await pictureFile('soep.webp', turned);
    expect(await fixPicture(path)).toContain('is rechtop gezet');
    expect(await pixelsOf(path)).toEqual(await sharp(webp).rotate(180).raw().toBuffer());
    await expectSound(path);
  });

  it('is a JPEG of good quality afterwards', async () => {
    const jpeg = await upright().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifBlock({ orientation: 3 })]);
    const path = await pictureFile('soep.jpg', withSegments(jpeg, jpegSegment(0xe1, exif)));
    await fixPicture(path);
    const [before, after] = [await sharp(jpeg).rotate(180).raw().toBuffer(), await pixelsOf(path)];
    const differences = before.map((value, index) => Math.abs(value - (after[index] ?? 0)));
    expect(differences.reduce((sum, value) => sum + value, 0) / before.length).toBeLessThan(6);
    await expectSound(path);
  });
});

describe('colours that are not of the screen', () => {
  it.each([
    ['soep.jpg', 'jpegForPrinting'],
    ['soep.jpg', 'jpegInAdobeRgb'],
    ['soep.png', 'pngWithTwoFaces'],
    ['soep.png', 'pngWithProfileBomb'],
  ] as const)('%s, %s, become so', async (name, maker) => {
    const path = await pictureFile(name, await pictures[maker]());
    expect(await fixPicture(path)).toBe(
      `Foto "${name}" heeft nu kleuren die elk scherm kent. Het beeld is daarvoor opnieuw bewaard.`,
    );
    expect((await sharp(path).metadata()).space).toBe('srgb');
    await expectSound(path);
  });

  it('are converted, not only renamed', async () => {
    const path = await pictureFile('soep.jpg', await pictures.jpegInAdobeRgb());
    const [before] = await pixelsOf(await pictures.smallJpeg());
    await fixPicture(path);
    const [after] = await pixelsOf(path);
    expect(after).toBeGreaterThan((before ?? 0) + 10);
  });
});

describe('a file that is left alone', () => {
  it.each([
    ['soep.jpg', 'truncatedJpeg'],
    ['soep.jpg', 'smallPng'],
    ['soep.png', 'pngWithFlippedBit'],
    ['soep.png', 'hugePng'],
    ['soep.webp', 'animatedWebp'],
    ['soep.jpg', 'heic'],
    ['soep.svg', 'svg'],
    ['soep.jpg', 'nothing'],
  ] as const)('%s, %s', async (name, maker) => {
    const bytes = await pictures[maker]();
    const path = await pictureFile(name, bytes);
    expect(await fixPicture(path)).toBeUndefined();
    expect(await readFile(path)).toEqual(bytes);
  });

  it('is what a link leads to', async () => {
    const path = await pictureFile('soep.jpg', await pictures.jpegWithComment());
    const link = join(dirname(path), 'link.jpg');
    await symlink(path, link);
    expect(await fixPicture(link)).toBeUndefined();
    expect(await readFile(path)).toEqual(await pictures.jpegWithComment());
  });
});

it('keeps who may read the file', async () => {
  const path = await pictureFile('soep.jpg', await pictures.jpegWithComment());
  await chmod(path, 0o640);
  await fixPicture(path);
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

it('replaces nothing when the file beside cannot be written', async () => {
  const path = await pictureFile('soep.jpg', await pictures.jpegWithComment());
  await writeFile(`${path}.${process.pid}.tmp`, '');
  await expect(fixPicture(path)).rejects.toThrow('EEXIST');
  expect(await readFile(path)).toEqual(await pictures.jpegWithComment());
});
