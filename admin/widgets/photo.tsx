import { useEffect, useImperativeHandle, useRef, type ClipboardEvent, type DragEvent } from 'react';
import { showPhotoField } from '../photos/photo-fields.ts';
import { missing, useLatest, VALID, type ControlProps } from './control.ts';
import { useIntake } from './photo-intake.ts';
import { usePicture } from './picture.ts';
import { useSheet } from './regions/sheet.ts';

/**
 * A photo or a drawing beside the entry: chosen, dropped or pasted, cleaned, and then handed to Decap. Its value is the
 * file's name.
 */
export function PhotoControl(props: ControlProps<string>) {
  const { value, field, forID, fieldsErrors, getAsset, ref } = props;
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useLatest(props);
  const { words: t, working, progress, said, refusal, receive, remove } = useIntake(props);
  const isWorking = useLatest(working);
  const words = useLatest(t);
  const picture = usePicture(getAsset, value, field);
  const isDrawing = field.get('drawing') === true;
  const sheet = useSheet(isDrawing ? picture.url : undefined);
  const shown = isDrawing ? sheet : picture.url;

  useImperativeHandle(
    ref,
    () => ({
      isValid: () => (isWorking.current ? missing(words.current.stillWorking, latest.current.parentIds) : VALID),
      focus: () => input.current?.focus(),
    }),
    [isWorking, latest, words],
  );
  useEffect(() => {
    if (!root.current) return;
    return showPhotoField({
      element: root.current,
      isEmpty: () => !latest.current.value && !isWorking.current,
      receive,
    });
  }, [isWorking, latest, receive]);

  const take = (event: DragEvent | ClipboardEvent, file: File | undefined) => {
    if (!file) return;
    event.preventDefault();
    receive(file);
  };
  const action = value ? t.chooseOther : t.choose;
  return (
    <div
      ref={root}
      className="photo-field"
      aria-busy={working}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer.files[0])}
      onPaste={(event) => take(event, event.clipboardData.files[0])}
    >
      {value && shown && <img className="photo-picture" src={shown} alt={t.chosen} />}
      {value && picture.failed && <p>{t.notShown}</p>}
      <div className="photo-actions">
        <div className={value ? 'photo-other' : 'photo-drop'}>
          <strong>{action}</strong>
          {!value && <span id={`${forID}-ways`}>{t.ways}</span>}
          <input
            ref={input}
            id={forID}
            type="file"
            accept={isDrawing ? 'image/jpeg,image/png' : 'image/jpeg,image/png,image/webp'}
            aria-label={`${String(field.get('label'))}: ${action}`}
            aria-describedby={[!value && `${forID}-ways`, refusal && `${forID}-refusal`].filter(Boolean).join(' ')}
            aria-invalid={Boolean(refusal) || (fieldsErrors?.has(forID) ?? false)}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) receive(file);
              event.target.value = ''; // the same file may be chosen again
            }}
          />
        </div>
        {value && (
          <button
            type="button"
            className="photo-remove"
            onClick={() => {
              remove();
              input.current?.focus();
            }}
          >
            {t.remove}
          </button>
        )}
      </div>
      {progress !== undefined && <progress className="photo-progress" value={progress} aria-label={t.working} />}
      <p role="status" className="photo-status">
        {working ? t.working : said}
      </p>
      <p role="alert" id={`${forID}-refusal`} className="photo-refusal">
        {refusal}
      </p>
    </div>
  );
}
