import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { viewOf, textAt } from '../photos/picture-parts.ts';
import { judgeParts, judgeStart } from '../submissions/pictures/verdict.ts';

/** The boxes that a still AVIF is made of (AV1 Image File Format 1.1, 3 and 9). */
const AVIF_BOXES = new Set(['ftyp', 'meta', 'mdat', 'free']);

/**
 * What is wrong with a picture of the built site, as what one can say of it: `is vanbinnen PNG`. The check of the content
 * looks at what people send; this one at what readers get, whatever made it.
 */
export async function judgeBuiltPicture(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  if (extname(path).toLowerCase() === '.avif') return judgeAvif(bytes);
  const kind = judgeStart(path, bytes.subarray(0, 256));
  return (typeof kind === 'string' ? judgeParts(kind, bytes) : kind)?.wrong;
}

async function judgeAvif(bytes: Buffer): Promise<string | undefined> {
  if (!textAt(bytes, 4, 12).startsWith('ftypavif')) return 'heet .avif maar is vanbinnen iets anders';
  if (!hasBoxesAlone(bytes)) return 'is niet volledig of bevat meer dan het beeld';
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!found) return 'is niet leesbaar';
  const hidden = (['exif', 'xmp', 'iptc', 'comments'] as const).filter((name) => found[name]);
  if (hidden.length > 0) return `bevat nog gegevens van de maker of het toestel (${hidden.join(', ')})`;
  return (found.orientation ?? 1) > 1 ? 'staat niet rechtop' : undefined;
}

/** Whether the boxes of a file fill it to the last byte (ISO/IEC 14496-12, 4.2). */
function hasBoxesAlone(bytes: Buffer): boolean {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    if (length < 8 || !AVIF_BOXES.has(textAt(bytes, at + 4, at + 8))) return false;
    at += length;
  }
  return at === bytes.length;
}
