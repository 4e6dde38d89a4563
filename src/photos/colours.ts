import type { Anatomy, Part } from './picture-parts.ts';

/**
 * Whether a picture's colours are sRGB or Display P3, which every screen of these years shows well. Others are shown
 * differently by each program: what an editor approves would not be what a reader sees.
 */

/** The most bytes of a profile that is made of primaries and curves. */
export const MOST_PROFILE_BYTES = 4096;

/** The primaries in the XYZ of D50, as profiles write them; how far rounding takes them apart. */
const PRIMARIES = {
  sRGB: [0.436, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7141],
  'Display P3': [0.5151, 0.2412, -0.0011, 0.292, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841],
};
const ROUNDING = 0.004;

/** The tags of profiles made of primaries and curves (ICC.1:2022, 8.3.3); tables would overrule those. */
const KNOWN_TAGS = new Set(
  'desc cprt wtpt bkpt chad rXYZ gXYZ bXYZ rTRC gTRC bTRC chrm dmnd dmdd vued view lumi meas tech cicp'.split(' '),
);

/** In PNG, the file's exponent and chromaticities times 100,000 (11.3.2): those of sRGB, and of Display P3. */
const PNG_EXPONENT = 45_455;
const PNG_CHROMATICITIES = [
  [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000],
  [31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000],
];
const PNG_ROUNDING = 200;

/** The profile of a picture: in JPEG in one or more segments, in PNG after a name and compressed with zlib (11.3.2.3). */
export interface Profile {
  bytes: Uint8Array<ArrayBuffer>;
  isCompressed: boolean;
}

/** The profile that a picture holds, if any, as it stands in its file. */
export function findProfile(bytes: Uint8Array, { parts }: Anatomy): Profile | undefined {
  const found = parts.filter(isOfProfile);
  if (found.length === 0) return undefined;
  const pieces = found.map(({ from, to }) => bytes.subarray(from, to));
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  if (found[0]?.name !== 'iCCP') return { bytes: joined, isCompressed: false };
  return { bytes: joined.subarray(joined.indexOf(0) + 2), isCompressed: true };
}

/**
 * Whether all that a picture says about its colours is what every program understands alike.
 * @param profile - what `findProfile` found, decompressed
 */
export function areCommonColours(bytes: Uint8Array, { parts }: Anatomy, profile: Uint8Array | undefined): boolean {
  const about = parts.filter(({ purpose }) => purpose === 'colours');
  return about.every((part) => isCommonChunk(bytes, part)) && (!profile || isCommonProfile(profile));
}

function isOfProfile({ purpose, name }: Part): boolean {
  return purpose === 'colours' && name !== 'gAMA' && name !== 'cHRM';
}

function isCommonChunk(bytes: Uint8Array, { name, from, to }: Part): boolean {
  if (name !== 'gAMA' && name !== 'cHRM') return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, to - from);
  const numbers = Array.from({ length: Math.floor((to - from) / 4) }, (_, index) => view.getUint32(index * 4));
  const accepted = name === 'gAMA' ? [[PNG_EXPONENT]] : PNG_CHROMATICITIES;
  return accepted.some(
    (values) =>
      values.length === numbers.length &&
      values.every((value, index) => Math.abs(value - (numbers[index] ?? 0)) <= PNG_ROUNDING),
  );
}

function isCommonProfile(profile: Uint8Array): boolean {
  if (profile.length < 132 || profile.length > MOST_PROFILE_BYTES) return false;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const text = (at: number) => String.fromCharCode(...profile.subarray(at, at + 4));
  if (text(36) !== 'acsp' || text(16) !== 'RGB ' || view.getUint32(0) !== profile.length) return false;
  const count = view.getUint32(128);
  if (132 + count * 12 > profile.length) return false;
  const tags = new Map(
    Array.from({ length: count }, (_, index) => [text(132 + index * 12), view.getUint32(136 + index * 12)]),
  );
  const found = ['rXYZ', 'gXYZ', 'bXYZ'].flatMap((name) => {
    const at = tags.get(name) ?? Infinity;
    return at + 20 > profile.length ? [] : [0, 4, 8].map((offset) => view.getInt32(at + 8 + offset) / 65_536);
  });
  return (
    tags.size === count &&
    [...tags.keys()].every((name) => KNOWN_TAGS.has(name)) &&
    Object.values(PRIMARIES).some(
      (primaries) =>
        found.length === primaries.length &&
        primaries.every((value, index) => Math.abs(value - (found[index] ?? 0)) <= ROUNDING),
    )
  );
}
