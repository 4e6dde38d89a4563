import { FALLBACK_WIDTH, LONGEST_SIDE, MOST_SHEET_PIXELS, SHEET_WIDTHS, WIDEST_AVIF } from './encoding.ts';
import { widestWithin, type Size } from './geometry.ts';
import { save, type DrawingPicture, type PictureFolder, type Pixels } from './pixels.ts';

/** The whole drawing. */
export interface Sheets {
  /** From small to large. */
  sheets: DrawingPicture[];
  /** For browsers without AVIF, and for print. */
  fallback: DrawingPicture;
}

const NEARLY = 0.9;

/** The widths in px of a drawing's sheets, from small to large. */
export function sheetWidths(drawing: Size): number[] {
  const widest = widestWithin(drawing, { pixels: MOST_SHEET_PIXELS, side: LONGEST_SIDE });
  // One that is nearly as wide as the widest would save nobody a byte.
  return [...SHEET_WIDTHS.filter((width) => width < widest * NEARLY), widest];
}

/** Makes the whole drawing at each width; `onSheet` is called as one is done. */
export async function makeSheets(pixels: Pixels, place: PictureFolder, onSheet: () => void): Promise<Sheets> {
  const widths = sheetWidths(pixels);
  const made = new Map<number, DrawingPicture>();
  const waiting = [...widths];
  const work = async (next: () => number | undefined) => {
    for (let width = next(); width !== undefined; width = next()) {
      const kind = width > WIDEST_AVIF ? 'webp' : 'avif';
      made.set(width, await save(pixels.begin().resize(width), String(width), kind, place));
      onSheet();
    }
  };
  // One core goes down from the largest while the other goes up from the smallest: two large ones would take a gigabyte.
  await Promise.all([work(() => waiting.pop()), work(() => waiting.shift())]);
  const width = Math.min(FALLBACK_WIDTH, widths.at(-1) ?? FALLBACK_WIDTH);
  const fallback = await save(pixels.begin().resize(width), 'tekening', 'jpeg', place);
  onSheet();
  return { sheets: widths.flatMap((width) => made.get(width) ?? []), fallback };
}
