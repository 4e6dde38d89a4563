import {
  larger,
  MOST_PARTS,
  textAt,
  viewOf,
  type Anatomy,
  type Part,
  type Purpose,
  type Size,
} from './picture-parts.ts';

/** WebP as RFC 9649 writes it: a RIFF header that says how long the rest is, then chunks of a name, a length and data. */

/** The bytes before the first chunk: `RIFF`, a length, `WEBP`. */
export const WEBP_HEADER = 12;

const PURPOSES: Record<string, Purpose> = {
  'VP8 ': 'picture',
  VP8L: 'picture',
  VP8X: 'picture',
  ALPH: 'picture',
  ICCP: 'colours',
  EXIF: 'exif',
  'XMP ': 'xmp',
};

/** What a WebP is made of. */
export function readWebp(bytes: Uint8Array): Anatomy {
  const anatomy: Anatomy = { size: undefined, moves: false, printed: false, parts: [], end: undefined };
  if (bytes.length < WEBP_HEADER) return anatomy;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  const seen = new Set<string>();
  let at = WEBP_HEADER;
  while (at + 8 <= Math.min(end, bytes.length) && anatomy.parts.length < MOST_PARTS) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2); // padded to an even length
    if (next > bytes.length || next > end) break;
    const name = textAt(bytes, at, at + 4);
    const purpose = seen.has(name) ? 'unknown' : (PURPOSES[name] ?? 'unknown');
    const part: Part = { purpose, name, start: at, end: next, from: at + 8, to: at + 8 + length };
    anatomy.parts.push(part);
    anatomy.moves ||= name === 'ANIM' || name === 'ANMF' || (name === 'VP8X' && ((bytes[part.from] ?? 0) & 2) !== 0);
    const size = sizeIn(bytes, part);
    if (size) anatomy.size = larger(anatomy.size, size);
    seen.add(name);
    at = next;
  }
  // A decoder goes by the length in the header.
  if (at === end) anatomy.end = end;
  return anatomy;
}

/** The size that a chunk says (2.5 to 2.7). */
function sizeIn(bytes: Uint8Array, { name, from, to }: Part): Size | undefined {
  const view = viewOf(bytes);
  if (name === 'VP8 ' && to - from >= 10)
    return { width: view.getUint16(from + 6, true) & 0x3fff, height: view.getUint16(from + 8, true) & 0x3fff };
  if (name === 'VP8L' && to - from >= 5) {
    const bits = view.getUint32(from + 1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (name === 'VP8X' && to - from >= 10)
    return {
      width: (view.getUint32(from + 4, true) & 0xffffff) + 1,
      height: (view.getUint32(from + 6, true) >>> 8) + 1,
    };
  return undefined;
}
