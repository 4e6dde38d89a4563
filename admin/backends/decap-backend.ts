import type { FormField } from './pictures.ts';

/** A story's address in the newsroom; `slug` is what follows the collection's folder, without the extension. */
export interface EntryKey {
  collection: string;
  slug: string;
}

/** The files of an entry that somebody saves: its text, and its new photos. */
export interface SavedEntry {
  dataFiles: { path: string; slug: string; raw: string }[];
  assets: { path: string }[];
}

/** How Decap's core says what a save is; only its unpublishing gives a `status`. */
export interface SaveOptions {
  newEntry?: boolean;
  /** Whether it is a draft that was saved before. */
  unpublished?: boolean;
  status?: string;
  collectionName: string;
  commitMessage: string;
}

/** What a forge is told beside it. */
export interface ForgeSaveOptions extends SaveOptions {
  /** The names of the pictures that the text has; what else lies in its folder goes in the same commit (`leftBehind`). */
  pictures: string[];
}

/** What differs from the published version: files of a draft, `id` being the forge's (null when it is gone). */
export interface Draft extends EntryKey {
  status: string;
  diffs: { path: string; id: string | null; newFile: boolean }[];
}

/** The one logged in; a contributor (Decap: open authoring) is not offered to publish. */
export interface NewsroomUser {
  name: string;
  login: string;
  useOpenAuthoring?: boolean;
  [detail: string]: unknown;
}

/** What a merge request that deletes an entry needs. */
export interface Deletion extends EntryKey {
  /** The branch to make. */
  branch: string;
  /** All files to delete: the text first, then the photos beside it. */
  paths: string[];
  /** The published text, for the title and the author in the request. */
  text: string;
  commitMessage: string;
}

/** The parts of Decap's configuration that a backend reads. */
export interface BackendConfig {
  backend: { name: string; branch?: string; repo?: string; base_url?: string; [option: string]: unknown };
  collections: { name: string; label: string; label_singular?: string; folder?: string; fields?: FormField[] }[];
}

/** The methods of Decap's own backends that the newsroom uses; all four have them. */
export interface DecapBackend {
  authenticate(credentials?: unknown): Promise<NewsroomUser | undefined>;
  getEntry(path: string): Promise<{ file: { path: string }; data: string }>;
  getMedia(folder?: string): Promise<{ path: string }[]>;
  unpublishedEntry(which: Partial<EntryKey> & { id?: string }): Promise<Draft>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string | null): Promise<string>;
  unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string | null): Promise<unknown>;
  persistEntry(entry: SavedEntry, options: ForgeSaveOptions): Promise<unknown>;
  persistMedia(file: unknown, options: unknown): Promise<unknown>;
  deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
  getDeployPreview(collection: string, slug: string): Promise<{ url: string; status: string } | null>;
}

/** What `newsroomBackend` needs of the class that it is put over: one of Decap's backends, with two methods more. */
export interface ForgeBackend extends DecapBackend {
  /** Whether the one logged in may merge into the main branch; asked after `authenticate`. */
  mayMerge(): Promise<boolean>;
  /** Commits the deletions on a new branch and opens a merge request with the status "draft", as a save does. */
  proposeDeletion(deletion: Deletion): Promise<unknown>;
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of a class that is mixed into (TS2545) */
export type ForgeBackendClass = new (...args: any[]) => ForgeBackend;
