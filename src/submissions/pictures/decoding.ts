import sharp from 'sharp';
import { readAnatomy } from '../../photos/anatomy.ts';
import type { PictureKind } from '../../photos/picture-kind.ts';
import { MOST_PIXELS } from '../../photos/limits.ts';

/** JPEG decodes at an eighth for a fraction of the time; half of that takes the drawing of the small picture off. */
const SHRUNK = 16;

/**
 * Whether a picture decodes. Its parts do not say so: an end may be glued to half a photo, and Astro publishes the grey half
 * (its service asks sharp to go on, `failOn: "none"`). The last sixteen rows of pixels are not waited for.
 *
 * Two cores decode about 110 MB/s of photos as the newsroom makes them (baseline JPEG), 200 of PNG, but 20 of progressive
 * JPEG and 15 of WebP, which cannot be decoded at an eighth.
 */
export async function decodes(kind: PictureKind, bytes: Uint8Array): Promise<boolean> {
  const { width = 1, height = 1 } = readAnatomy(kind, bytes).size ?? {};
  const shrunk = { width: Math.ceil(width / SHRUNK), height: Math.ceil(height / SHRUNK) };
  return sharp(bytes, { failOn: 'warning', sequentialRead: true, limitInputPixels: MOST_PIXELS })
    .resize({ ...shrunk, fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
