import sharp from 'sharp';
import { PHOTO_ENCODING } from './encoding.ts';

const FORMATS = new Set(['jpeg', 'png', 'webp']);

/**
 * Decodes a photo to its end, small.
 * @throws Error of sharp's, or a Dutch one, when its data is broken or it is no photo
 */
export async function decodeWhole(bytes: Uint8Array): Promise<void> {
  const photo = sharp(bytes, { failOn: 'error', limitInputPixels: PHOTO_ENCODING.limitInputPixels });
  const { format } = await photo.metadata();
  if (!FORMATS.has(format)) throw new Error(`een bestand van de soort ${format} is geen foto`);
  await photo.resize(16).raw().toBuffer();
}
