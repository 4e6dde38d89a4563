import { useEffect, useImperativeHandle, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { cleanPhoto, PhotoRefusal } from '../photos/clean-photo.ts';
import { forgetPublished, hasPhoto } from '../photos/draft.ts';
import { showPhotoField } from '../photos/photo-fields.ts';
import { photoStrings as t } from '../strings/photos.ts';
import { missing, useLatest, VALID, type ControlProps } from './control.ts';
import { usePicture } from './picture.ts';

/** A photo beside the entry: chosen, dropped or pasted, cleaned, and then handed to Decap. Its value is the file's name. */
export function PhotoControl(props: ControlProps<string>) {
  const { value, field, forID, fieldsErrors, getAsset, ref } = props;
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useLatest(props);
  const { working, said, refusal, receive, remove } = useIntake(props);
  const isWorking = useLatest(working);
  const picture = usePicture(getAsset, value, field);

  useImperativeHandle(
    ref,
    () => ({
      isValid: () => (isWorking.current ? missing(t.stillWorking, latest.current.parentIds) : VALID),
      focus: () => input.current?.focus(),
    }),
    [isWorking, latest],
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
      {value && picture.url && <img className="photo-picture" src={picture.url} alt={t.chosen} />}
      {value && picture.failed && <p>{t.notShown}</p>}
      <div className="photo-actions">
        <div className={value ? 'photo-other' : 'photo-drop'}>
          <strong>{action}</strong>
          {!value && <span id={`${forID}-ways`}>{t.ways}</span>}
          <input
            ref={input}
            id={forID}
            type="file"
            accept="image/jpeg,image/png,image/webp"
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
      <p role="status" className="photo-status">
        {working ? t.working : said}
      </p>
      <p role="alert" id={`${forID}-refusal`} className="photo-refusal">
        {refusal}
      </p>
    </div>
  );
}

/** Takes files in, one at a time: what is being done, what was done, and why not. */
function useIntake(props: ControlProps<string>) {
  const latest = useLatest(props);
  const [state, setState] = useState({ working: false, said: '', refusal: '' });
  // The last file that was chosen wins; a field that is gone takes none.
  const turn = useRef(0);
  useEffect(() => () => void (turn.current = -1), []);

  const [actions] = useState(() => ({
    receive: async (file: File): Promise<void> => {
      const mine = ++turn.current;
      const isOver = () => turn.current !== mine;
      setState({ working: true, said: '', refusal: '' });
      try {
        const { field } = latest.current;
        const photo = await cleanPhoto(file, { longestSide: field.get('longest_side') as number | undefined }); // `config/fields.ts` writes it
        if (isOver()) return;
        await persist(photo, latest.current);
        if (isOver()) return;
        latest.current.onChange(photo.name);
        setState({ working: false, said: t.added, refusal: '' });
      } catch (error) {
        if (isOver()) return;
        if (!(error instanceof PhotoRefusal)) console.error(error);
        const refusal = error instanceof PhotoRefusal ? error.message : t.notAdded;
        setState({ working: false, said: '', refusal });
      }
    },
    remove: (): void => {
      turn.current += 1;
      latest.current.onChange(undefined);
      setState({ working: false, said: t.removed, refusal: '' });
    },
  }));
  return { ...state, ...actions };
}

/** Adds a photo to the draft. Decap asks in English whether to replace one of the same name: it is the same photo. */
async function persist(photo: File, { field, getEntry, onPersistMedia }: ControlProps<string>): Promise<void> {
  if (hasPhoto(getEntry(), photo.name)) return;
  forgetPublished(getEntry(), photo.name);
  await onPersistMedia(photo, { field });
  if (!hasPhoto(getEntry(), photo.name)) throw new Error(`Decap did not take ${photo.name}.`);
}
