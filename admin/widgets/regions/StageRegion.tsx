import type { Rectangle } from '../../../src/partner-days/visual-harvest/regions.ts';
import { regionStrings as t } from '../../strings/regions.ts';
import { afterKey, HANDLES } from './geometry.ts';
import type { Regions } from './use-regions.ts';

interface StageRegionProps {
  regions: Regions;
  index: number;
  rectangle: Rectangle;
  title: string;
  isWrong: boolean;
  /** The id of what explains the keys. */
  help: string;
  /** Goes to the fields of the region. */
  onEnter: () => void;
}

/** A region on the drawing: taken by hand (`use-hand.ts`), or by keyboard once it has the focus. */
export function StageRegion({ regions, index, rectangle, title, isWrong, help, onEnter }: StageRegionProps) {
  const { x, y, width, height } = rectangle;
  const isOpen = regions.open === index;
  return (
    <button
      type="button"
      className={isWrong ? 'stage-region is-wrong' : 'stage-region'}
      data-region={index}
      aria-label={t.piece(index + 1, title)}
      aria-pressed={isOpen}
      aria-describedby={help}
      style={{ left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` }}
      onClick={() => regions.select(index)}
      onKeyDown={(event) => {
        const next = afterKey(rectangle, event);
        if (next) regions.place(index, next);
        else if (event.key === 'Delete' || event.key === 'Backspace') regions.remove(index);
        else if (event.key === 'Enter') onEnter();
        else return;
        event.preventDefault();
      }}
    >
      <span className="stage-number">{index + 1}</span>
      {isOpen &&
        HANDLES.map(({ across, down }) => (
          <span
            key={`${across} ${down}`}
            className="stage-handle"
            data-handle={`${across} ${down}`}
            style={{ left: `${(across + 1) * 50}%`, top: `${(down + 1) * 50}%` }}
          />
        ))}
    </button>
  );
}
