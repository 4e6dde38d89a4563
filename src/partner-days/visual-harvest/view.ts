import type { Rectangle } from './regions.ts';

/** What is seen of a drawing: the point in the middle of the stage, in percent of the drawing, and how much it is enlarged. */
export interface View {
  across: number;
  down: number;
  /** 1 where the whole drawing just fits. */
  scale: number;
}

/** The size of the stage, in widths and heights of the whole drawing as it fits in there: 1 by 1 when their shapes agree. */
export interface Room {
  wide: number;
  high: number;
}

/** A place on the stage, seen from its middle: in percent of the width and height of the whole drawing as it fits in there. */
export interface Place {
  across: number;
  down: number;
}

export const WHOLE: View = { across: 50, down: 50, scale: 1 };
export const MIDDLE: Place = { across: 0, down: 0 };

/** As large as the smallest writing asks for. */
const LARGEST = 12;
/** A region has some of its surroundings beside it. */
const MARGIN = 0.94;

/** The nearest view that shows nothing beside the drawing, where the stage has no more room than that. */
export function keepInside({ across, down, scale }: View, { wide, high }: Room): View {
  const size = Math.min(LARGEST, Math.max(1, scale));
  const inside = (at: number, room: number) => {
    const half = Math.min(50, (50 * room) / size);
    return Math.min(100 - half, Math.max(half, at));
  };
  return { across: inside(across, wide), down: inside(down, high), scale: size };
}

/** The view that a region fills. */
export function viewOf({ x, y, width, height }: Rectangle, { wide, high }: Room): View {
  const scale = MARGIN * Math.min((100 * wide) / width, (100 * high) / height);
  return keepInside({ across: x + width / 2, down: y + height / 2, scale }, { wide, high });
}

/** Enlarges by `factor` with what is at `place` staying where it is. */
export function zoom({ across, down, scale }: View, factor: number, place: Place, room: Room): View {
  const size = Math.min(LARGEST, Math.max(1, scale * factor));
  const kept = 1 / scale - 1 / size;
  return keepInside({ across: across + place.across * kept, down: down + place.down * kept, scale: size }, room);
}

/** Moves what is shown by a distance on the stage. */
export function pan({ across, down, scale }: View, by: Place, room: Room): View {
  return keepInside({ across: across - by.across / scale, down: down - by.down / scale, scale }, room);
}
