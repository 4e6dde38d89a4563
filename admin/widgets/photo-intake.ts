import { useEffect, useRef, useState } from 'react';
import { cleanDrawing } from '../photos/clean-drawing.ts';
import { cleanPhoto } from '../photos/clean-photo.ts';
import { forgetPublished, hasPhoto } from '../photos/draft.ts';
import { PhotoRefusal } from '../photos/refusal.ts';
import { drawingStrings, photoStrings } from '../strings/photos.ts';
import { useLatest, type ControlProps } from './control.ts';

interface State {
  working: boolean;
  /** How much was read, from 0 to 1, where it takes long enough to say so. */
  progress: number | undefined;
  said: string;
  refusal: string;
}

const IDLE: State = { working: false, progress: undefined, said: '', refusal: '' };

/** Takes files in, one at a time: what is being done, what was done, and why not. */
export function useIntake(props: ControlProps<string>) {
  const latest = useLatest(props);
  const isDrawing = props.field.get('drawing') === true; // `config/fields.ts` writes it
  const words = isDrawing ? drawingStrings : photoStrings;
  const t = useLatest(words);
  const [state, setState] = useState<State>(IDLE);
  // The last file that was chosen wins; a field that is gone takes none.
  const turn = useRef(0);
  useEffect(() => () => void (turn.current = -1), []);

  const [actions] = useState(() => ({
    receive: async (file: File): Promise<void> => {
      const mine = ++turn.current;
      const isOver = () => turn.current !== mine;
      setState({ ...IDLE, working: true });
      try {
        const { field } = latest.current;
        const hear = (progress: number) => !isOver() && setState({ ...IDLE, working: true, progress });
        const photo = field.get('drawing') === true ? await cleanDrawing(file, hear) : await cleanPhoto(file);
        if (isOver()) return;
        await persist(photo, latest.current);
        if (isOver()) return;
        latest.current.onChange(photo.name);
        setState({ ...IDLE, said: t.current.added(photo.size) });
      } catch (error) {
        if (isOver()) return;
        if (!(error instanceof PhotoRefusal)) console.error(error);
        const refusal = error instanceof PhotoRefusal ? error.message : t.current.notAdded;
        setState({ ...IDLE, refusal });
      }
    },
    remove: (): void => {
      turn.current += 1;
      latest.current.onChange(undefined);
      setState({ ...IDLE, said: t.current.removed });
    },
  }));
  return { ...state, ...actions, words };
}

/** Adds a photo to the draft. Decap asks in English whether to replace one of the same name: it is the same photo. */
async function persist(photo: File, { field, getEntry, onPersistMedia }: ControlProps<string>): Promise<void> {
  if (hasPhoto(getEntry(), photo.name)) return;
  forgetPublished(getEntry(), photo.name);
  await onPersistMedia(photo, { field });
  if (!hasPhoto(getEntry(), photo.name)) throw new Error(`Decap did not take ${photo.name}.`);
}
