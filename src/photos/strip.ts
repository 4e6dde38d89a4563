import { readAnatomy } from './anatomy.ts';
import type { PictureKind } from './picture-kind.ts';
import { viewOf, type Part } from './picture-parts.ts';
import { PNG_SIGNATURE } from './png.ts';
import { WEBP_HEADER } from './webp.ts';

const HEADERS: Record<PictureKind, number> = { jpeg: 2, png: PNG_SIGNATURE, webp: WEBP_HEADER };

/** Of the flags in VP8X: that there is a colour profile, Exif, XMP (RFC 9649, 2.7.1). */
const FLAGS = { colours: 0x20, exif: 0x08, xmp: 0x04 };

/** The parts without which it is another picture: what a decoder needs, and what its colours mean. */
function isOfPicture({ purpose }: Part): boolean {
  return purpose === 'picture' || purpose === 'colours';
}

/** Whether nothing in a picture tells more than the picture: no metadata, no comment, and nothing behind its end. */
export function isStripped(kind: PictureKind, bytes: Uint8Array): boolean {
  const { parts, end } = readAnatomy(kind, bytes);
  return end === bytes.length && parts.every(isOfPicture);
}

/**
 * The same picture, pixel for pixel, without what tells more than the picture.
 * @param isKept which parts stay
 * @throws Error when it is not whole
 */
export function strip(kind: PictureKind, bytes: Uint8Array, isKept = isOfPicture): Uint8Array<ArrayBuffer> {
  const { parts, end } = readAnatomy(kind, bytes);
  if (end === undefined) throw new Error('Not a whole picture.');
  const kept = parts.filter(isKept);
  const ranges = [{ start: 0, end: HEADERS[kind] }, ...kept];
  const stripped = new Uint8Array(ranges.reduce((sum, range) => sum + range.end - range.start, 0));
  let at = 0;
  for (const range of ranges) {
    stripped.set(bytes.subarray(range.start, range.end), at);
    at += range.end - range.start;
  }
  if (kind === 'webp') describeWebp(stripped, kept);
  return stripped;
}

/** Has the headers of a WebP say what is in it now: its length, and which extras. */
function describeWebp(bytes: Uint8Array, parts: readonly Part[]): void {
  viewOf(bytes).setUint32(4, bytes.length - 8, true);
  if (parts[0]?.name !== 'VP8X') return;
  const flags = WEBP_HEADER + 8;
  for (const [purpose, flag] of Object.entries(FLAGS)) {
    if (!parts.some((part) => part.purpose === purpose)) bytes[flags] = (bytes[flags] ?? 0) & ~flag;
  }
}
