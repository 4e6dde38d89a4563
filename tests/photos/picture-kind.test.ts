import { describe, expect, test } from 'vitest';
import { isPicture, kindOf } from '../../src/photos/picture-kind.ts';
import { fileStarting, jpegPicture, pngPicture, STARTS, webpPicture } from '../fixtures/photo-files.ts';

const SIZE = { width: 40, height: 30 };

describe('the kind of a file', () => {
  test.each([
    ['jpeg', jpegPicture],
    ['png', pngPicture],
    ['webp', webpPicture],
  ] as const)('is %s by its bytes, whatever its name says', async (kind, make) => {
    const { buffer } = await make('document.pdf', SIZE);
    expect(kindOf(buffer)).toBe(kind);
    expect(isPicture(kindOf(buffer))).toBe(true);
  });

  test.each([
    ['heic', 'heic'],
    ['avif', 'avif'],
    ['svg', 'svg'],
    ['svgWithHead', 'svg'],
    ['pdf', 'pdf'],
    ['mp4', 'video'],
    ['mov', 'video'],
    ['webm', 'video'],
    ['gif', 'gif'],
    ['bmp', 'bmp'],
    ['tiff', 'tiff'],
    ['word', 'unknown'],
  ] as const)('knows %s, which is refused as %s', (start, kind) => {
    const found = kindOf(fileStarting(STARTS[start]).buffer);
    expect(found).toBe(kind);
    expect(isPicture(found)).toBe(false);
  });

  test('is unknown for an empty file', () => {
    expect(kindOf(new Uint8Array())).toBe('unknown');
  });
});
