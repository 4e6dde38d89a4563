import { photoStrings } from '../strings/photos.ts';
import { isWhole, sizeOf } from '../../src/photos/anatomy.ts';
import { isPicture, kindOf } from '../../src/photos/picture-kind.ts';
import type { Size } from '../../src/photos/picture-parts.ts';
import { strip } from '../../src/photos/strip.ts';
import { bytesOf, hashOf } from './file-bytes.ts';
import { paint } from './paint.ts';
import { photoName } from './photo-name.ts';
import { PhotoRefusal } from './refusal.ts';

/** The longest side in px that a photo keeps. */
const LONGEST_SIDE = 2560;
/** Below this, a photo is blurred on the site and on paper. */
const SHORTEST_LONGEST_SIDE = 400;
const MOST_MEGABYTES = 40;
/** In millions. A browser decodes four bytes a pixel, so this is 320 MB; phones take up to 50. */
const MOST_PIXELS = 80;
const MEGABYTE = 1024 * 1024;
const QUALITY = 0.85;

/**
 * A photo made anew from its pixels: a JPEG, upright, on white, no larger than it is shown or than it was, and nothing in
 * it but the picture. What it is is decided by its bytes; what does not fit is refused before it is decoded.
 * @throws PhotoRefusal for what is not taken
 */
export async function cleanPhoto(file: File): Promise<File> {
  await checkFile(file);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PhotoRefusal(photoStrings.unreadable);
  });
  try {
    const encoded = await paint(picture, shrunk(picture, LONGEST_SIDE), QUALITY);
    const bytes = strip('jpeg', new Uint8Array(await encoded.arrayBuffer()));
    return new File([bytes], photoName(file.name, await hashOf(bytes)), { type: 'image/jpeg' });
  } catch {
    throw new PhotoRefusal(photoStrings.unreadable);
  } finally {
    picture.close();
  }
}

async function checkFile(file: File): Promise<void> {
  if (file.size === 0) throw new PhotoRefusal(photoStrings.empty);
  const megabytes = Math.ceil(file.size / MEGABYTE);
  const kind = kindOf(new Uint8Array(await bytesOf(file.slice(0, 256))));
  if (!isPicture(kind)) throw new PhotoRefusal(photoStrings.refused(kind));
  if (megabytes > MOST_MEGABYTES) throw new PhotoRefusal(photoStrings.tooHeavy(megabytes, MOST_MEGABYTES));
  const bytes = new Uint8Array(await bytesOf(file));
  const size = sizeOf(kind, bytes);
  if (!size) throw new PhotoRefusal(photoStrings.unreadable);
  checkSize(size);
  if (!isWhole(kind, bytes)) throw new PhotoRefusal(photoStrings.incomplete);
}

function checkSize({ width, height }: Size): void {
  const pixels = Math.ceil((width * height) / 1e6);
  if (pixels > MOST_PIXELS) throw new PhotoRefusal(photoStrings.tooManyPixels(pixels, MOST_PIXELS));
  if (Math.max(width, height) < SHORTEST_LONGEST_SIDE) {
    throw new PhotoRefusal(photoStrings.tooSmall(width, height, SHORTEST_LONGEST_SIDE));
  }
}

function shrunk({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
