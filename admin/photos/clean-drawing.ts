import { areCommonColours, findProfile, MOST_PROFILE_BYTES } from '../../src/photos/colours.ts';
import { readAnatomy } from '../../src/photos/anatomy.ts';
import { MOST_DRAWING_BYTES, MOST_PIXELS } from '../../src/photos/limits.ts';
import { isPicture, kindOf } from '../../src/photos/picture-kind.ts';
import type { Anatomy, Size } from '../../src/photos/picture-parts.ts';
import { strip } from '../../src/photos/strip.ts';
import { readExif } from '../../src/submissions/pictures/exif.ts';
import { drawingStrings as t, photoStrings } from '../strings/photos.ts';
import { bytesOf, hashOf, readBytes } from './file-bytes.ts';
import { paint } from './paint.ts';
import { photoName } from './photo-name.ts';
import { PhotoRefusal } from './refusal.ts';

/** Below this, nothing of a drawing can be read. */
const SHORTEST_LONGEST_SIDE = 400;
/** What every browser paints anew: the canvas of an iPad takes no more pixels. */
const MOST_PAINTED_PIXELS = 16_000_000;
/** Of a drawing that is painted anew, from 0 to 1: text stays sharp. */
const QUALITY = 0.92;
const MEGABYTE = 1024 * 1024;
const EXTENSIONS = { jpeg: 'jpg', png: 'png', webp: 'webp' };

/**
 * A drawing with all its pixels as they were, without what tells more than the picture: nothing is decoded. One that lies
 * on its side, or whose colours each screen shows its own way, is painted anew, where every browser can.
 * @param onProgress - hears how much of the file was read, from 0 to 1
 * @throws PhotoRefusal for what is not taken
 */
export async function cleanDrawing(file: File, onProgress: (part: number) => void): Promise<File> {
  if (file.size === 0) throw new PhotoRefusal(photoStrings.empty);
  const kind = kindOf(new Uint8Array(await bytesOf(file.slice(0, 256))));
  if (!isPicture(kind)) throw new PhotoRefusal(photoStrings.refused(kind));
  if (file.size > MOST_DRAWING_BYTES)
    throw new PhotoRefusal(t.tooHeavy(Math.ceil(file.size / MEGABYTE), MOST_DRAWING_BYTES / MEGABYTE));
  const bytes = await readBytes(file, onProgress);
  const anatomy = readAnatomy(kind, bytes);
  checkAnatomy(anatomy);
  const reason = await reasonToPaint(bytes, anatomy);
  if (reason === undefined) return named(file.name, strip(kind, bytes), kind);
  return named(file.name, strip('jpeg', await painted(file, anatomy.size, reason)), 'jpeg');
}

async function named(original: string, bytes: Uint8Array<ArrayBuffer>, kind: keyof typeof EXTENSIONS): Promise<File> {
  const name = photoName(original, await hashOf(bytes), EXTENSIONS[kind]);
  return new File([bytes], name, { type: `image/${kind}` });
}

function checkAnatomy({ size, moves, end }: Anatomy): void {
  if (end === undefined) throw new PhotoRefusal(photoStrings.incomplete);
  if (!size) throw new PhotoRefusal(photoStrings.unreadable);
  const pixels = size.width * size.height;
  if (pixels > MOST_PIXELS) throw new PhotoRefusal(t.tooManyPixels(Math.ceil(pixels / 1e6), MOST_PIXELS / 1e6));
  if (Math.max(size.width, size.height) < SHORTEST_LONGEST_SIDE)
    throw new PhotoRefusal(photoStrings.tooSmall(size.width, size.height, SHORTEST_LONGEST_SIDE));
  if (moves) throw new PhotoRefusal(t.moves);
}

/** Why its pixels cannot stay as they are, as the sentence for when they cannot be painted anew either. */
async function reasonToPaint(bytes: Uint8Array, anatomy: Anatomy): Promise<string | undefined> {
  const isTurned = anatomy.parts
    .filter(({ purpose }) => purpose === 'exif')
    .some(({ from, to }) => readExif(bytes.subarray(from, to)).orientation > 1);
  if (isTurned) return t.turned;
  const profile = findProfile(bytes, anatomy);
  const plain = profile?.isCompressed ? await decompressed(profile.bytes) : profile?.bytes;
  return anatomy.printed || !areCommonColours(bytes, anatomy, plain) ? t.oddColours : undefined;
}

/** No more of it than a profile may be: a small file can unfold into a huge one. */
async function decompressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const found: number[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      found.push(...next.value.subarray(0, MOST_PROFILE_BYTES + 1));
      if (found.length > MOST_PROFILE_BYTES) break;
    }
  } catch {
    return new Uint8Array();
  }
  return new Uint8Array(found);
}

async function painted(file: File, size: Size | undefined, reason: string): Promise<Uint8Array> {
  if (!size || size.width * size.height > MOST_PAINTED_PIXELS) throw new PhotoRefusal(reason);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PhotoRefusal(photoStrings.unreadable);
  });
  try {
    return new Uint8Array(await (await paint(picture, picture, QUALITY)).arrayBuffer());
  } catch {
    throw new PhotoRefusal(reason);
  } finally {
    picture.close();
  }
}
