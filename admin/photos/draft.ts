import { removeDraftEntryMediaFile } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { List, Map } from 'immutable';

/** The entry that is open in the newsroom: what stands in it and which photos come along when it is saved. */

export type Entry = Map<string, unknown>;
type MediaFile = Map<string, unknown>;

/** Those that are saved along, as somewhere in the entry they are named: new ones, and those on the branch of the draft. */
export function draftPhotos(entry: Entry): MediaFile[] {
  const data = JSON.stringify(entry.get('data'));
  return mediaFiles(entry).filter((file) => isDraft(file) && data.includes(String(file.get('name'))));
}

/** Whether the draft has a photo of this name; names hold a hash, so it is the same one. */
export function hasPhoto(entry: Entry | undefined, name: string): boolean {
  return mediaFiles(entry).some((file) => isDraft(file) && file.get('name') === name);
}

/** Forgets that a photo of this name lies beside what is online: the draft may have removed it, so it comes along anew. */
export function forgetPublished(entry: Entry | undefined, name: string): void {
  const found = mediaFiles(entry).find((file) => file.get('name') === name);
  if (found) store.dispatch(removeDraftEntryMediaFile({ id: String(found.get('id')) }));
}

/** Calls `listener` whenever Decap's state changes, until the function that it returns is called. */
export const onDraftChange = (listener: () => void): (() => void) => store.subscribe(listener);

/** The fields of the form of an entry, as configured. */
export function fieldsOfForm(entry: Entry): List<Map<string, unknown>> | undefined {
  const collection = store.getState().collections?.get(entry.get('collection'));
  const file = collection
    ?.get('files')
    ?.find((candidate: Map<string, unknown>) => candidate.get('name') === entry.get('slug'));
  return (file ?? collection)?.get('fields');
}

function mediaFiles(entry: Entry | undefined): MediaFile[] {
  return (entry?.get('mediaFiles') as List<MediaFile> | undefined)?.toArray() ?? []; // Decap's own shape
}

function isDraft(file: MediaFile): boolean {
  return file.get('draft') === true;
}
