import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { MOST_PIXELS } from '../../photos/limits.ts';
import { AVIF, AVIF_THUMBNAIL, JPEG, WEBP } from './encoding.ts';
import type { Size } from './geometry.ts';

/** A picture that the site serves: its address, its size in px, and its type for a `<source>`. */
export interface DrawingPicture extends Size {
  src: string;
  type: 'image/avif' | 'image/webp' | 'image/jpeg';
}

/** A drawing's pixels, decoded once; each call begins a picture from them. */
export interface Pixels extends Size {
  begin: () => Sharp;
}

/** A folder for pictures, and its address on the site. */
export interface PictureFolder {
  folder: string;
  path: string;
}

const ENCODERS = {
  avif: (picture: Sharp) => picture.avif(AVIF),
  thumbnail: (picture: Sharp) => picture.avif(AVIF_THUMBNAIL),
  webp: (picture: Sharp) => picture.webp(WEBP),
  jpeg: (picture: Sharp) => picture.jpeg(JPEG),
};
const KINDS = {
  avif: { type: 'image/avif', extension: 'avif' },
  thumbnail: { type: 'image/avif', extension: 'avif' },
  webp: { type: 'image/webp', extension: 'webp' },
  jpeg: { type: 'image/jpeg', extension: 'jpg' },
} as const;

/** @throws Error of sharp's when the drawing cannot be decoded to its end */
export function decode(bytes: Buffer): Promise<Pixels> {
  const drawing = sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS });
  return decoded(drawing.flatten({ background: '#fff' }).toColourspace('srgb'));
}

/** The pixels of a picture in the making. */
export async function decoded(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const options = { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS };
  return { width, height, begin: () => sharp(data, options) };
}

/** Encodes a picture into a folder. */
export async function save(
  picture: Sharp,
  name: string,
  kind: keyof typeof ENCODERS,
  { folder, path }: PictureFolder,
): Promise<DrawingPicture> {
  const { type, extension } = KINDS[kind];
  const { width, height } = await ENCODERS[kind](picture).toFile(join(folder, `${name}.${extension}`));
  return { src: `${path}/${name}.${extension}`, width, height, type };
}
