import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Rectangle } from './regions.ts';

/** A picture that the site serves: its address, its size in px, and its type for a `<source>`. */
export interface DrawingPicture {
  src: string;
  width: number;
  height: number;
  type: 'image/avif' | 'image/webp' | 'image/jpeg';
}

/** A drawing as the site serves it. */
export interface Drawing {
  /** Of the original, in px. */
  width: number;
  height: number;
  /** The whole drawing, from small to large. */
  sheets: DrawingPicture[];
  /** For browsers without AVIF, and for print. */
  fallback: DrawingPicture;
  /** One for each region, in their order. */
  regions: RegionPictures[];
}

export interface RegionPictures {
  /** Beside the text of the region. */
  thumbnail: DrawingPicture;
  /** The region for itself, on a page of its own. */
  crop: DrawingPicture;
  /** What goes with a shared link: JPEG, 1200 × 630 px. */
  share: DrawingPicture;
}

/** Where drawings are made, so that a second build finds them; relative to the project. */
export const DRAWING_CACHE = '.cache/drawings';

/** The folder of the site that holds their pictures: the route `src/pages/tekening/[...file].ts`. */
export const DRAWING_FOLDER = 'tekening';

/** Widths in px of the whole drawing. AVIF up to 2400: above, it takes minutes where WebP takes seconds. */
const AVIF_WIDTHS = [800, 1200, 1600, 2400];
const WEBP_WIDTHS = [4000, 6000, 8000];
const FALLBACK_WIDTH = 1600;
/** No browser on a phone decodes more at once without dropping something else. */
const MOST_PIXELS = 50_000_000;
const THUMBNAIL_WIDTH = 360;
const CROP_WIDTH = 1400;
const SHARE = { width: 1200, height: 630 };
const AVIF = { quality: 45, effort: 2 };
const WEBP = { quality: 68, effort: 4 };
const JPEG = { quality: 78, mozjpeg: true };
/** Goes up when what is made below changes in a way that the settings above do not tell. */
const EDITION = 1;

/**
 * The pictures of the drawing in `file`, made once for its content, its regions and the settings of the encoders.
 * @param file path of the drawing
 * @throws Error when it cannot be decoded
 */
export async function makeDrawing(file: string, regions: readonly Rectangle[]): Promise<Drawing> {
  const bytes = await readFile(file);
  const settings = [EDITION, AVIF_WIDTHS, WEBP_WIDTHS, THUMBNAIL_WIDTH, CROP_WIDTH, SHARE, AVIF, WEBP, JPEG];
  const places = regions.map(({ x, y, width, height }) => [x, y, width, height]);
  const fingerprint = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([settings, places]))
    .digest('hex');
  const folder = join(DRAWING_CACHE, fingerprint.slice(0, 12));
  const index = join(folder, 'drawing.json');
  if (!existsSync(index)) {
    // Whole or not at all: a build that is killed here would leave half a drawing to all later ones.
    const half = `${folder}.${process.pid}-${performance.now()}`;
    await mkdir(half, { recursive: true });
    try {
      const drawing = await encode(bytes, regions, half, `/${DRAWING_FOLDER}/${basename(folder)}`);
      await writeFile(join(half, 'drawing.json'), JSON.stringify(drawing));
      await rename(half, folder);
    } finally {
      await rm(half, { recursive: true, force: true });
    }
  }
  return JSON.parse(await readFile(index, 'utf8')) as Drawing; // written above
}

async function encode(bytes: Buffer, regions: readonly Rectangle[], folder: string, path: string): Promise<Drawing> {
  const { data, info } = await sharp(bytes, { failOn: 'warning', limitInputPixels: 120_000_000 })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const sheet = () => sharp(data, { raw: { width, height, channels }, limitInputPixels: 120_000_000 });
  const save = async (picture: Sharp, name: string, type: DrawingPicture['type']): Promise<DrawingPicture> => {
    const encoded = {
      'image/avif': picture.avif(AVIF),
      'image/webp': picture.webp(WEBP),
      'image/jpeg': picture.jpeg(JPEG),
    };
    const file = `${name}.${type.slice('image/'.length).replace('jpeg', 'jpg')}`;
    const made = await encoded[type].toFile(join(folder, file));
    return { src: `${path}/${file}`, width: made.width, height: made.height, type };
  };
  const widest = Math.min(width, Math.floor(Math.sqrt((MOST_PIXELS * width) / height)));
  const fits = (sizes: readonly number[]) => sizes.filter((size) => size < widest);
  const sheets: DrawingPicture[] = [];
  for (const size of fits(AVIF_WIDTHS)) sheets.push(await save(sheet().resize(size), String(size), 'image/avif'));
  for (const size of [...fits(WEBP_WIDTHS), widest])
    sheets.push(await save(sheet().resize(size), String(size), size > 2400 ? 'image/webp' : 'image/avif'));
  const fallback = await save(sheet().resize(Math.min(widest, FALLBACK_WIDTH)), 'drawing', 'image/jpeg');
  const pictures: RegionPictures[] = [];
  for (const [index, region] of regions.entries()) {
    const cut = (area: Rectangle) => sheet().extract(inPixels(area, width, height));
    const own = inPixels(region, width, height);
    pictures.push({
      thumbnail: await save(cut(region).resize(Math.min(own.width, THUMBNAIL_WIDTH)), `${index}-klein`, 'image/avif'),
      crop: await save(cut(region).resize(Math.min(own.width, CROP_WIDTH)), `${index}`, 'image/avif'),
      share: await save(
        cut(withShape(region, SHARE.width / SHARE.height / (width / height))).resize(SHARE.width, SHARE.height, {
          fit: 'cover',
        }),
        `${index}-deel`,
        'image/jpeg',
      ),
    });
  }
  return { width, height, sheets, fallback, regions: pictures };
}

/** The smallest rectangle of this shape around a region that the drawing has room for; its shape is width by height, in percents. */
function withShape({ x, y, width, height }: Rectangle, shape: number): Rectangle {
  const wide = Math.min(100, Math.max(width, height * shape));
  const high = Math.min(100, Math.max(height, wide / shape));
  const start = (from: number, size: number, whole: number) =>
    Math.min(Math.max(0, from - (whole - size) / 2), 100 - whole);
  return { x: start(x, width, wide), y: start(y, height, high), width: wide, height: high };
}

function inPixels({ x, y, width, height }: Rectangle, across: number, down: number) {
  const left = Math.min(Math.round((x / 100) * across), across - 1);
  const top = Math.min(Math.round((y / 100) * down), down - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round((width / 100) * across), across - left)),
    height: Math.max(1, Math.min(Math.round((height / 100) * down), down - top)),
  };
}
