/** Exif as CIPA DC-008 writes it: a TIFF header, then a directory of entries of twelve bytes. */

export interface ExifFacts {
  /** Whether it holds a GPS directory. */
  place: boolean;
  /** How the picture is to be turned, 1 to 8 (4.6.5, tag 274); 1 is upright. */
  orientation: number;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/** What a block of Exif says that counts here; of what cannot be read, that it says nothing. */
export function readExif(block: Uint8Array): ExifFacts {
  const facts: ExifFacts = { place: false, orientation: 1 };
  // WebP and some PNG software put JPEG's own mark before it.
  const marked = String.fromCharCode(...block.subarray(0, 6)) === 'Exif\0\0';
  const bytes = marked ? block.subarray(6) : block;
  const order = String.fromCharCode(...bytes.subarray(0, 2));
  if (bytes.length < 14 || (order !== 'II' && order !== 'MM')) return facts;
  const little = order === 'II';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(4, little);
  if (directory + 2 > bytes.length) return facts;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > bytes.length) break;
    const tag = view.getUint16(at, little);
    if (tag === GPS) facts.place = true;
    if (tag !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    if (value >= 1 && value <= 8) facts.orientation = value;
  }
  return facts;
}
