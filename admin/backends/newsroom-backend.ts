import { FORGE_STRINGS as t } from '../strings/forge.ts';
import type {
  BackendConfig,
  Draft,
  EntryKey,
  ForgeBackend,
  ForgeBackendClass,
  NewsroomUser,
  SavedEntry,
  SaveOptions,
} from './decap-backend.ts';
import { forgetConflict, hasConflict, keepConflict } from './conflicts.ts';
import { isText, withTitlePrefix } from './entry-text.ts';
import { NewsroomError, explain, hasNoDraft, isMissing, isUnauthorised } from './forge-errors.ts';
import { ownFolder } from './left-behind.ts';
import { picturesOf } from './pictures.ts';

/** The methods that Decap's core calls: whatever goes wrong in them is said in Dutch. */
const CALLED_BY_CORE = [
  ...['authenticate', 'authenticateWithFork', 'restoreUser', 'getEntry', 'entriesByFolder', 'entriesByFiles'],
  ...['allEntriesByFolder', 'traverseCursor', 'getMedia', 'getMediaFile', 'persistEntry', 'deleteFiles'],
  ...['unpublishedEntries', 'unpublishedEntry', 'unpublishedEntryDataFile', 'unpublishedEntryMediaFile'],
  ...['updateUnpublishedEntryStatus', 'deleteUnpublishedEntry', 'publishUnpublishedEntry'],
];

/**
 * What all forges need above Decap's backends:
 *
 * - nobody overwrites what somebody else saved (Decap would, silently);
 * - an entry keeps the pictures that its text names and no others;
 * - deleting is proposed and approved like a story, never done at once;
 * - publishing is offered only to who may merge;
 * - what goes wrong is told in Dutch, and the save rejects, so that Decap keeps the text and its local backup.
 *
 * `Base` is one of Decap's backends with `mayMerge` and `proposeDeletion` added (see `ForgeBackend`). A draft that
 * lacks a file of the entry rejects with `status: 404` when that file is read, as Decap's backends do.
 */
export function newsroomBackend<Class extends ForgeBackendClass>(Base: Class): Class {
  class NewsroomBackend extends Base {
    /** The text of each entry as it was when it was opened to be edited, by its path. */
    private readonly opened = new Map<string, string>();
    /** Drafts being opened, whose text is read next; a list reads them by `id` and remembers nothing. */
    private readonly opening = new Set<string>();
    private readonly collections: BackendConfig['collections'];

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above: what a mixin's constructor takes
    constructor(...args: any[]) {
      super(...args);
      this.collections = (args[0] as BackendConfig).collections; // Decap's core makes a backend with the configuration
    }

    override async authenticate(credentials?: unknown): Promise<NewsroomUser | undefined> {
      const user = await super.authenticate(credentials);
      // Decap hides publishing, "ready" and deleting from what it calls open authors.
      return user && !(await this.mayMerge()) ? { ...user, useOpenAuthoring: true } : user;
    }

    override async getEntry(path: string): ReturnType<ForgeBackend['getEntry']> {
      const entry = await super.getEntry(path);
      this.opened.set(path, entry.data);
      return entry;
    }

    override async unpublishedEntry(which: Partial<EntryKey> & { id?: string }): Promise<Draft> {
      const draft = await super.unpublishedEntry(which);
      if (which.collection && which.slug) this.opening.add(`${which.collection}/${which.slug}`);
      // Decap would read a picture that the draft removes, and save it along the next time.
      return { ...draft, diffs: draft.diffs.filter(({ id, path }) => id !== null || isText(path)) };
    }

    override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string | null) {
      const text = await this.draftText({ collection, slug }, path, id);
      if (text === undefined) return withTitlePrefix((await super.getEntry(path)).data, t.deletion.prefix);
      if (this.opening.delete(`${collection}/${slug}`)) this.opened.set(path, text);
      return text;
    }

    override async persistEntry(entry: SavedEntry, options: SaveOptions): Promise<void> {
      const [file] = entry.dataFiles;
      if (!file) throw new NewsroomError(t.unexpected);
      // Decap unpublishes by deleting and saving anew; the deletion was proposed already, and that is all there is to do.
      if (options.status && !options.newEntry && !options.unpublished) return;
      if (!options.newEntry) await this.refuseConflict(file, options);
      const fields = this.collections.find(({ name }) => name === options.collectionName)?.fields;
      const pictures = picturesOf(file, fields ?? []);
      const assets = entry.assets.filter(({ path }) => pictures.some((name) => path.endsWith(`/${name}`)));
      await super.persistEntry({ ...entry, assets }, { ...options, pictures });
      forgetConflict(file.path);
      this.opened.set(file.path, file.raw);
    }

    override async persistMedia(): Promise<never> {
      throw new NewsroomError(t.upload); // Decap would commit it to the main branch
    }

    override async deleteFiles(paths: string[], commitMessage: string): Promise<void> {
      const [path = ''] = paths;
      const key = this.keyOf(path);
      if (!key) throw new NewsroomError(t.deletion.notAlone);
      if (await this.findDraft(key)) throw new NewsroomError(t.deletion.draftFirst);
      const text = (await super.getEntry(path)).data;
      const branch = `cms/${key.collection}/${key.slug}`;
      await super.proposeDeletion({ ...key, branch, paths: await this.filesOf(path), text, commitMessage });
    }

    override async getDeployPreview(collection: string, slug: string) {
      const preview = await super.getDeployPreview(collection, slug);
      // Decap puts the entry's path on the site behind it, where a preview of one page has nothing: let the # swallow it.
      return preview?.url && !preview.url.includes('#') ? { ...preview, url: `${preview.url}#` } : preview;
    }

    /** @throws NewsroomError when somebody else changed, published or deleted the entry since it was opened */
    private async refuseConflict({ path, slug }: SavedEntry['dataFiles'][number], options: SaveOptions): Promise<void> {
      const key = { collection: options.collectionName, slug };
      const draft = await this.findDraft(key);
      if (!options.unpublished && draft) {
        keepConflict(path);
        throw new NewsroomError(t.conflict.begun);
      }
      if (options.unpublished && !draft) throw new NewsroomError(t.conflict.gone);
      const change = draft?.diffs.find((file) => file.path === path);
      const present = change ? await this.draftText(key, path, change.id) : await this.publishedText(path);
      if (present === undefined) throw new NewsroomError(change ? t.deletion.waiting : t.conflict.deleted);
      const opened = this.opened.get(path);
      if (opened !== undefined && present !== opened) {
        keepConflict(path);
        throw new NewsroomError(t.conflict.changed);
      }
      if (hasConflict(path) && !window.confirm(t.conflict.merged)) throw new NewsroomError(t.conflict.notMerged);
    }

    private findDraft(key: EntryKey): Promise<Draft | undefined> {
      return unless(super.unpublishedEntry(key), hasNoDraft);
    }

    private draftText(key: EntryKey, path: string, id: string | null): Promise<string | undefined> {
      return unless(super.unpublishedEntryDataFile(key.collection, key.slug, path, id), isMissing);
    }

    private async publishedText(path: string): Promise<string | undefined> {
      return (await unless(super.getEntry(path), isMissing))?.data;
    }

    /** An entry in a folder of its own goes with all that lies beside it. */
    private async filesOf(path: string): Promise<string[]> {
      const folder = ownFolder(path);
      const beside = folder ? await super.getMedia(folder) : [];
      return [...new Set([path, ...beside.map((file) => file.path)])];
    }

    private keyOf(path: string): EntryKey | undefined {
      const collection = this.collections.find(({ folder }) => folder && path.startsWith(`${folder}/`));
      if (!collection?.folder || !/\.mdx?$/.test(path)) return undefined;
      return { collection: collection.name, slug: path.slice(collection.folder.length + 1).replace(/\.mdx?$/, '') };
    }
  }
  explainErrors(NewsroomBackend.prototype as unknown as Record<string, unknown>); // by name: not each backend has them all
  return NewsroomBackend;
}

/** Lets the methods reject with sentences. */
function explainErrors(prototype: Record<string, unknown>): void {
  for (const name of CALLED_BY_CORE) {
    const method = prototype[name];
    if (typeof method !== 'function') continue;
    prototype[name] = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
      try {
        return await (method.apply(this, args) as Promise<unknown>); // Decap's methods answer with promises
      } catch (error) {
        // The core asks whether there is a draft by opening it; elsewhere, it was there a moment ago.
        if (hasNoDraft(error) && name !== 'unpublishedEntry')
          throw new NewsroomError(t.conflict.gone, { cause: error });
        const explained = explain(error);
        // At the door there is no text to keep, and logging in is one click away.
        if (name === 'authenticate' && isUnauthorised(explained))
          throw new NewsroomError(t.login.again, { cause: error });
        throw explained;
      }
    };
  }
}

/** What is promised; nothing when it rejects with an error that means there is none. */
async function unless<T>(promised: Promise<T>, isNone: (error: unknown) => boolean): Promise<T | undefined> {
  try {
    return await promised;
  } catch (error) {
    if (isNone(error)) return undefined;
    throw error;
  }
}
