import { List, Map } from 'immutable';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import { regionStrings as t } from '../../strings/regions.ts';
import { useLatest, VALID, type Control, type ControlProps } from '../control.ts';
import { usePicture } from '../picture.ts';
import { Crop } from './Crop.tsx';
import { judge, type RegionField } from './judge.ts';
import { rectangleOf, titleOf } from './region.ts';
import { RegionFields, type EditorControl } from './RegionFields.tsx';
import { RegionList } from './RegionList.tsx';
import { RegionNumbers } from './RegionNumbers.tsx';
import { RegionOrder } from './RegionOrder.tsx';
import './regions.css';
import { useSheet } from './sheet.ts';
import { Stage } from './Stage.tsx';
import { useRegions, type Value } from './use-regions.ts';

interface RegionsProps extends ControlProps<Value> {
  editorControl: EditorControl;
}

/** Where the name of the drawing stands in an entry. */
const DRAWING = ['data', 'harvest', 'file'];

/** The regions of a drawing: on the drawing, in a list, and one of them open with its fields. */
export function RegionsControl(props: RegionsProps) {
  const { value, field, forID, parentIds, editorControl, getAsset, getEntry, onChange, ref } = props;
  const fields = field.get('fields') as List<Map<string, unknown>>; // `config/fields.ts` writes them
  const plainFields = fields.toJS() as unknown as RegionField[];
  const most = Number(field.get('max', Infinity));
  const regions = useRegions(
    value,
    plainFields.map(({ name }) => name),
    onChange,
  );
  const remarks = judge(plainFields, regions.all);
  const name = getEntry().getIn(DRAWING) as string | undefined; // a photo's value is its name
  const picture = usePicture(getAsset, name, field);
  const sheet = useSheet(picture.url);
  const [shape, setShape] = useState(1);
  const [isAsked, setIsAsked] = useState(false);
  const [entered, setEntered] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const latest = useLatest({ remarks, regions, parentIds });

  // A drawing without regions says so in its file.
  useEffect(() => {
    if (!value) onChange(List());
  }, [value, onChange]);
  useEffect(() => undo.current?.focus(), [regions.removed]);
  useEffect(() => {
    if (entered > 0)
      root.current?.querySelector<HTMLElement>('.region-panel [data-widget] :is(input, textarea)')?.focus();
  }, [entered]);
  useImperativeHandle(
    ref,
    (): Control => ({
      isValid: () => {
        const { remarks, regions, parentIds } = latest.current;
        const [first] = remarks;
        if (!first) return VALID;
        setIsAsked(true);
        if (!remarks.some(({ index }) => index === regions.open)) regions.select(first.index);
        const piece = t.piece(first.index + 1, titleOf(regions.all[first.index] ?? {}));
        const message = t.notRight(piece, first.sentence, remarks.length - 1);
        return { error: { type: first.isMissing ? 'PRESENCE' : 'CUSTOM', parentIds, message } };
      },
      // None at all is an answer as well.
      getValidateValue: () => true,
      shouldComponentUpdate: () => true,
      focus: () => root.current?.querySelector('button')?.focus(),
    }),
    [latest],
  );

  return (
    <div ref={root} id={forID} className="regions">
      <div className="regions-beside">
        {sheet ? (
          <Stage
            regions={regions}
            sheet={sheet}
            wrong={new Set(remarks.filter(({ isMissing }) => !isMissing).map(({ index }) => index))}
            most={most}
            id={forID}
            onShape={setShape}
            onEnter={(index) => {
              regions.select(index);
              setEntered((times) => times + 1);
            }}
          />
        ) : (
          <p role="status">{!name ? t.noDrawing : picture.failed ? t.notShown : t.loading}</p>
        )}
        <div className="region-side">
          <p role="status" className={regions.removed ? 'region-said' : 'visually-hidden'}>
            {regions.said}
          </p>
          {regions.removed && (
            <button ref={undo} type="button" className="region-undo" onClick={regions.putBack}>
              {t.putBack}
            </button>
          )}
          <RegionList regions={regions} remarks={remarks} sheet={sheet} shape={shape} id={forID}>
            {(index) => {
              const key = regions.keys[index];
              const isTold = isAsked || (key !== undefined && regions.left.includes(key));
              const own = remarks.filter((remark) => remark.index === index && (isTold || !remark.isMissing));
              const id = `${forID}-${key}`;
              return (
                <>
                  {sheet && (
                    <Crop
                      sheet={sheet}
                      shape={shape}
                      rectangle={rectangleOf(regions.all[index] ?? {})}
                      alt={t.crop(index + 1)}
                    />
                  )}
                  <RegionOrder
                    regions={regions}
                    index={index}
                    id={id}
                    onShow={() => root.current?.querySelector<HTMLElement>(`[data-region="${index}"]`)?.focus()}
                  />
                  <RegionNumbers
                    region={regions.all[index] ?? {}}
                    fields={plainFields}
                    remarks={own}
                    id={id}
                    onChange={(side, changed) => regions.change(index, side, changed)}
                  />
                  <RegionFields
                    editorControl={editorControl}
                    fields={fields}
                    region={value?.get(index) ?? Map()}
                    remarks={own}
                    parentIds={[...parentIds, forID]}
                    onChange={(name, changed) => regions.change(index, name, changed)}
                  />
                </>
              );
            }}
          </RegionList>
        </div>
      </div>
    </div>
  );
}
