import type { Rectangle } from './regions.ts';

/** Sizes and places of what is made of a drawing; percent are of its width and height. */

/** In px. */
export interface Size {
  width: number;
  height: number;
}

/** A level of tiles: the drawing at one size in px, and how many tiles that takes. */
export interface TileLevel extends Size {
  columns: number;
  rows: number;
}

/** The width in px of the largest picture of a drawing within these bounds, never more than its own. */
export function widestWithin({ width, height }: Size, most: { pixels: number; side: number }): number {
  const shape = width / height;
  return Math.max(1, Math.floor(Math.min(width, Math.sqrt(most.pixels * shape), most.side, most.side * shape)));
}

/** Levels of tiles from small to large: the drawing itself, halved as long as a side is longer than `longest` px. */
export function tileLevels({ width, height }: Size, tile: number, longest: number): TileLevel[] {
  const level = { width, height, columns: Math.ceil(width / tile), rows: Math.ceil(height / tile) };
  if (Math.max(width, height) <= longest) return [];
  return [...tileLevels({ width: Math.ceil(width / 2), height: Math.ceil(height / 2) }, tile, longest), level];
}

/** The pixels of a rectangle: at least one, none beside the drawing. */
export function inPixels({ x, y, width, height }: Rectangle, { width: across, height: down }: Size) {
  const left = Math.min(Math.round((x / 100) * across), across - 1);
  const top = Math.min(Math.round((y / 100) * down), down - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round((width / 100) * across), across - left)),
    height: Math.max(1, Math.min(Math.round((height / 100) * down), down - top)),
  };
}

/** The smallest rectangle of a shape (width by height, in px) around a region that the drawing has room for. */
export function withShape({ x, y, width, height }: Rectangle, shape: number, drawing: Size): Rectangle {
  const inPercent = (shape * drawing.height) / drawing.width;
  const wide = Math.min(100, Math.max(width, height * inPercent));
  const high = Math.min(100, Math.max(height, wide / inPercent));
  const start = (from: number, size: number, whole: number) =>
    Math.min(Math.max(0, from - (whole - size) / 2), 100 - whole);
  return { x: start(x, width, wide), y: start(y, height, high), width: wide, height: high };
}
