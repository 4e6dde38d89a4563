import { readBytes } from '../src/submissions/read-text.ts';

/** As far as a text is read for its fields: more than any front matter needs. */
const MOST_BYTES = 256 * 1024;

/** As much of a title as a heading needs; also the bound of what is looked at. */
const MOST_TITLE = 80;

/** The start of a text, to point in it; empty for what cannot be read or is no plain file, such as a link or a pipe. */
export function readStart(path: string): string {
  try {
    return readBytes(path, MOST_BYTES)?.toString('utf8') ?? '';
  } catch {
    return '';
  }
}

/** The title that stands on one line of the front matter, near enough for a heading. */
export function titleIn(text: string): string | undefined {
  const line = text.split('\n', 100).find((candidate) => /^(title|name):\s/.test(candidate));
  const written = line?.slice(line.indexOf(':') + 1, MOST_TITLE).trim() ?? '';
  const title = written.replace(/^(["'])(.*)\1$/, '$2');
  return /^[>|&*!#[{]|^$/.test(title) ? undefined : title;
}
