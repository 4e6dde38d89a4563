/** What a picture's file is made of, whatever its format. */

export interface Size {
  /** In pixels, as stored: before a camera's orientation is applied. */
  width: number;
  height: number;
}

/** What a part is for: a decoder needs it, it says what its colours mean, or it tells more than the picture. */
export type Purpose = 'picture' | 'colours' | Trace;

/** What tells more than the picture. */
export type Trace = 'exif' | 'xmp' | 'iptc' | 'comment' | 'time' | 'preview' | 'unknown';

/** A JPEG segment, a PNG chunk or a RIFF chunk. */
export interface Part {
  purpose: Purpose;
  /** How the format names it: `FFE1`, `IDAT`, `VP8X`. */
  name: string;
  /** Where it starts in the file, and where the next one may. */
  start: number;
  end: number;
  /** Where its data starts and ends, without names, lengths and checksums. */
  from: number;
  to: number;
}

export interface Anatomy {
  /** The largest that its headers say; nothing where they say none, or where a decoder would not know what to do. */
  size: Size | undefined;
  /** Whether it holds more than one frame. */
  moves: boolean;
  /** Whether its colours are inks: cyan, magenta, yellow and black. */
  printed: boolean;
  /** In the order of the file, as far as it can be followed. */
  parts: Part[];
  /** Where the picture ends; nothing when the file stops before. */
  end: number | undefined;
}

/** More parts than a picture has use for (60 MB of PNG has 8,000): a file of nothing but empty ones takes long to follow. */
export const MOST_PARTS = 20_000;

/** The larger of two sizes, by pixels. */
export function larger(one: Size | undefined, other: Size): Size {
  return one && one.width * one.height >= other.width * other.height ? one : other;
}

/** A look at the numbers in `bytes`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** One character for each byte from `start` up to `end`, or up to where the bytes stop. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
