import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Point } from './geometry.ts';

const LARGEST = 6;
const STEP = 1.5;

/** How large the drawing is shown, 1 when all of its width is seen, and how to change it. */
export interface Zoom {
  scale: number;
  canGrow: boolean;
  /** By a step, around the middle of what is seen. */
  grow: () => void;
  shrink: () => void;
  reset: () => void;
  /** Puts a point of the drawing, in fractions of its size, under a point of the screen, at a scale. */
  pin: (scale: number, part: Point, under: Point) => void;
}

/** @param frame - what scrolls, with the drawing for its only child */
export function useZoom(frame: RefObject<HTMLDivElement | null>): Zoom {
  const [scale, setScale] = useState(1);
  const pinned = useRef<{ part: Point; under: Point }>(undefined);

  const scroll = () => {
    const box = frame.current?.getBoundingClientRect();
    const sheet = frame.current?.firstElementChild;
    if (!frame.current || !box || !sheet || !pinned.current) return;
    const { part, under } = pinned.current;
    frame.current.scrollLeft = part.x * sheet.clientWidth - (under.x - box.left);
    frame.current.scrollTop = part.y * sheet.clientHeight - (under.y - box.top);
  };
  useLayoutEffect(scroll);

  const pin = (wanted: number, part: Point, under: Point) => {
    pinned.current = { part, under };
    setScale(Math.max(1, Math.min(wanted, LARGEST)));
    scroll();
  };
  const around = (wanted: number) => {
    const box = frame.current?.getBoundingClientRect();
    const sheet = frame.current?.firstElementChild;
    if (!frame.current || !box || !sheet) return;
    const x = (frame.current.scrollLeft + box.width / 2) / sheet.clientWidth;
    const y = (frame.current.scrollTop + box.height / 2) / sheet.clientHeight;
    pin(wanted, { x, y }, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
  };
  return {
    scale,
    canGrow: scale < LARGEST,
    grow: () => around(scale * STEP),
    shrink: () => around(scale / STEP),
    reset: () => around(1),
    pin,
  };
}
