import type { CmsMediaLibrary } from 'decap-cms-core';
import { isPicture, kindOf } from '../../src/photos/picture-kind.ts';
import { isStripped } from '../../src/photos/strip.ts';
import type { Cms } from '../decap.ts';
import { photoStrings } from '../strings/photos.ts';
import { draftPhotos, type Entry } from './draft.ts';
import { notify } from './notice.ts';
import { firstEmptyField, isInPhotoField } from './photo-fields.ts';
import { PhotoRefusal } from './refusal.ts';

/** Stands in for Decap's media library, which commits straight to the main branch: it has no tab and no window. */
const NO_LIBRARY = { name: 'none', init: () => ({ show: () => undefined, enableStandalone: () => false }) };

/**
 * Has every file cleaned before Decap sees it, however it comes in. Whatever is dropped, pasted or chosen outside a photo
 * field is taken to one; and nothing is saved along with an entry but a photo that holds the picture alone.
 */
export function guardUploads(cms: Cms): void {
  cms.registerMediaLibrary(NO_LIBRARY as CmsMediaLibrary); // its type leaves `init` out
  window.addEventListener('dragover', guardDrag, { capture: true });
  window.addEventListener('drop', guardDrop, { capture: true });
  window.addEventListener('paste', guardPaste, { capture: true });
  window.addEventListener('input', guardChoice, { capture: true });
  window.addEventListener('change', guardChoice, { capture: true });
  cms.registerEventListener({ name: 'preSave', handler: ({ entry }) => refuseTraces(entry) });
}

/** Where nothing takes a dragged file, the browser leaves the page for it. */
function guardDrag(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files') || isInPhotoField(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function guardDrop(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files') || isInPhotoField(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  takeToField(event.dataTransfer.files);
}

/** Word and Excel put a picture of a text beside the text: that is pasted as text, and Decap looks at nothing else. */
function guardPaste(event: ClipboardEvent): void {
  const { files, types } = event.clipboardData ?? {};
  if (!files?.length || types?.includes('text/plain') || isInPhotoField(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  takeToField(files);
}

function guardChoice(event: Event): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'file' || isInPhotoField(target)) return;
  event.stopImmediatePropagation();
  const files = [...(target.files ?? [])];
  target.value = '';
  if (files.length > 0) takeToField(files);
}

function takeToField(files: ArrayLike<File>): void {
  const field = firstEmptyField();
  const [file] = Array.from(files);
  if (!file) return;
  if (!field) return notify(photoStrings.noPlace);
  field.element.scrollIntoView({ block: 'center' });
  field.receive(file);
  if (files.length > 1) notify(photoStrings.oneAtATime);
}

/** @throws PhotoRefusal when a file that would be saved along is not a photo from a photo field */
async function refuseTraces(entry: Entry): Promise<void> {
  for (const photo of draftPhotos(entry)) {
    const file = photo.get('file');
    if (!(file instanceof Blob)) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = kindOf(bytes);
    if (!isPicture(kind) || !isStripped(kind, bytes))
      throw new PhotoRefusal(photoStrings.notClean(String(photo.get('name'))));
  }
}
