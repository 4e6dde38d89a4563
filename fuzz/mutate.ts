/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** What tips a reader of texts or pictures over more often than chance would. */
const TOKENS = [
  '---\n', '+++\n', '---js\n', '\n\n', '\r\n', '\0', '\u202e', '\ufeff', '<script>', '<img src=x onerror=', '{', '}', '](', '![',
  '[^a]', '[^a]: ', '&#x', '&amp;', 'javascript:', 'data:', 'https://', '//', '..', '@', '*', '**', '_', '~~', '`', '```\n', '| a |\n|-|\n',
  '> ', '- ', '1. ', '# ', ': ', '&a ', '*a', '<<: ', '!!', '"', "'", '[', ']', 'import ', 'export ', '<Citaat wie="', '</Citaat>',
  '\xff\xd8', '\xff\xd9', '\xff\xe1', 'Exif\0\0', 'IDAT', 'IEND', 'VP8X', 'RIFF', '\xff\xff\xff\xff', '\x00\x00\x00\x00',
]; // prettier-ignore

/** A neighbour of `bytes`: a few bytes changed, taken out, doubled or put in, or a piece of `other`. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random, most: number): Uint8Array<ArrayBuffer> {
  let made: Buffer<ArrayBuffer> = Buffer.from(bytes);
  const turns = 1 + Math.floor(random() ** 2 * 6);
  for (let turn = 0; turn < turns; turn++) made = change(made, other, random);
  return new Uint8Array(made.subarray(0, most));
}

function change(bytes: Buffer<ArrayBuffer>, other: Uint8Array, random: Random): Buffer<ArrayBuffer> {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = Math.floor(random() ** 3 * Math.min(bytes.length - at, 400));
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (Math.floor(random() * 6)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, piece, piece, after]);
    case 2: {
      const token = TOKENS[Math.floor(random() * TOKENS.length)] ?? '';
      const isBytes = /^[\0-\xff]*$/.test(token);
      return Buffer.concat([before, Buffer.from(token, isBytes ? 'latin1' : 'utf8'), after]);
    }
    case 3: {
      const from = Math.floor(random() * other.length);
      return Buffer.concat([before, other.subarray(from, from + 1 + Math.floor(random() ** 2 * 300)), after]);
    }
    case 4:
      return Buffer.concat([before, Buffer.alloc(1 + Math.floor(random() ** 4 * 3000), piece[0] ?? 62), after]);
    default: {
      const changed = Buffer.from(bytes);
      if (at < changed.length) changed[at] = Math.floor(random() * 256);
      return changed;
    }
  }
}
