import { constants } from 'node:fs';
import { chmod, lstat, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { readAnatomy } from '../../photos/anatomy.ts';
import { MOST_DRAWING_BYTES, MOST_PIXELS } from '../../photos/limits.ts';
import type { PictureKind } from '../../photos/picture-kind.ts';
import { strip } from '../../photos/strip.ts';
import { openPicture } from './open-picture.ts';
import { describeHeld, describeTraces, findTraces, listInDutch, type Traces } from './traces.ts';
import { judgeFrame, judgeParts } from './verdict.ts';

/** Of what is made anew with loss. */
const QUALITY = 92;

/** How a picture is set upright, by its orientation in Exif (CIPA DC-008, 4.6.5); sharp mirrors first, then turns. */
const TURNS: Record<number, (picture: Sharp) => Sharp> = {
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.flip().rotate(90),
  6: (picture) => picture.rotate(90),
  7: (picture) => picture.flop().rotate(90),
  8: (picture) => picture.rotate(270),
};

/**
 * Leaves only the picture in the picture at `path`: upright, in colours of the screen, without anything else. Pixels change
 * only where they must. The file is replaced whole or not at all; one that cannot be read as a picture is left alone.
 * @returns what was done, in Dutch; nothing when there was nothing to do
 * @throws Error when the file cannot be read or replaced
 */
export async function fixPicture(path: string): Promise<string | undefined> {
  const { mode } = await lstat(path); // a link is not followed: it would be another file that changes
  if ((mode & constants.S_IFMT) !== constants.S_IFREG) return undefined;
  // What is heavier than a drawing may be is refused whatever is done to it.
  const picture = await openPicture(path, MOST_DRAWING_BYTES);
  if ('wrong' in picture) return undefined;
  const { kind, bytes } = picture;
  const anatomy = readAnatomy(kind, bytes);
  if (judgeFrame(kind, bytes, anatomy)) return undefined;
  const traces = findTraces(bytes, anatomy);
  if (describeTraces(traces) === '') return undefined;
  const anew = isMadeAnew(traces);
  const fixed = anew ? await makeAnew(kind, bytes, traces) : strip(kind, bytes);
  if (!fixed || judgeParts(kind, fixed)) return undefined;
  await replaceFile(path, fixed, mode);
  return describeFix(basename(path), traces, anew);
}

/** Whether taking parts out does not suffice. */
function isMadeAnew({ orientation, printed, uncommonColours, hidden }: Traces): boolean {
  return orientation > 1 || printed || uncommonColours || hidden !== undefined;
}

/** Decodes and encodes it again: a PNG and a lossless WebP without loss, but for colours that are none of the screen's. */
async function makeAnew(kind: PictureKind, bytes: Buffer, { orientation }: Traces): Promise<Uint8Array | undefined> {
  const source = sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS });
  const upright = TURNS[orientation]?.(source) ?? source;
  try {
    const { space } = await source.metadata();
    const kept = ['b-w', 'grey16', 'rgb16'].find((name) => name === space) ?? 'srgb';
    const lossless = kind === 'webp' && readAnatomy(kind, bytes).parts.some(({ name }) => name === 'VP8L');
    const encoded = {
      jpeg: () => upright.toColourspace(kept).jpeg({ quality: QUALITY }),
      png: () => upright.toColourspace(kept).png(),
      webp: () => upright.webp({ quality: QUALITY, lossless }),
    }[kind]();
    return strip(kind, await encoded.toBuffer());
  } catch {
    return undefined;
  }
}

/** Beside it first, then in its place by one renaming. */
async function replaceFile(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await chmod(beside, mode & 0o777);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function describeFix(name: string, traces: Traces, anew: boolean): string {
  const { place, orientation, printed, uncommonColours, behind, hidden } = traces;
  const removed = [place ? 'de plaats (GPS)' : '', ...describeHeld(traces), behind ?? '', hidden ?? ''];
  const gone = removed.filter((part) => part !== '');
  return [
    orientation > 1 ? `Foto "${name}" is rechtop gezet.` : '',
    printed || uncommonColours ? `Foto "${name}" heeft nu kleuren die elk scherm kent.` : '',
    gone.length > 0 ? `Uit foto "${name}" is gehaald: ${listInDutch(gone)}.` : '',
    anew ? 'Het beeld is daarvoor opnieuw bewaard.' : 'Het beeld zelf is niet veranderd.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
