import type { Drawing } from './drawing.ts';
import type { DrawnRegion } from './drawn-regions.ts';

/**
 * Where the regions are and the picture of each, as CSS for the head of the drawing's page: no attribute may style.
 * `visual-harvest.css` does the maths with it, both for what a reader can touch and, without JavaScript, for the region
 * that the address names; `visual-harvest.ts` reads it from the first for the region that is open.
 */
export function writePlaceStyle({ width, height }: Drawing, regions: readonly DrawnRegion[]): string {
  const opened = (id: string) => `visual-harvest:not(:defined):has(#${id}:target)`;
  const places = regions.map(
    ({ id, number, x, y, width: w, height: h, pictures }) =>
      `.spot:nth-of-type(${number}),${opened(id)}{--x:${x};--y:${y};--w:${w};--h:${h};--crop:url(${pictures.crop.src})}`,
  );
  // What a sheet of paper has room for under its title.
  const [sheet, room] = width > height ? ['landscape', '138mm'] : ['portrait', '218mm'];
  const paper = `@page drawing{size:A4 ${sheet}}`;
  const shape = `visual-harvest{--shape:${(width / height).toFixed(5)};--room:${room}}`;
  return `@layer components{${shape}${places.join('')}}${paper}`;
}
