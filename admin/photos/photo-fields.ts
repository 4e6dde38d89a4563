/** The photo fields that are on the screen, so that a photo that is dropped or pasted beside them finds one. */

export interface PhotoField {
  element: HTMLElement;
  isEmpty: () => boolean;
  receive: (file: File) => void;
}

const shown = new Set<PhotoField>();

/** Makes a field known; the function that it returns takes it off again. */
export function showPhotoField(field: PhotoField): () => void {
  shown.add(field);
  return () => void shown.delete(field);
}

/** The first that has no photo yet, from above. */
export function firstEmptyField(): PhotoField | undefined {
  return [...shown]
    .filter(({ element, isEmpty }) => isEmpty() && element.checkVisibility())
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
}

/** Whether something that happened on the page happened in a photo field. */
export function isInPhotoField(target: EventTarget | null): boolean {
  return target instanceof Node && [...shown].some(({ element }) => element.contains(target));
}
