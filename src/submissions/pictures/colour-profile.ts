import { inflateSync } from 'node:zlib';
import { areCommonColours, findProfile, MOST_PROFILE_BYTES, type Profile } from '../../photos/colours.ts';
import type { Anatomy } from '../../photos/picture-parts.ts';

/** Whether all that a picture says about its colours is what every program understands alike. */
export function hasCommonColours(bytes: Uint8Array, anatomy: Anatomy): boolean {
  const profile = findProfile(bytes, anatomy);
  return areCommonColours(bytes, anatomy, profile && decompressed(profile));
}

function decompressed({ bytes, isCompressed }: Profile): Uint8Array {
  if (!isCompressed) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_PROFILE_BYTES + 1 });
  } catch {
    return new Uint8Array();
  }
}
