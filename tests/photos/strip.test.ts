import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isStripped, strip } from '../../src/photos/strip.ts';
import { jpegPicture, phonePhoto, pngPicture } from '../fixtures/photo-files.ts';

const SIZE = { width: 300, height: 200 };

/** A segment with this marker, right after the start of the picture. */
function withSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const length = text.length + 2;
  const segment = Buffer.from([0xff, marker, length >> 8, length & 0xff, ...Buffer.from(text, 'latin1')]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

describe('a clean JPEG', () => {
  test('holds the picture alone', async () => {
    expect(isStripped('jpeg', (await jpegPicture('foto.jpg', SIZE)).buffer)).toBe(true);
  });

  test.each([
    ['Exif', 0xe1, 'Exif\0\0MM\0*'],
    ['XMP', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'],
    ['a list of further pictures', 0xe2, 'MPF\0MM\0*'],
    ['IPTC', 0xed, 'Photoshop 3.0\x008BIM'],
    ['a comment', 0xfe, 'genomen bij Fatima thuis'],
  ])('holds no %s', async (_what, marker, text) => {
    const { buffer } = await jpegPicture('foto.jpg', SIZE);
    const telling = withSegment(buffer, marker, text);
    expect(isStripped('jpeg', telling)).toBe(false);
    expect(Buffer.from(strip('jpeg', telling))).toEqual(buffer);
  });

  test('has nothing behind its end, is not cut off, and is a JPEG', async () => {
    const { buffer } = await jpegPicture('foto.jpg', SIZE);
    expect(isStripped('jpeg', Buffer.concat([buffer, Buffer.from('<script>')]))).toBe(false);
    expect(isStripped('jpeg', buffer.subarray(0, -40))).toBe(false);
    expect(isStripped('jpeg', (await pngPicture('foto.png', SIZE)).buffer)).toBe(false);
  });

  test('keeps its colours and its pixels', async () => {
    const { buffer } = await phonePhoto('foto.jpg', SIZE);
    const cleaned = Buffer.from(strip('jpeg', buffer));
    const { exif, xmp, icc, width, height } = await sharp(cleaned).metadata();
    expect({ exif, xmp, width, height }).toEqual({ exif: undefined, xmp: undefined, ...SIZE });
    expect(icc).toBeDefined();
    expect(await sharp(cleaned).raw().toBuffer()).toEqual(await sharp(buffer).raw().toBuffer());
  });
});
