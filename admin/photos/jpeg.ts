/** JPEG as ITU-T T.81 annex B writes it: segments that each start with a marker, then what was encoded. */

interface Segment {
  marker: number;
  /** Where it starts in the file, and where the next one does. */
  start: number;
  end: number;
}

export interface Size {
  /** In pixels, as stored: before a camera's orientation is applied. */
  width: number;
  height: number;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;

/** Start of frame: C0 to CF, but for the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= START);

/** The size of a JPEG, from its frame header; nothing when it has none. */
export function jpegSize(bytes: Uint8Array): Size | undefined {
  for (const { marker, start, end } of segments(bytes)) {
    if (!isFrame(marker) || end - start < 9) continue;
    return { height: pair(bytes, start + 5), width: pair(bytes, start + 7) };
  }
  return undefined;
}

/** Whether a JPEG goes on to its end marker; what a camera writes behind that does not count. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  return [...segments(bytes)].at(-1)?.marker === END;
}

/** Whether nothing in a JPEG tells more than the picture: no Exif, GPS, XMP, IPTC or comment, and nothing behind its end. */
export function isCleanJpeg(bytes: Uint8Array): boolean {
  const all = [...segments(bytes)];
  const last = all.at(-1);
  return last?.marker === END && last.end === bytes.length && !all.some((segment) => tells(bytes, segment));
}

/**
 * The same picture without what tells more than the picture: Safari's encoder writes an Exif segment of its own.
 * @throws Error when it is not a whole JPEG
 */
export function cleanedJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = [...segments(bytes)];
  if (all.at(-1)?.marker !== END) throw new Error('Not a whole JPEG.');
  const kept = all.filter((segment) => !tells(bytes, segment)).map(({ start, end }) => bytes.subarray(start, end));
  const cleaned = new Uint8Array(2 + kept.reduce((sum, { length }) => sum + length, 0));
  cleaned.set([0xff, START]);
  let at = 2;
  for (const part of kept) {
    cleaned.set(part, at);
    at += part.length;
  }
  return cleaned;
}

/** Application segments tell, but for those that a decoder wants: JFIF, Adobe's transform, an ICC profile. */
function tells(bytes: Uint8Array, { marker, start }: Segment): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = String.fromCharCode(...bytes.subarray(start + 4, start + 16));
  return !(
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

/** Every segment after the first marker; one of a scan reaches over its encoded data. Stops where the file makes no sense. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== START) return;
  let start = 2;
  while (start + 1 < bytes.length) {
    if (bytes[start] !== 0xff) return;
    const marker = bytes[start + 1] ?? 0;
    if (marker === 0xff) {
      start += 1; // a fill byte (B.1.1.2)
      continue;
    }
    const end = isStandalone(marker) || marker === END ? start + 2 : start + 2 + pair(bytes, start + 2);
    if (end > bytes.length || (end - start < 4 && !isStandalone(marker) && marker !== END)) return;
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    yield { marker, start, end: next };
    if (marker === END) return;
    start = next;
  }
}

/** Encoded data goes on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function pair(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
