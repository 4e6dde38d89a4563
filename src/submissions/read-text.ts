import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Longer than the longest story that anybody would read; a report of a partner day also holds its drawing's words. */
const MOST_BYTES = 64 * 1024;
const MOST_REPORT_BYTES = 256 * 1024;
const LONGEST_LINE = 20_000;
const MOST_LINES = 4000;

/**
 * Reads a text, or says in Dutch why it is refused; it never reads more than a text may have.
 * @param path of the file
 * @param file the same within the content folder
 */
export function readText(path: string, file: string): { text: string } | { wrong: string } {
  const most = file.startsWith('partner-days/') ? MOST_REPORT_BYTES : MOST_BYTES;
  let bytes: Buffer | undefined;
  try {
    bytes = readBytes(path, most + 1);
  } catch {
    // Anything a disk may say; who can mend it sees it with any other program too.
  }
  if (!bytes) return { wrong: 'Dit bestand is niet te lezen. Kijk na of je er toegang toe hebt.' };
  return judgeText(bytes, most);
}

/** Its bytes as text, or why they are refused. */
function judgeText(bytes: Buffer, most: number): { text: string } | { wrong: string } {
  if (bytes.length > most)
    return { wrong: `Deze tekst is groter dan ${most / 1024} kB. Maak er een kortere van, of verdeel hem.` };
  const text = decode(bytes);
  if (text === undefined)
    return { wrong: 'Deze tekst is niet bewaard als UTF-8. Bewaar hem opnieuw, met UTF-8 als codering.' };
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return { wrong: `Deze tekst telt meer dan ${MOST_LINES} regels. Maak hem korter.` };
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return { wrong: `Regel ${long + 1} is langer dan ${LONGEST_LINE} tekens. Verdeel hem over alinea’s.` };
  return { text };
}

/** A null is no text, but UTF-16 that does not say so is full of them. */
function decode(bytes: Buffer): string | undefined {
  try {
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** At most `most` bytes of a plain file; it follows no link and waits for no pipe. */
export function readBytes(path: string, most: number): Buffer | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    // One more than it should have, in case it grows.
    const bytes = Buffer.allocUnsafe(Math.min(most, stat.size + 1));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
