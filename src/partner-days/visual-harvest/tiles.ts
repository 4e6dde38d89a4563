import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LONGEST_SIDE, TILE_SIZE, WIDEST_AVIF } from './encoding.ts';
import { tileLevels, type Size, type TileLevel } from './geometry.ts';
import { decoded, save, type PictureFolder, type Pixels } from './pixels.ts';

/** A drawing in tiles: that of a column and a row, counted from 0, lies at `<path>/<level>/<column>-<row>.webp`. */
export interface Tiles {
  /** Of a side of a tile, in px; the last ones are smaller. */
  size: number;
  /** The address of their folder, without a slash at its end; `data-tiles` on a page names it, with one. */
  path: string;
  /** From small to large; the smallest is about as large as the largest sheet in AVIF, the last is the drawing itself. */
  levels: TileLevel[];
}

/** The levels of a drawing that no phone could decode whole at its own size; none for others. */
export function levelsOf(drawing: Size): TileLevel[] {
  if (Math.max(drawing.width, drawing.height) <= LONGEST_SIDE) return [];
  return tileLevels(drawing, TILE_SIZE, WIDEST_AVIF);
}

/** Cuts every level into tiles; `onLevel` is called as one is done. */
export async function makeTiles(
  pixels: Pixels,
  levels: readonly TileLevel[],
  { folder, path }: PictureFolder,
  onLevel: () => void,
): Promise<Tiles> {
  for (const [index, level] of levels.entries()) {
    const place = { folder: join(folder, String(index)), path: `${path}/${index}` };
    await mkdir(place.folder, { recursive: true });
    const sized = await decoded(pixels.begin().resize(level.width, level.height, { fit: 'fill' }));
    for (let row = 0; row < level.rows; row++) {
      await Promise.all(
        Array.from({ length: level.columns }, (_, column) =>
          save(sized.begin().extract(tileArea(level, column, row)), `${column}-${row}`, 'webp', place),
        ),
      );
    }
    onLevel();
  }
  return { size: TILE_SIZE, path, levels: [...levels] };
}

/** The addresses of all tiles. */
export function tileAddresses({ path, levels }: Tiles): string[] {
  return levels.flatMap(({ columns, rows }, level) =>
    Array.from(
      { length: columns * rows },
      (_, tile) => `${path}/${level}/${tile % columns}-${Math.floor(tile / columns)}.webp`,
    ),
  );
}

function tileArea({ width, height }: Size, column: number, row: number) {
  const [left, top] = [column * TILE_SIZE, row * TILE_SIZE];
  return { left, top, width: Math.min(TILE_SIZE, width - left), height: Math.min(TILE_SIZE, height - top) };
}
