import { useEffect, useRef } from 'react';
import { regionStrings as t } from '../../strings/regions.ts';
import { rectangleOf, titleOf } from './region.ts';
import { StageRegion } from './StageRegion.tsx';
import { useHand } from './use-hand.ts';
import type { Regions } from './use-regions.ts';
import { useZoom } from './use-zoom.ts';

interface StageProps {
  regions: Regions;
  sheet: string;
  /** The regions with which something is wrong. */
  wrong: ReadonlySet<number>;
  most: number;
  /** The start of the ids of what stands in it. */
  id: string;
  onShape: (shape: number) => void;
  onEnter: (index: number) => void;
}

/** The drawing with its regions, to draw on. */
export function Stage({ regions, sheet, wrong, most, id, onShape, onEnter }: StageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame);
  const isFull = regions.all.length >= most;
  const { shown, listeners } = useHand({
    rectangles: regions.all.map(rectangleOf),
    zoom,
    onTake: regions.select,
    onDraw: (rectangle) => !isFull && regions.add(rectangle),
    onPlace: regions.place,
  });
  const count = useRef(regions.all.length);
  useEffect(() => {
    const isNew = regions.all.length > count.current && regions.open !== undefined;
    count.current = regions.all.length;
    // One that has just come is put in its place by the keys at once.
    if (isNew)
      frame.current?.querySelector<HTMLElement>(`[data-region="${regions.open}"]`)?.focus({ preventScroll: true });
  });
  return (
    <div className="stage">
      <p id={`${id}-how`}>{isFull ? t.tooMany(most) : t.howTo}</p>
      <div className="stage-bar">
        <button type="button" disabled={isFull} aria-describedby={`${id}-how`} onClick={() => regions.add()}>
          {t.add}
        </button>
        <div role="group" aria-label={t.zoom}>
          <button type="button" aria-label={t.farther} disabled={zoom.scale <= 1} onClick={zoom.shrink}>
            −
          </button>
          <button type="button" aria-label={t.closer} disabled={!zoom.canGrow} onClick={zoom.grow}>
            +
          </button>
          <button type="button" disabled={zoom.scale <= 1} onClick={zoom.reset}>
            {t.whole}
          </button>
        </div>
      </div>
      <div ref={frame} className="stage-frame">
        <div
          className="stage-sheet"
          role="group"
          aria-label={t.stage}
          style={{ inlineSize: `${zoom.scale * 100}%` }}
          {...listeners}
        >
          <img
            src={sheet}
            alt=""
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onShape(naturalWidth / naturalHeight)}
          />
          {regions.all.map((region, index) => (
            <StageRegion
              key={regions.keys[index]}
              regions={regions}
              index={index}
              rectangle={shown?.index === index ? shown.rectangle : rectangleOf(region)}
              title={titleOf(region)}
              isWrong={wrong.has(index)}
              help={`${id}-keys`}
              onEnter={() => onEnter(index)}
            />
          ))}
          {shown && shown.index === undefined && (
            <span
              className="stage-new"
              style={{
                left: `${shown.rectangle.x}%`,
                top: `${shown.rectangle.y}%`,
                width: `${shown.rectangle.width}%`,
                height: `${shown.rectangle.height}%`,
              }}
            />
          )}
        </div>
      </div>
      {regions.open !== undefined && <ToFields index={regions.open} onEnter={onEnter} />}
      <p id={`${id}-keys`} className="stage-keys">
        {t.howToByKeyboard}
      </p>
    </div>
  );
}

function ToFields({ index, onEnter }: { index: number; onEnter: (index: number) => void }) {
  return (
    <button type="button" className="region-jump" onClick={() => onEnter(index)}>
      {t.toFields(index + 1)}
    </button>
  );
}
