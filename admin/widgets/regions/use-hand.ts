import { useRef, useState, type PointerEvent } from 'react';
import type { Rectangle } from '../../../src/partner-days/visual-harvest/regions.ts';
import { between, isDrawn, moved, resized, type Handle, type Point } from './geometry.ts';
import type { Zoom } from './use-zoom.ts';

/** What the hand is doing: a new region, or one that is moved or made larger or smaller. */
interface Grip {
  pointer: number;
  /** In percent of the drawing. */
  from: Point;
  index: number | undefined;
  handle: Handle | undefined;
  rectangle: Rectangle;
  hasMoved: boolean;
}

/** What a hand does is shown while it lasts and told once it lets go. */
export interface Hand {
  /** Of a region, or of a new one where `index` says nothing. */
  shown: { index: number | undefined; rectangle: Rectangle } | undefined;
  listeners: Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', PointerListener>;
}

type PointerListener = (event: PointerEvent<HTMLElement>) => void;

interface HandOptions {
  rectangles: readonly Rectangle[];
  zoom: Zoom;
  onTake: (index: number | undefined) => void;
  onDraw: (rectangle: Rectangle) => void;
  onPlace: (index: number, rectangle: Rectangle) => void;
}

/** A finger that trembles has not moved anything, in percent. */
const TREMBLE = 0.4;

/**
 * Mouse, pen and fingers on the drawing. One finger works as a mouse does; two fingers move and enlarge the drawing, and
 * take back what the first one began.
 */
export function useHand({ rectangles, zoom, onTake, onDraw, onPlace }: HandOptions): Hand {
  const grip = useRef<Grip>(undefined);
  const fingers = useRef(new Map<number, Point>());
  const pinch = useRef<{ scale: number; distance: number; part: Point }>(undefined);
  const [shown, setShown] = useState<Hand['shown']>();

  const letGo = () => {
    grip.current = undefined;
    setShown(undefined);
  };
  const startPinch = (sheet: HTMLElement) => {
    letGo();
    const { x, y } = percentAt(sheet, middleOf(fingers.current));
    pinch.current = { scale: zoom.scale, distance: distanceOf(fingers.current), part: { x: x / 100, y: y / 100 } };
  };

  return {
    shown,
    listeners: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        const sheet = event.currentTarget;
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        // The browser hands over all that this pointer does; one that is gone already is no pointer.
        if (event.nativeEvent.isTrusted) sheet.setPointerCapture(event.pointerId);
        if (fingers.current.size === 2) return startPinch(sheet);
        if (fingers.current.size > 2) return;
        const from = percentAt(sheet, { x: event.clientX, y: event.clientY });
        const { index, handle } = takenAt(event.target);
        const rectangle = (index === undefined ? undefined : rectangles[index]) ?? between(from, from);
        grip.current = { pointer: event.pointerId, from, index, handle, rectangle, hasMoved: false };
        if (index !== undefined) onTake(index);
      },
      onPointerMove: (event) => {
        const point = { x: event.clientX, y: event.clientY };
        if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, point);
        if (pinch.current && fingers.current.size === 2) {
          const { scale, distance, part } = pinch.current;
          zoom.pin((scale * distanceOf(fingers.current)) / distance, part, middleOf(fingers.current));
        }
        const held = grip.current;
        if (held?.pointer !== event.pointerId) return;
        const at = percentAt(event.currentTarget, point);
        const by = { x: at.x - held.from.x, y: at.y - held.from.y };
        held.hasMoved ||= Math.hypot(by.x, by.y) > TREMBLE;
        if (held.hasMoved) setShown({ index: held.index, rectangle: resultOf(held, at, by) });
      },
      onPointerUp: (event) => {
        fingers.current.delete(event.pointerId);
        if (fingers.current.size < 2) pinch.current = undefined;
        const held = grip.current;
        if (held?.pointer !== event.pointerId) return;
        const at = percentAt(event.currentTarget, { x: event.clientX, y: event.clientY });
        const rectangle = resultOf(held, at, { x: at.x - held.from.x, y: at.y - held.from.y });
        letGo();
        if (!held.hasMoved) return;
        if (held.index !== undefined) onPlace(held.index, rectangle);
        else if (isDrawn(rectangle)) onDraw(rectangle);
      },
      onPointerCancel: (event) => {
        fingers.current.delete(event.pointerId);
        pinch.current = undefined;
        letGo();
      },
    },
  };
}

function resultOf({ from, index, handle, rectangle }: Grip, at: Point, by: Point): Rectangle {
  if (index === undefined) return between(from, at);
  return handle ? resized(rectangle, handle, by) : moved(rectangle, by);
}

/** Which region lies there, and which of its handles. */
function takenAt(target: EventTarget): { index: number | undefined; handle: Handle | undefined } {
  const part = target instanceof Element ? target : undefined;
  const region = part?.closest<HTMLElement>('[data-region]');
  const [across, down] = part?.closest<HTMLElement>('[data-handle]')?.dataset['handle']?.split(' ').map(Number) ?? [];
  return {
    index: region ? Number(region.dataset['region']) : undefined,
    handle: across === undefined || down === undefined ? undefined : ({ across, down } as Handle), // as `StageRegion` wrote it
  };
}

function percentAt(sheet: HTMLElement, { x, y }: Point): Point {
  const box = sheet.getBoundingClientRect();
  return { x: ((x - box.left) / box.width) * 100, y: ((y - box.top) / box.height) * 100 };
}

function middleOf(fingers: ReadonlyMap<number, Point>): Point {
  const points = [...fingers.values()];
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function distanceOf(fingers: ReadonlyMap<number, Point>): number {
  const [one, other] = [...fingers.values()];
  return one && other ? Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) : 1;
}
