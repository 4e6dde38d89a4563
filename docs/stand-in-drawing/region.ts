/** What a region of the drawing is. The sheet is 3200 × 2240 units. */
import type { Lettering, Point } from './pen.ts';

/** Letters lines of words on the drawing and keeps them for the transcription. */
export type Say = (lines: readonly string[], where: Point, style: Lettering) => string;

export interface Region {
  title: string;
  /** x, y, width and height, in percent of the drawing. */
  rectangle: readonly [x: number, y: number, width: number, height: number];
  /** What is drawn there, in one Dutch sentence. */
  description: string;
  draw: (say: Say) => string[];
}
