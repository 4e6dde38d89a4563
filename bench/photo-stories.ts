import { rm } from 'node:fs/promises';
import sharp from 'sharp';
import { goodPhoto, goodStory, smallContent, writeEntry } from '../tests/fixtures/small-content.ts';
import { renderPhotograph } from '../tests/fixtures/photograph.ts';
import { writeFiles, type Files } from '../tests/fixtures/temporary-folder.ts';

/** A newspaper of photos of 12 megapixels, the same bytes every time. */

/** How photos come in, by the program that encodes them. */
const ENCODINGS = {
  /** As `admin/photos/clean-photo.ts` leaves every photo: nearly all that is ever submitted. */
  'JPEG of the newsroom': (photo: Buffer) => sharp(photo).resize(2560).jpeg({ quality: 85 }),
  'JPEG, 12 MP': (photo: Buffer) => sharp(photo).jpeg({ quality: 90 }),
  'progressive JPEG, 12 MP': (photo: Buffer) => sharp(photo).jpeg({ quality: 90, progressive: true }),
  'PNG, 3 MP': (photo: Buffer) => sharp(photo).resize(2000).png(),
  'WebP, 12 MP': (photo: Buffer) => sharp(photo).webp({ quality: 80 }),
};

export type PhotoKind = keyof typeof ENCODINGS;
export const PHOTO_KINDS = Object.keys(ENCODINGS) as PhotoKind[]; // what keyof says of it

/** A few different photos of each kind. */
export type Photos = Record<PhotoKind, Buffer[]>;

const SEEDS = [11, 23];
/** A photo and a gallery of twelve, the most that a story may have. */
const IN_A_STORY = 13;

export async function takePhotos(): Promise<Photos> {
  const photos: Buffer[] = [];
  for (const seed of SEEDS) photos.push(await renderPhotograph(seed, { width: 4000, height: 3000 }));
  const encode = async (kind: PhotoKind) => [
    kind,
    await Promise.all(photos.map((photo) => ENCODINGS[kind](photo).toBuffer())),
  ];
  return Object.fromEntries(await Promise.all(PHOTO_KINDS.map(encode))) as Photos; // an entry for each of its keys
}

/** Writes stories with these photos into `folder`, in the place of what is there. */
export async function writePhotoStories(folder: string, photos: readonly Buffer[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, await smallContent());
  for (let index = 0; index < photos.length; index += IN_A_STORY)
    await writeFiles(folder, makeStory(`stories/fotos-${index}`, photos.slice(index, index + IN_A_STORY)));
}

function makeStory(folder: string, photos: readonly Buffer[]): Files {
  const names = photos.map((photo, index) => `foto-${index}.${extensionOf(photo)}`);
  const [photo, ...gallery] = names.map((file) => ({ ...goodPhoto, file }));
  return {
    [`${folder}/index.md`]: writeEntry({ ...goodStory, photo, gallery }),
    ...Object.fromEntries(photos.map((bytes, index) => [`${folder}/${names[index] ?? ''}`, bytes])),
  };
}

function extensionOf(photo: Buffer): string {
  return { R: 'webp', '\x89': 'png' }[photo.toString('latin1', 0, 1)] ?? 'jpg';
}
