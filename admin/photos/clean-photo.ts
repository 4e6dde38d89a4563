import { photoStrings } from '../strings/photos.ts';
import { isWhole, sizeOf } from '../../src/photos/anatomy.ts';
import { isPicture, kindOf } from '../../src/photos/picture-kind.ts';
import type { Size } from '../../src/photos/picture-parts.ts';
import { strip } from '../../src/photos/strip.ts';
import { photoName } from './photo-name.ts';

/** The longest side in px that a photo keeps, where its field asks for nothing else. */
const LONGEST_SIDE = 2560;
/** Below this, a photo is blurred on the site and on paper. */
const SHORTEST_LONGEST_SIDE = 400;
const MOST_MEGABYTES = 40;
/** In millions. A browser decodes four bytes a pixel, so this is 320 MB; phones take up to 50. */
const MOST_PIXELS = 80;
const MEGABYTE = 1024 * 1024;
const QUALITY = 0.85;

export interface PhotoOptions {
  /** In pixels. */
  longestSide?: number | undefined;
}

/** Why a file is not taken, as a sentence that says what to do. */
export class PhotoRefusal extends Error {
  /** Decap shows an error as text: the sentence alone. */
  override toString(): string {
    return this.message;
  }
}

/**
 * A photo made anew from its pixels: a JPEG, upright, on white, no side longer than asked, never larger than it was, and
 * nothing in it but the picture. What it is is decided by its bytes; what does not fit is refused before it is decoded.
 * @throws PhotoRefusal for what is not taken
 */
export async function cleanPhoto(file: File, { longestSide = LONGEST_SIDE }: PhotoOptions = {}): Promise<File> {
  await checkFile(file);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PhotoRefusal(photoStrings.unreadable);
  });
  try {
    const encoded = await encode(picture, shrunk(picture, longestSide));
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

/** A file in the cloud, or on a card that was taken out, can no longer be read. */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return blob.arrayBuffer().catch(() => {
    throw new PhotoRefusal(photoStrings.unreadable);
  });
}

function shrunk({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function encode(picture: ImageBitmap, { width, height }: Size): Promise<Blob> {
  // Safari before 16.4 has none; encoding then waits for the page.
  const canvas = typeof OffscreenCanvas === 'undefined' ? element(width, height) : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false }) as Drawing | null; // both kinds draw alike
  if (!context) throw new Error('No canvas of this size.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  if (canvas instanceof HTMLCanvasElement) return jpegOf(canvas);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function element(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('Not encoded.')));
    canvas.toBlob(done, 'image/jpeg', QUALITY);
  });
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
