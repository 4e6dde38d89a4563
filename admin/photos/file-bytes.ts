import { photoStrings } from '../strings/photos.ts';
import { PhotoRefusal } from './refusal.ts';

/** A file in the cloud, or on a card that was taken out, can no longer be read. */
export function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return blob.arrayBuffer().catch(() => {
    throw new PhotoRefusal(photoStrings.unreadable);
  });
}

/** The start of a hash of the bytes, in hexadecimal digits. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How much of a file is read at a time. */
const PIECE = 4 * 1024 * 1024;

/**
 * All bytes of a file.
 * @param onProgress - hears how much was read, from 0 to 1
 * @throws PhotoRefusal when it can no longer be read
 */
export async function readBytes(file: File, onProgress: (part: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    bytes.set(new Uint8Array(await bytesOf(file.slice(at, at + PIECE))), at);
    onProgress(Math.min(1, (at + PIECE) / file.size));
  }
  return bytes;
}
