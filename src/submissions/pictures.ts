import { open, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import type { Problem } from './problem.ts';

/** The most pixels that a picture may decode to, and the most bytes that a photo and a drawing may have. */
const MOST_PIXELS = 120_000_000;
const MOST_PHOTO_BYTES = 15 * 1024 * 1024;
const MOST_DRAWING_BYTES = 60 * 1024 * 1024;

const FORMAT_OF_EXTENSION: Record<string, string> = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png', '.webp': 'webp' };

/** How a whole picture ends (ISO 10918-1 B.1.1.3, PNG 5.6); WebP says its length at its start, and libwebp holds it to that. */
const ENDS: Record<string, RegExp> = {
  jpeg: /\xff\xd9\0*$/,
  png: /IEND\xae\x42\x60\x82\0*$/,
  webp: /[^]*/,
};

const REMEDY_HEIC =
  'Op een iPhone: Instellingen, Camera, Structuur, "Meest compatibel". Of open de foto en bewaar ze als JPEG.';

/** How a HEIC file starts: its first box names one of the brands that hold HEVC (ISO/IEC 23008-12, annex B). */
const HEIC_START = /^.{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/s;

/**
 * What is wrong with the picture `file`, a path within the content folder. It is decoded whole: a truncated photo must
 * fail here, because Astro publishes the original when sharp fails later.
 */
export async function checkPicture(folder: string, file: string): Promise<Problem[]> {
  const name = basename(file);
  const extension = extname(file).toLowerCase();
  const wanted = FORMAT_OF_EXTENSION[extension];
  const problem = (sentence: string): Problem[] => [{ file, sentence: `Foto "${name}" ${sentence}` }];
  if (extension === '.svg') return problem('is een SVG. Zo’n bestand kan code bevatten. Bewaar ze als JPEG of PNG.');
  if (/^\.hei[cf]$/.test(extension)) return problem(`is een HEIC-foto, en die kan niet op een website. ${REMEDY_HEIC}`);
  if (!wanted) return problem('is geen JPEG, PNG of WebP. Bewaar ze als JPEG.');

  const { size } = await stat(join(folder, file));
  const most = file.startsWith('partner-days/') ? MOST_DRAWING_BYTES : MOST_PHOTO_BYTES;
  if (size > most)
    return problem(`is ${megabytes(size)} MB groot; hooguit ${megabytes(most)} MB mag. Maak ze kleiner.`);
  if (HEIC_START.test(await readStart(join(folder, file)))) {
    return problem(`is een HEIC-foto met de naam van iets anders. ${REMEDY_HEIC}`);
  }
  try {
    const image = sharp(join(folder, file), { failOn: 'warning', limitInputPixels: MOST_PIXELS });
    const { format, pages = 1 } = await image.metadata();
    if (format !== wanted) {
      return problem(`heet ${extension} maar is vanbinnen ${format}. Bewaar ze opnieuw als JPEG, met de juiste naam.`);
    }
    if (pages > 1) return problem('beweegt. Kies één stilstaand beeld en bewaar dat als JPEG.');
    if (!ENDS[wanted]?.test(await readEnd(join(folder, file), size))) return problem(unreadable('het einde ontbreekt'));
    await image.stats();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    if (/pixel limit/.test(reason))
      return problem(`heeft meer dan ${MOST_PIXELS / 1e6} miljoen pixels. Maak ze kleiner.`);
    return problem(unreadable(reason));
  }
}

function unreadable(reason: string): string {
  return `is niet leesbaar of niet volledig (${reason}). Bewaar ze opnieuw als JPEG en stuur ze nog eens.`;
}

/** The last bytes of a file, one character each. */
async function readEnd(path: string, size: number): Promise<string> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(64), 0, 64, Math.max(0, size - 64))
    .finally(() => handle.close());
  return buffer.toString('latin1', 0, bytesRead);
}

/** The first bytes of a file, one character each. */
async function readStart(path: string): Promise<string> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16)).finally(() => handle.close());
  return buffer.toString('latin1', 0, bytesRead);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
