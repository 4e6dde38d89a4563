import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DRAWING_CACHE, isKept, keep } from './drawing-cache.ts';
import { DRAWING_FOLDER, TILE_FOLDER } from './drawing-folder.ts';
import { SETTINGS } from './encoding.ts';
import type { Size } from './geometry.ts';
import { decode, type DrawingPicture, type PictureFolder, type Pixels } from './pixels.ts';
import { cutRegion, type RegionPictures } from './region-pictures.ts';
import type { Rectangle } from './regions.ts';
import { makeSheets, sheetWidths, type Sheets } from './sheets.ts';
import { levelsOf, makeTiles, tileAddresses, type Tiles } from './tiles.ts';

export type { DrawingPicture, RegionPictures };

/** A drawing as the site serves it. */
export interface Drawing extends Sheets {
  /** Of the original, in px. */
  width: number;
  height: number;
  /** Of drawings that are too large to be shown whole at their own size. */
  tiles?: Tiles;
  /** One for each region, in their order. */
  regions: RegionPictures[];
}

export interface DrawingOptions {
  /** How many of how many pictures are made; called only when there is something to make. */
  onProgress?: (done: number, total: number) => void;
  /** Where they are kept; relative to the project. */
  cache?: string;
}

/**
 * The pictures of the drawing in `file`, made once: the whole for its content and the settings of the encoders, a region
 * also for its rectangle, so that who moves one waits for that one alone. The drawing is decoded once at most.
 * @throws Error with a Dutch sentence when it cannot be decoded, any other when it cannot be read
 */
export async function makeDrawing(
  file: string,
  regions: readonly Rectangle[],
  { onProgress = () => undefined, cache = DRAWING_CACHE }: DrawingOptions = {},
): Promise<Drawing> {
  const bytes = await readFile(file);
  const content = createHash('sha256').update(bytes).update(SETTINGS).digest('hex');
  const whole = nameOf(content);
  const cuts = regions.map((region) => {
    const { x, y, width, height } = region;
    return { region, name: nameOf(JSON.stringify([content, x, y, width, height])) };
  });
  let pixels: Promise<Pixels> | undefined;
  const open = () => (pixels ??= decode(bytes).catch((error: unknown) => refuse(file, error)));

  const missing = new Set([whole, ...cuts.map(({ name }) => name)].filter((name) => !isKept(name, cache)));
  const extra = missing.has(whole) ? countWhole(await open()) - 1 : 0;
  let done = 0;
  const step = () => onProgress(++done, missing.size + extra);

  const sheets = await keep(whole, async (folder) => makeWhole(await open(), placeOf(folder, whole), step), cache);
  const pictures: RegionPictures[] = [];
  for (const { region, name } of cuts) {
    const cut = async (folder: string) => cutRegion(await open(), region, placeOf(folder, name)).finally(step);
    pictures.push(await keep(name, cut, cache));
  }
  return { ...sheets, regions: pictures };
}

/** The addresses of all that was made of a drawing. */
export function addressesOf({ sheets, fallback, tiles, regions }: Drawing): string[] {
  const pictures = [...sheets, fallback, ...regions.flatMap(({ thumbnail, crop, share }) => [thumbnail, crop, share])];
  return [...new Set([...pictures.map(({ src }) => src), ...(tiles ? tileAddresses(tiles) : [])])];
}

async function makeWhole(pixels: Pixels, place: PictureFolder, step: () => void): Promise<Omit<Drawing, 'regions'>> {
  const { width, height } = pixels;
  const sheets = await makeSheets(pixels, place, step);
  const levels = levelsOf(pixels);
  if (levels.length === 0) return { width, height, ...sheets };
  const tileFolder = { folder: join(place.folder, TILE_FOLDER), path: `${place.path}/${TILE_FOLDER}` };
  return { width, height, ...sheets, tiles: await makeTiles(pixels, levels, tileFolder, step) };
}

/** How often making the whole calls its step. */
function countWhole(size: Size): number {
  return sheetWidths(size).length + 1 + levelsOf(size).length;
}

function placeOf(folder: string, name: string): PictureFolder {
  return { folder, path: `/${DRAWING_FOLDER}/${name}` };
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function refuse(file: string, error: unknown): never {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const sentence = `${relative('.', file)}: deze tekening is beschadigd (${reason}). Bewaar ze opnieuw als PNG of JPEG.`;
  throw new Error(sentence, { cause: error });
}
