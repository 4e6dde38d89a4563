import { isWholeJpeg, jpegSize, type Size } from './jpeg.ts';
import type { PictureKind } from './picture-kind.ts';

/** How large a picture is and whether it is all there, read from its bytes: nothing is decoded. */

/** The size that a picture's header says; nothing when there is no header to read. */
export function sizeOf(kind: PictureKind, bytes: Uint8Array): Size | undefined {
  const size = { jpeg: jpegSize, png: pngSize, webp: webpSize }[kind](bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** Whether the file goes on to where its format says that it ends. */
export function isWhole(kind: PictureKind, bytes: Uint8Array): boolean {
  return { jpeg: isWholeJpeg, png: isWholePng, webp: isWholeWebp }[kind](bytes);
}

/** PNG 11.2.2: the first chunk is IHDR. */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || text(bytes, 12, 4) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** PNG 5.3: a length, a type, data and a checksum a chunk, and IEND at last. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (text(bytes, at + 4, 4) === 'IEND') return true;
  }
  return false;
}

/** RFC 9649, 2.5 to 2.7: the first chunk is lossy, lossless or extended. */
function webpSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    default:
      return undefined;
  }
}

/** RFC 9649, 2.4: the header says how long the rest is. */
function isWholeWebp(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && bytes.length >= 8 + viewOf(bytes).getUint32(4, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
