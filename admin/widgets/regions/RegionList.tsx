import type { ReactNode } from 'react';
import { regionStrings as t } from '../../strings/regions.ts';
import { Crop } from './Crop.tsx';
import type { Remark } from './judge.ts';
import { rectangleOf, titleOf } from './region.ts';
import type { Regions } from './use-regions.ts';
import { rowClass, useRowDrag } from '../ordering/use-row-drag.ts';

interface RegionListProps {
  regions: Regions;
  remarks: readonly Remark[];
  sheet: string | undefined;
  shape: number;
  id: string;
  /** What the open one shows below its name. */
  children: (index: number) => ReactNode;
}

/** The regions in the order in which they are read, a line each; one of them is open. */
export function RegionList({ regions, remarks, sheet, shape, id, children }: RegionListProps) {
  const { list, drag, grip } = useRowDrag(regions.move);
  if (regions.all.length === 0) return <p>{t.none}</p>;
  return (
    <ol ref={list} className="region-list" aria-label={t.list}>
      {regions.all.map((region, index) => {
        const own = remarks.filter((remark) => remark.index === index);
        const isOpen = regions.open === index;
        const mark = own.some(({ isMissing }) => !isMissing) ? t.wrong : own.length > 0 ? t.missing : '';
        return (
          <li key={regions.keys[index]} className={rowClass(index, drag)}>
            <div className="region-line">
              <span className="region-grip" aria-hidden="true" {...grip(index)} />
              <button
                type="button"
                id={`${id}-${index}`}
                aria-expanded={isOpen}
                onClick={() => regions.select(isOpen ? undefined : index)}
              >
                <span className="region-place">{index + 1}</span>
                {sheet && <Crop sheet={sheet} shape={shape} rectangle={rectangleOf(region)} alt="" />}
                <span className="region-title">{titleOf(region) || t.untitled}</span>
                {mark && <span className={`region-mark ${mark === t.wrong ? 'is-wrong' : ''}`}>{mark}</span>}
              </button>
            </div>
            {isOpen && <div className="region-panel">{children(index)}</div>}
          </li>
        );
      })}
    </ol>
  );
}
