import { removeDraftEntryMediaFile } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Collection as ImmutableCollection, List, Map } from 'immutable';

/** The entry that is open in the newsroom: what stands in it and which photos come along when it is saved. */

export type Entry = Map<string, unknown>;
type MediaFile = Map<string, unknown>;

/** Those that come along: new ones, and those that an earlier save put on the branch of the draft. */
export function draftPhotos(entry: Entry | undefined): MediaFile[] {
  return mediaFiles(entry).filter((file) => file.get('draft') === true);
}

/** Whether a photo of this name lies beside the entry already; names hold a hash, so it is the same one. */
export function hasPhoto(entry: Entry | undefined, name: string): boolean {
  return mediaFiles(entry).some((file) => file.get('name') === name);
}

/**
 * Has photos that no field names any more leave the draft, however they got lost: taken away, changed for another, or
 * gone with an item of a list. Decap itself would go on committing them.
 */
export function dropLostPhotos(): void {
  let { key, data } = openDraft();
  store.subscribe(() => {
    const before = { key, data };
    ({ key, data } = openDraft());
    // Another entry, or the same that was loaded anew: nobody took anything away.
    if (data === before.data || key !== before.key || !data || !before.data) return;
    const [names, namesBefore] = [textOf(data), textOf(before.data)];
    for (const file of draftPhotos(openDraft().entry)) {
      const name = String(file.get('name'));
      const lost = namesBefore.includes(name) && !names.includes(name);
      if (lost) store.dispatch(removeDraftEntryMediaFile({ id: String(file.get('id')) }));
    }
  });
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

interface Draft {
  key: unknown;
  entry: Entry | undefined;
  data: ImmutableCollection<unknown, unknown> | undefined;
}

function openDraft(): Draft {
  const draft = store.getState()?.entryDraft;
  const entry: Entry | undefined = draft?.get('entry');
  return { key: draft?.get('key'), entry, data: entry?.get('data') as Draft['data'] }; // Decap's own shape
}

function mediaFiles(entry: Entry | undefined): MediaFile[] {
  return (entry?.get('mediaFiles') as List<MediaFile> | undefined)?.toArray() ?? []; // Decap's own shape
}

function textOf(data: ImmutableCollection<unknown, unknown>): string {
  return JSON.stringify(data.toJS());
}
