import { useRef, useState, type PointerEvent } from 'react';
import { placeAt } from './order.ts';
import './row-drag.css';

/** The row that is dragged, and the place that it would take. */
interface Drag {
  from: number;
  to: number;
}

/** Moves a row of a list by its grip, to where the pointer lets go. */
export function useRowDrag(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const placeOf = (from: number, at: number): number => {
    const others = [...(list.current?.children ?? [])].filter((_, index) => index !== from);
    const boxes = others.map((row) => row.getBoundingClientRect());
    return placeAt(
      boxes.map(({ top, height }) => top + height / 2),
      at,
    );
  };
  const grip = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, to: from });
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (drag?.from === from) setDrag({ from, to: placeOf(from, clientY) });
    },
    onPointerUp: () => {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return { list, drag, grip };
}

/** The class of the row at `index`: the one that is dragged, or the one beside which it would come. */
export function rowClass(index: number, drag: Drag | undefined): string {
  if (!drag) return '';
  if (drag.from === index) return 'is-dragged';
  // The place is counted without the row that is dragged.
  const place = index > drag.from ? index - 1 : index;
  return place === drag.to ? 'is-below' : place === drag.to - 1 ? 'is-above' : '';
}
