import { larger, MOST_PARTS, textAt, viewOf, type Anatomy, type Part, type Purpose } from './picture-parts.ts';

/** JPEG as ITU-T T.81 annex B writes it: segments that each start with a marker, then what was encoded. */

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;

/**
 * More passes over the picture than any program writes (some ten). A pass over millions of empty blocks takes a hundred bytes
 * and a tenth of a second: 300 kB of them keep a decoder busy for a minute (https://libjpeg-turbo.org/pmwiki/uploads/About/TwoIssueswiththeJPEGStandard.pdf).
 */
const MOST_SCANS = 32;

/** What a decoder needs: tables, restarts, scans, and the frames that browsers show (baseline, extended, progressive). */
const NEEDED = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd, SCAN, END]);

/** Start of frame: C0 to CF, but for the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) || marker === END;

/** How application segments start, by marker, and what they are for; others are unknown. */
const APPLICATIONS: { marker: number; name: string; purpose: Purpose; length?: number }[] = [
  // With a length: one that is longer holds something else as well, such as a thumbnail.
  { marker: 0xe0, name: 'JFIF\0', purpose: 'picture', length: 16 },
  { marker: 0xe0, name: 'JFIF\0', purpose: 'preview' },
  { marker: 0xe0, name: 'JFXX\0', purpose: 'preview' },
  { marker: 0xe1, name: 'Exif\0\0', purpose: 'exif' },
  { marker: 0xe1, name: 'Exif\0', purpose: 'exif' },
  { marker: 0xe1, name: 'http://ns.adobe.com/', purpose: 'xmp' },
  { marker: 0xe2, name: 'ICC_PROFILE\0', purpose: 'colours' },
  { marker: 0xe2, name: 'MPF\0', purpose: 'preview' },
  { marker: 0xed, name: 'Photoshop 3.0\0', purpose: 'iptc' },
  { marker: 0xee, name: 'Adobe', purpose: 'picture', length: 14 },
];

/** What a JPEG is made of. */
export function readJpeg(bytes: Uint8Array): Anatomy {
  const anatomy: Anatomy = { size: undefined, moves: false, printed: false, parts: [], end: undefined };
  const headers = new Set<string>();
  let shown = true;
  for (const { marker, start, end } of segments(bytes)) {
    const part = describeSegment(bytes, marker, start, end);
    // A second header for a decoder to read says nothing that the first did not.
    const repeated = part.purpose === 'picture' && marker >= 0xe0 && headers.has(part.name);
    headers.add(part.name);
    anatomy.parts.push(repeated ? { ...part, purpose: 'unknown' } : part);
    if (marker === END) anatomy.end = end;
    if (!isFrame(marker) || end - start < 10) continue;
    const view = viewOf(bytes);
    anatomy.size = larger(anatomy.size, { height: view.getUint16(start + 5), width: view.getUint16(start + 7) });
    anatomy.printed ||= bytes[start + 9] === 4;
    shown &&= NEEDED.has(marker);
  }
  const scans = anatomy.parts.filter(({ name }) => name === 'FFDA').length;
  return shown && scans <= MOST_SCANS ? anatomy : { ...anatomy, size: undefined };
}

function describeSegment(bytes: Uint8Array, marker: number, start: number, end: number): Part {
  const name = `FF${marker.toString(16).toUpperCase()}`;
  const part = { name, start, end, from: Math.min(start + 4, end), to: end };
  if (NEEDED.has(marker)) return { ...part, purpose: 'picture' };
  if (marker === COMMENT) return { ...part, purpose: 'comment' };
  const text = textAt(bytes, part.from, Math.min(part.from + 32, end));
  const known = APPLICATIONS.find(
    (application) =>
      application.marker === marker &&
      text.startsWith(application.name) &&
      (application.length ?? end - start - 2) === end - start - 2,
  );
  if (!known) return { ...part, purpose: 'unknown' };
  // An ICC profile is numbered: which segment of how many (ICC.1:2022, B.4).
  const skipped = known.name.length + (known.purpose === 'colours' ? 2 : 0);
  return { ...part, purpose: known.purpose, from: Math.min(part.from + skipped, end) };
}

/** Every segment after the first marker; one of a scan reaches over its encoded data. Stops where the file makes no sense. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; start: number; end: number }> {
  if (bytes[0] !== 0xff || bytes[1] !== START) return;
  let start = 2;
  for (let count = 0; count < MOST_PARTS && start + 1 < bytes.length;) {
    if (bytes[start] !== 0xff) return;
    const marker = bytes[start + 1] ?? 0;
    if (marker === 0xff) {
      start += 1; // a fill byte (B.1.1.2)
      continue;
    }
    if (marker === 0 || marker === START) return;
    const length = isStandalone(marker) ? 0 : ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
    const end = start + 2 + length;
    if (end > bytes.length || (length < 2 && !isStandalone(marker))) return;
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    yield { marker, start, end: next };
    if (marker === END) return;
    start = next;
    count += 1;
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
