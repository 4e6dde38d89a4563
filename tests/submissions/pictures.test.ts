import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../src/submissions/pictures.ts';
import { exifBlock, jpegSegment, withSegments } from '../fixtures/picture-bytes.ts';
import { smallJpeg, smallPng, smallWebp } from '../fixtures/small-pictures.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

/** Each kind of bad picture has a case in tests/hostile/bad/pictures, each kind of good one in good/photos. */

/** What the check says of a picture with this name and these bytes, beside a story. */
async function sentencesFor(name: string, bytes: Uint8Array, collection = 'stories'): Promise<string[]> {
  const file = `${collection}/soep/${name}`;
  const problems = await checkPicture(await makeFolder({ [file]: bytes }), file);
  expect(problems.map((problem) => problem.file)).toEqual(problems.map(() => file));
  return problems.map(({ sentence }) => sentence);
}

describe('a sound picture', () => {
  it.each([
    ['soep.jpg', smallJpeg],
    ['IMG_0042.JPG', smallJpeg],
    ['soep.png', smallPng],
    ['soep.webp', smallWebp],
  ])('%s is welcome', async (name, picture) => {
    expect(await sentencesFor(name, await picture())).toEqual([]);
  });
});

it('a photo with much to take out gives one sentence, because one remedy mends all', async () => {
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifBlock({ orientation: 6, place: true })]);
  const photo = withSegments(await smallJpeg(), jpegSegment(0xe1, exif), jpegSegment(0xfe, 'thuis bij Fatima'));
  expect(await sentencesFor('soep.jpg', Buffer.concat([photo, Buffer.from('%PDF-1.7')]))).toEqual([
    'Foto "soep.jpg" vertelt waar ze gemaakt is (GPS), staat op haar kant, bevat ook een opmerking en heeft achter het beeld nog een PDF. ' +
      'Zet ze opnieuw in de redactieruimte, die enkel het beeld overhoudt, of doe npm run check -- --fix.',
  ]);
});

it('a drawing of a partner day may have 60 MB, a photo of a story 15', async () => {
  const heavy = Buffer.concat([await smallJpeg(), Buffer.alloc(16 * 1024 * 1024)]);
  expect(await sentencesFor('soep.jpg', heavy)).toEqual([
    'Foto "soep.jpg" is 17 MB groot; hooguit 15 MB mag. Maak ze kleiner.',
  ]);
  const [sentence] = await sentencesFor('oogst.jpg', heavy, 'partner-days');
  expect(sentence).toContain('heeft achter het beeld nog iets anders');
});

it('what cannot be read at all is no sentence but an error', async () => {
  await expect(checkPicture(await makeFolder({}), 'stories/soep/weg.jpg')).rejects.toThrow('ENOENT');
});
