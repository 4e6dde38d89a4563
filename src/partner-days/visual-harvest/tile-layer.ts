import type { Tiles } from './tiles.ts';

/** A part of the drawing, in parts of its width and height. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a tile lies and what it shows: its address within the folder of tiles, its place in percent of the drawing. */
export interface Tile {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The tiles of a drawing as its page tells them: the address of their folder, their size and each level in px. */
export type TileSet = Pick<Tiles, 'path' | 'size'> & { levels: { width: number; height: number }[] };

/** The tiles that show a part of the drawing when the whole of it is `width` px of the screen wide. */
export function tilesFor({ size, levels }: TileSet, width: number, part: Part): Tile[] {
  const wanted = levels.findIndex((level) => level.width >= width);
  const index = wanted < 0 ? levels.length - 1 : wanted;
  const level = levels[index];
  if (!level) return [];
  const range = (from: number, to: number, whole: number) => {
    const first = Math.max(0, Math.floor((from * whole) / size));
    const last = Math.min(Math.ceil(whole / size), Math.ceil((to * whole) / size));
    return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  };
  const percent = (px: number, whole: number) => (100 * Math.min(px, whole)) / whole;
  return range(part.top, part.bottom, level.height).flatMap((row) =>
    range(part.left, part.right, level.width).map((column) => {
      const [left, top] = [percent(column * size, level.width), percent(row * size, level.height)];
      const [right, bottom] = [percent((column + 1) * size, level.width), percent((row + 1) * size, level.height)];
      return { name: `${index}/${column}-${row}.webp`, left, top, width: right - left, height: bottom - top };
    }),
  );
}

/** The tiles of a sheet; none where its drawing is small enough to be shown whole. */
export function readTileSet({ dataset }: HTMLElement): TileSet | undefined {
  const path = dataset['tiles'];
  if (!path) return undefined;
  const [size = 0, ...sides] = (dataset['tileSizes'] ?? '').split(' ').map(Number);
  const levels = sides.flatMap((width, at) => (at % 2 ? [] : [{ width, height: sides[at + 1] ?? 0 }]));
  return { path, size, levels };
}

/** Lays tiles over a sheet, and takes away those that lie there and are asked for no longer. */
export function layTiles(sheet: HTMLElement, path: string, tiles: readonly Tile[]): void {
  const lying = new Map(
    [...sheet.querySelectorAll<HTMLImageElement>('.tile')].map((tile) => [tile.dataset['name'], tile]),
  );
  for (const { name, left, top, width, height } of tiles) {
    if (lying.delete(name)) continue;
    const tile = Object.assign(new Image(), { className: 'tile', alt: '', src: path + name });
    tile.dataset['name'] = name;
    const place = { left, top, width, height };
    for (const [side, value] of Object.entries(place)) tile.style.setProperty(side, `${value}%`);
    sheet.querySelector('.spot')?.before(tile);
  }
  for (const tile of lying.values()) tile.remove();
}
