import fc from 'fast-check';
import { basename, dirname, join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readAnatomy } from '../../../src/photos/anatomy.ts';
import { isStripped, strip } from '../../../src/photos/strip.ts';
import { checkPicture, fixPicture } from '../../../src/submissions/pictures.ts';
import { makeFolder } from '../../fixtures/temporary-folder.ts';
import * as pictures from '../../hostile/pictures.ts';

/** Whatever the bytes: the check ends, does not throw, and what it accepts is a picture and nothing else. */

const GOOD = [
  ['jpg', 'jpegInP3'],
  ['jpg', 'progressiveJpeg'],
  ['jpg', 'fullColourJpeg'],
  ['jpg', 'jpegOnItsSide'],
  ['png', 'pngOfScreen'],
  ['png', 'interlacedPng'],
  ['png', 'pngOfPlace'],
  ['webp', 'webpWithProfile'],
  ['webp', 'seeThroughWebp'],
  ['webp', 'webpOnItsSide'],
] as const;
const sources = await Promise.all(
  GOOD.map(async ([extension, maker]) => ({ extension, bytes: await pictures[maker]() })),
);
const starts = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'RIFF\x40\0\0\0WEBPVP8X'].map((start) =>
  Buffer.from(start, 'latin1'),
);
const folder = () => makeFolder({});

interface Sample {
  extension: string;
  bytes: Buffer;
}

const random: fc.Arbitrary<Sample> = fc
  .record({
    extension: fc.constantFrom('jpg', 'png', 'webp'),
    start: fc.constantFrom(...starts, Buffer.alloc(0)),
    rest: fc.uint8Array({ maxLength: 400 }),
  })
  .map(({ extension, start, rest }) => ({ extension, bytes: Buffer.concat([start, rest]) }));

/** A good picture in which bytes were changed, taken out or put in, some of them from another picture. */
const damaged: fc.Arbitrary<Sample> = fc
  .record({
    source: fc.constantFrom(...sources),
    other: fc.constantFrom(...sources),
    edits: fc.array(
      fc.record({
        kind: fc.constantFrom('flip', 'cut', 'insert', 'splice', 'end'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 300 }),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ source, other, edits }) => {
    const edited = edits.reduce((bytes, { kind, at, length, bytes: put }) => {
      const place = Math.floor(at * bytes.length);
      const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
      const from = Math.floor(at * other.bytes.length);
      if (kind === 'flip') return Buffer.concat([before, put, after.subarray(put.length)]);
      if (kind === 'cut') return Buffer.concat([before, after.subarray(length)]);
      if (kind === 'insert') return Buffer.concat([before, put, after]);
      if (kind === 'splice') return Buffer.concat([before, other.bytes.subarray(from, from + length), after]);
      return Buffer.concat([bytes, put]);
    }, source.bytes);
    return { extension: source.extension, bytes: edited };
  });

async function judge({ extension, bytes }: Sample, path: string): Promise<void> {
  await writeFile(path, bytes);
  const problems = await checkPicture(dirname(path), basename(path));
  expect(problems.length).toBeLessThan(2);
  if (problems.length > 0) return;
  const kind = extension === 'jpg' ? 'jpeg' : (extension as 'png' | 'webp'); // one of the three above
  const { format, exif, xmp, iptc, comments, orientation = 1, pages = 1 } = await sharp(bytes).metadata();
  expect({ format, exif, xmp, iptc, comments, orientation, pages }).toEqual({
    format: kind,
    exif: undefined,
    xmp: undefined,
    iptc: undefined,
    comments: undefined,
    orientation: 1,
    pages: 1,
  });
  expect(isStripped(kind, bytes)).toBe(true);
  const { width, height } = await sharp(bytes).metadata();
  expect(readAnatomy(kind, bytes).size).toEqual({ width, height });
  await sharp(bytes, { failOn: 'none' }).resize(40).avif({ effort: 0 }).toBuffer();
}

it.each([
  ['random bytes', random, 1500],
  ['damaged pictures', damaged, 1500],
])('%s', { timeout: 120_000 }, async (_name, samples, numRuns) => {
  const place = await folder();
  await fc.assert(
    fc.asyncProperty(samples, (sample) => judge(sample, join(place, `foto.${sample.extension}`))),
    { numRuns },
  );
});

it('what is put right is sound, or left alone', { timeout: 120_000 }, async () => {
  const place = await folder();
  await fc.assert(
    fc.asyncProperty(damaged, async ({ extension, bytes }) => {
      const path = join(place, `foto.${extension}`);
      await writeFile(path, bytes);
      if (!(await fixPicture(path))) return;
      expect(await fixPicture(path)).toBeUndefined();
      const sentences = (await checkPicture(place, basename(path))).map(({ sentence }) => sentence);
      expect(sentences.filter((sentence) => !sentence.includes('is niet leesbaar'))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('stripping ends and keeps within the file', () => {
  fc.assert(
    fc.property(fc.oneof(random, damaged), ({ bytes }) => {
      for (const kind of ['jpeg', 'png', 'webp'] as const) {
        const { end, parts } = readAnatomy(kind, bytes);
        expect(parts.every((part) => part.start < part.end && part.end <= bytes.length)).toBe(true);
        expect(parts.every((part) => part.start <= part.from && part.from <= part.to && part.to <= part.end)).toBe(
          true,
        );
        if (end === undefined) continue;
        const stripped = strip(kind, bytes);
        expect(stripped.length).toBeLessThanOrEqual(end);
        expect(isStripped(kind, stripped)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
