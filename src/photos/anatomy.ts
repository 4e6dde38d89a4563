import { readJpeg } from './jpeg.ts';
import type { PictureKind } from './picture-kind.ts';
import type { Anatomy, Size } from './picture-parts.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

const READERS: Record<PictureKind, (bytes: Uint8Array) => Anatomy> = { jpeg: readJpeg, png: readPng, webp: readWebp };

/** What a picture of this kind is made of, read from its bytes: nothing is decoded, and nothing of it makes it throw. */
export function readAnatomy(kind: PictureKind, bytes: Uint8Array): Anatomy {
  const anatomy = READERS[kind](bytes);
  const { width = 0, height = 0 } = anatomy.size ?? {};
  return width > 0 && height > 0 ? anatomy : { ...anatomy, size: undefined };
}

/** The size that a picture's header says; nothing when there is no header to read. */
export function sizeOf(kind: PictureKind, bytes: Uint8Array): Size | undefined {
  return readAnatomy(kind, bytes).size;
}

/** Whether the file goes on to where its format says that it ends; what a camera writes behind that does not count. */
export function isWhole(kind: PictureKind, bytes: Uint8Array): boolean {
  return readAnatomy(kind, bytes).end !== undefined;
}
