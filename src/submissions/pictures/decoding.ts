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
 * Nothing less tells: neither JPEG nor WebP says how long its encoded data must be (a JPEG's scan and a WebP's last partition
 * go on until the next thing starts), so each code has to be read to know that none is missing. A core does some 80 MB a
 * second of JPEG as the newsroom makes them and 180 of PNG, but 18 of progressive JPEG, which is read in ten passes, and 12 of
 * WebP, which cannot be decoded at an eighth.
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
