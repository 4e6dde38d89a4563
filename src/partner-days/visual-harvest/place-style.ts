import type { Drawing } from './drawing.ts';
import type { DrawnRegion } from './drawn-regions.ts';

/**
 * Where the regions are, as CSS for the head of the drawing's page: no attribute may style. `visual-harvest.css` does the
 * maths with it, both for what a reader can touch and, without JavaScript, for the region that the address names: that
 * one is as sharp as its own picture.
 */
export function writePlaceStyle({ width, height }: Drawing, regions: readonly DrawnRegion[]): string {
  const opened = (id: string) => `visual-harvest:not(:defined):has(#${id}:target)`;
  const places = regions.map(
    ({ id, number, x, y, width: w, height: h }) =>
      `.spot:nth-of-type(${number}),${opened(id)}{--x:${x};--y:${y};--w:${w};--h:${h}}`,
  );
  const crops = regions.map(
    ({ id, pictures }) => `${opened(id)} .sheet::after{background-image:url(${pictures.crop.src})}`,
  );
  const paper = `@page drawing{size:A4 ${width > height ? 'landscape' : 'portrait'}}`;
  const shape = `visual-harvest{--shape:${(width / height).toFixed(5)}}`;
  return `@layer components{${shape}${places.join('')}@media (scripting:none){${crops.join('')}}}${paper}`;
}
