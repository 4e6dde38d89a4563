import { useEffect, useRef } from 'react';

/**
 * Keeps the focus on what was pressed: what moves in a list lets go of it.
 * @returns what is called with the element that keeps it, before the list changes
 */
export function useKeptFocus(): (element: HTMLElement) => void {
  const pressed = useRef<HTMLElement>(undefined);
  useEffect(() => {
    pressed.current?.focus({ preventScroll: true });
    pressed.current = undefined;
  });
  return (element) => {
    pressed.current = element;
  };
}
