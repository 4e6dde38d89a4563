import { larger, MOST_PARTS, textAt, viewOf, type Anatomy, type Part, type Purpose } from './picture-parts.ts';

/** PNG as the W3C's third edition writes it (https://www.w3.org/TR/png-3/): chunks of a length, a type, data and a checksum. */

/** The bytes before the first chunk. */
export const PNG_SIGNATURE = 8;

/** The chunks that may be there, and how many bytes they hold at most. */
const KNOWN: Record<string, { purpose: Purpose; most: number }> = {
  IHDR: { purpose: 'picture', most: 13 },
  PLTE: { purpose: 'picture', most: 768 },
  IDAT: { purpose: 'picture', most: Infinity },
  IEND: { purpose: 'picture', most: 0 },
  tRNS: { purpose: 'picture', most: 256 },
  sRGB: { purpose: 'picture', most: 1 },
  pHYs: { purpose: 'picture', most: 9 },
  sBIT: { purpose: 'picture', most: 4 },
  bKGD: { purpose: 'picture', most: 6 },
  gAMA: { purpose: 'colours', most: 4 },
  cHRM: { purpose: 'colours', most: 32 },
  iCCP: { purpose: 'colours', most: Infinity },
  eXIf: { purpose: 'exif', most: Infinity },
  tEXt: { purpose: 'comment', most: Infinity },
  zTXt: { purpose: 'comment', most: Infinity },
  iTXt: { purpose: 'comment', most: Infinity },
  tIME: { purpose: 'time', most: Infinity },
};

const XMP = 'XML:com.adobe.xmp\0';
const MOVING = new Set(['acTL', 'fcTL', 'fdAT']);

/** What a PNG is made of. */
export function readPng(bytes: Uint8Array): Anatomy {
  const anatomy: Anatomy = { size: undefined, moves: false, printed: false, parts: [], end: undefined };
  const view = viewOf(bytes);
  const seen = new Set<string>();
  let understood = true;
  let at = PNG_SIGNATURE;
  while (at + 12 <= bytes.length && anatomy.parts.length < MOST_PARTS) {
    const length = view.getUint32(at);
    const [from, to, end] = [at + 8, at + 8 + length, at + 12 + length];
    if (end > bytes.length) break;
    const name = textAt(bytes, at + 4, from);
    const part: Part = { purpose: 'unknown', name, start: at, end, from, to };
    const known = KNOWN[name];
    const repeated = name !== 'IDAT' && seen.has(name);
    if (known && length <= known.most && !(repeated && isForDecoder(known.purpose))) part.purpose = known.purpose;
    if (name === 'iTXt' && textAt(bytes, from, from + XMP.length) === XMP) part.purpose = 'xmp';
    anatomy.parts.push(part);
    anatomy.moves ||= MOVING.has(name);
    if (name === 'IHDR' && length >= 8)
      anatomy.size = larger(anatomy.size, { width: view.getUint32(from), height: view.getUint32(from + 4) });
    // A capital at the start says that a decoder must know it (5.4).
    understood &&= part.purpose !== 'unknown' || !/^[A-Z]/.test(name);
    understood &&= (at === PNG_SIGNATURE) === (name === 'IHDR');
    seen.add(name);
    at = end;
    if (name !== 'IEND') continue;
    anatomy.end = end;
    break;
  }
  return understood && seen.has('IDAT') ? anatomy : { ...anatomy, size: undefined };
}

function isForDecoder(purpose: Purpose): boolean {
  return purpose === 'picture' || purpose === 'colours';
}
