import type { Anatomy } from '../../photos/picture-parts.ts';

/**
 * Marks of another file within a picture's own data, where decoders do not look: before the end mark of a JPEG, behind what
 * a PNG inflates to. A zip is read from its end, a page wherever its first tag stands. Long enough not to turn up by chance.
 */
const MARKS: [RegExp, string][] = [
  [/PK\x05\x06\0{4}/i, 'een zip-bestand'],
  [/<(script|iframe|!doctype|\?php)[\s>]/i, 'een stuk webpagina'],
  [/%PDF-1\.\d/i, 'een PDF'],
];

/** All of them at once: a photo is looked through at a gigabyte a second. */
const ANY = new RegExp(MARKS.map(([mark]) => mark.source).join('|'), 'i');

/** What is hidden in a picture's data, in Dutch; nothing when nothing is found. */
export function describeHidden(bytes: Uint8Array, { parts }: Anatomy): string | undefined {
  for (const { purpose, from, to } of parts) {
    if (purpose !== 'picture') continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
    if (ANY.test(text)) return MARKS.find(([mark]) => mark.test(text))?.[1];
  }
  return undefined;
}
