import { open, type FileHandle } from 'node:fs/promises';
import type { PictureKind } from '../../photos/picture-kind.ts';
import { judgeStart, type Verdict } from './verdict.ts';

/** Enough to know the kind of a file by. */
const START_BYTES = 256;

/**
 * The kind and the bytes of a picture's file, or why it is refused before it is read whole.
 * @param most the most bytes that it may have
 * @throws Error when it cannot be read
 */
export async function openPicture(path: string, most: number): Promise<{ kind: PictureKind; bytes: Buffer } | Verdict> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const kind = judgeStart(path, await readBytes(handle, Math.min(size, START_BYTES)));
    if (typeof kind !== 'string') return kind;
    if (size > most) return tooHeavy(size, most);
    return { kind, bytes: await readBytes(handle, size) };
  } finally {
    await handle.close();
  }
}

/** The first `length` bytes, or as many as there are. */
async function readBytes(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await handle.read(bytes, at, length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

function tooHeavy(size: number, most: number): Verdict {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return { wrong: `is ${megabytes(size)} MB groot; hooguit ${megabytes(most)} MB mag`, remedy: 'Maak ze kleiner.' };
}
