import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isWhole, sizeOf } from '../../src/photos/anatomy.ts';
import {
  cutOff,
  jpegPicture,
  phonePhoto,
  pngPicture,
  seeThroughPicture,
  webpPicture,
} from '../fixtures/photo-files.ts';

const SIZE = { width: 420, height: 310 };

describe('the size of a picture', () => {
  test.each([
    ['jpeg', jpegPicture],
    ['png', pngPicture],
    ['webp', webpPicture],
  ] as const)('is read from the header of a %s', async (kind, make) => {
    expect(sizeOf(kind, (await make('foto', SIZE)).buffer)).toEqual(SIZE);
  });

  test('is read from lossless and see-through WebP', async () => {
    const { buffer } = await seeThroughPicture('foto.png', SIZE);
    for (const lossless of [true, false]) {
      expect(sizeOf('webp', await sharp(buffer).webp({ lossless }).toBuffer())).toEqual(SIZE);
    }
  });

  test('is read past the thumbnail and the words of a camera, and of a progressive JPEG', async () => {
    const { buffer } = await phonePhoto('foto.jpg', SIZE);
    expect(sizeOf('jpeg', buffer)).toEqual(SIZE);
    const progressive = await sharp(buffer).jpeg({ progressive: true }).toBuffer();
    expect(sizeOf('jpeg', progressive)).toEqual(SIZE);
    expect(isWhole('jpeg', progressive)).toBe(true);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('is missing where a %s is only its first bytes', async (kind) => {
    const make = { jpeg: jpegPicture, png: pngPicture, webp: webpPicture }[kind];
    const { buffer } = await make('foto', SIZE);
    expect(sizeOf(kind, buffer.subarray(0, 13))).toBeUndefined();
  });
});

describe('a whole picture', () => {
  test.each([
    ['jpeg', jpegPicture],
    ['png', pngPicture],
    ['webp', webpPicture],
  ] as const)('is told from a %s that was cut off', async (kind, make) => {
    const file = await make('foto', { width: 900, height: 700 });
    expect(isWhole(kind, file.buffer)).toBe(true);
    expect(isWhole(kind, cutOff(file).buffer)).toBe(false);
    expect(isWhole(kind, file.buffer.subarray(0, -2))).toBe(false);
  });

  test('may have a camera’s own data behind its end', async () => {
    const { buffer } = await jpegPicture('foto.jpg', SIZE);
    expect(isWhole('jpeg', Buffer.concat([buffer, Buffer.from('Samsung trailer')]))).toBe(true);
  });
});
