import { useState, type MouseEvent } from 'react';
import { regionStrings as t } from '../../strings/regions.ts';
import { useKeptFocus } from '../ordering/use-kept-focus.ts';
import type { Regions } from './use-regions.ts';

interface RegionOrderProps {
  regions: Regions;
  index: number;
  id: string;
  /** Goes to it on the drawing. */
  onShow: () => void;
}

/** Moves a region in the order in which they are read, by step or by number; and takes it away. */
export function RegionOrder({ regions, index, id, onShow }: RegionOrderProps) {
  const count = regions.all.length;
  const [wanted, setWanted] = useState<string>();
  const keepFocus = useKeptFocus();
  const step = (by: -1 | 1) => (event: MouseEvent<HTMLElement>) => {
    keepFocus(event.currentTarget);
    regions.move(index, index + by);
  };
  const goToWanted = (input: HTMLElement) => {
    const place = Number.parseInt(wanted ?? '', 10);
    setWanted(undefined);
    if (!Number.isInteger(place)) return;
    keepFocus(input);
    regions.move(index, place - 1);
  };
  return (
    <div className="region-order">
      <button type="button" aria-disabled={index === 0} onClick={step(-1)}>
        {t.up}
      </button>
      <button type="button" aria-disabled={index === count - 1} onClick={step(1)}>
        {t.down}
      </button>
      <label htmlFor={`${id}-place`}>
        {t.order}
        <input
          id={`${id}-place`}
          type="number"
          inputMode="numeric"
          min={1}
          max={count}
          value={wanted ?? index + 1}
          onChange={({ target }) => setWanted(target.value)}
          onBlur={() => setWanted(undefined)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            goToWanted(event.currentTarget);
          }}
        />
        {t.of(count)}
      </label>
      <button type="button" onClick={onShow}>
        {t.toStage}
      </button>
      <button type="button" className="region-remove" onClick={() => regions.remove(index)}>
        {t.remove}
      </button>
    </div>
  );
}
