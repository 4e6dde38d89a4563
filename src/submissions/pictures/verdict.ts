import { extname } from 'node:path';
import { crc32 } from 'node:zlib';
import { readAnatomy } from '../../photos/anatomy.ts';
import { MOST_PIXELS } from '../../photos/limits.ts';
import { isPicture, kindOf, type PictureKind, type RefusedKind } from '../../photos/picture-kind.ts';
import type { Anatomy } from '../../photos/picture-parts.ts';
import { describeTraces, findTraces } from './traces.ts';

/** What is wrong with a picture, as what one can say of it: `is leeg`; and what to do about it. */
export interface Verdict {
  wrong: string;
  remedy: string;
}

const FETCH_AGAIN = 'Haal ze opnieuw op en zet ze in de redactieruimte.';
const SEND_CLEAN = 'Zet ze opnieuw in de redactieruimte, die enkel het beeld overhoudt, of doe npm run check -- --fix.';
const AS_JPEG = 'Bewaar ze als JPEG en zet die in de redactieruimte.';

const FORMATS: Record<PictureKind, string> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' };
const EXTENSIONS: Record<string, PictureKind> = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png', '.webp': 'webp' };

export const UNREADABLE: Verdict = {
  wrong: 'is niet leesbaar',
  remedy: 'Open ze, bewaar ze opnieuw als JPEG en zet die in de redactieruimte.',
};

const REFUSED: Record<RefusedKind, Verdict> = {
  heic: {
    wrong: 'is een HEIC-foto van een iPhone, en die kan niet op een website',
    remedy:
      'Kies op de iPhone Instellingen, Camera, Structuren, "Meest compatibel", of stuur de foto via WhatsApp naar jezelf en zet die in de redactieruimte.',
  },
  avif: { wrong: 'is een AVIF-foto, en die kan de gazet niet gebruiken', remedy: AS_JPEG },
  svg: { wrong: 'is een SVG, en daar kan code in zitten', remedy: 'Bewaar ze als JPEG of PNG.' },
  pdf: { wrong: 'is een PDF', remedy: 'Neem een schermafdruk van de bladzijde en zet die in de redactieruimte.' },
  video: { wrong: 'is een film', remedy: 'Kies een foto, of een schermafdruk van het mooiste beeld.' },
  gif: { wrong: 'is een GIF, en bewegende beelden kunnen niet in de gazet', remedy: AS_JPEG },
  bmp: { wrong: 'is een BMP-bestand, en dat kan niet op een website', remedy: AS_JPEG },
  tiff: { wrong: 'is een TIFF-bestand, en dat kan niet op een website', remedy: AS_JPEG },
  unknown: { wrong: 'is geen JPEG, PNG of WebP', remedy: AS_JPEG },
};

/** What a file's first bytes and its name say: its kind, or why it is refused. */
export function judgeStart(name: string, start: Uint8Array): PictureKind | Verdict {
  const kind = kindOf(start);
  if (start.length === 0) return { wrong: 'is leeg', remedy: FETCH_AGAIN };
  if (!isPicture(kind)) return REFUSED[kind];
  const extension = extname(name).toLowerCase();
  if (EXTENSIONS[extension] === kind) return kind;
  const better = kind === 'jpeg' ? '.jpg' : `.${kind}`;
  return {
    wrong: `heet ${extension || 'niets'} maar is vanbinnen ${FORMATS[kind]}`,
    remedy: `Laat de naam eindigen op ${better}, ook in de tekst die de foto noemt, of zet ze opnieuw in de redactieruimte.`,
  };
}

/**
 * Judges a whole picture by its parts; nothing is decoded.
 * @returns nothing when it holds one picture, whole, and nothing else
 */
export function judgeParts(kind: PictureKind, bytes: Uint8Array): Verdict | undefined {
  const anatomy = readAnatomy(kind, bytes);
  return judgeFrame(kind, bytes, anatomy) ?? judgeTraces(bytes, anatomy);
}

/** What keeps a picture from being read as one still picture of a bounded size; nothing can be done about it from here. */
export function judgeFrame(
  kind: PictureKind,
  bytes: Uint8Array,
  { size, moves, end, parts }: Anatomy,
): Verdict | undefined {
  if (size && size.width * size.height > MOST_PIXELS)
    return { wrong: `heeft meer dan ${MOST_PIXELS / 1e6} miljoen beeldpunten`, remedy: 'Maak ze kleiner.' };
  if (moves) return { wrong: 'beweegt', remedy: `Kies één stilstaand beeld. ${AS_JPEG}` };
  if (end === undefined) return { wrong: 'is niet volledig: het einde ontbreekt', remedy: FETCH_AGAIN };
  if (!size) return UNREADABLE;
  const damaged = kind === 'png' && parts.some((chunk) => !hasItsChecksum(bytes, chunk));
  return damaged ? { wrong: 'is beschadigd', remedy: FETCH_AGAIN } : undefined;
}

/** PNG 5.3: behind its data, the checksum of its type and data. */
function hasItsChecksum(bytes: Uint8Array, { from, to }: Anatomy['parts'][number]): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return crc32(bytes.subarray(from - 4, to)) === view.getUint32(to);
}

function judgeTraces(bytes: Uint8Array, anatomy: Anatomy): Verdict | undefined {
  const wrong = describeTraces(findTraces(bytes, anatomy));
  return wrong ? { wrong, remedy: SEND_CLEAN } : undefined;
}
