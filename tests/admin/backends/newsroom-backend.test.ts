import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type {
  Deletion,
  Draft,
  ForgeBackend,
  ForgeSaveOptions,
  NewsroomUser,
  SavedEntry,
  SaveOptions,
} from '../../../admin/backends/decap-backend.ts';
import { newsroomBackend } from '../../../admin/backends/newsroom-backend.ts';
import { FORGE_STRINGS as t } from '../../../admin/strings/forge.ts';

const PATH = 'content/stories/soep/index.md';
const PHOTO = 'content/stories/soep/foto.jpg';
const KEY = { collection: 'stories', slug: 'soep/index' };
const CONFIG = {
  backend: { name: 'proxy' },
  collections: [
    {
      name: 'stories',
      label: 'Verhalen',
      folder: 'content/stories',
      fields: [{ name: 'photo', widget: 'object', fields: [{ name: 'file', widget: 'photo' }] }],
    },
  ],
};

/** A forge in a few lines: main's files, drafts' files, and what was asked of it. */
class Forge implements ForgeBackend {
  readonly main = new Map([
    [PATH, '---\ntitle: Soep\n---\nWarm.\n'],
    [PHOTO, 'bytes'],
  ]);
  readonly drafts = new Map<string, Map<string, string | null>>();
  readonly deletions: Deletion[] = [];
  readonly saves: { assets: string[]; pictures: string[] }[] = [];
  isMerger = true;
  preview: { url: string; status: string } | null = null;
  failure: unknown;

  authenticate(): Promise<NewsroomUser | undefined> {
    return this.answer({ name: 'Jan', login: 'jan' });
  }
  mayMerge(): Promise<boolean> {
    return this.answer(this.isMerger);
  }
  async getEntry(path: string) {
    return this.answer({ file: { path }, data: present(this.main.get(path)) });
  }
  getMedia(folder = '') {
    return this.answer([...this.main.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => ({ path })));
  }
  unpublishedEntry({ id, collection, slug }: { id?: string; collection?: string; slug?: string }): Promise<Draft> {
    const files = this.drafts.get(id ?? `${collection}/${slug}`);
    const missing = Object.assign(new Error('content is not under editorial workflow'), {
      name: 'EDITORIAL_WORKFLOW_ERROR',
    });
    if (!files) return Promise.reject(missing);
    const diffs = [...files].map(([path, text]) => ({ path, id: text && path, newFile: !this.main.has(path) }));
    return this.answer({ ...KEY, status: 'draft', diffs });
  }
  async unpublishedEntryDataFile(collection: string, slug: string, path: string, _id: string | null): Promise<string> {
    return this.answer(present(this.drafts.get(`${collection}/${slug}`)?.get(path)));
  }
  async unpublishedEntryMediaFile(
    collection: string,
    slug: string,
    path: string,
    _id: string | null,
  ): Promise<unknown> {
    return this.answer(present(this.drafts.get(`${collection}/${slug}`)?.get(path)));
  }
  persistEntry({ dataFiles, assets }: SavedEntry, { collectionName, pictures }: ForgeSaveOptions): Promise<void> {
    this.saves.push({ assets: assets.map(({ path }) => path), pictures });
    for (const { slug, path, raw } of dataFiles) this.drafts.set(`${collectionName}/${slug}`, new Map([[path, raw]]));
    return this.answer(undefined);
  }
  persistMedia(_file: unknown, _options: unknown): Promise<unknown> {
    return this.answer('on main');
  }
  deleteFiles(_paths: string[], _commitMessage: string): Promise<unknown> {
    return this.answer('on main');
  }
  proposeDeletion(deletion: Deletion): Promise<void> {
    this.deletions.push(deletion);
    return this.answer(undefined);
  }
  getDeployPreview(_collection: string, _slug: string) {
    return this.answer(this.preview);
  }

  private answer<T>(value: T): Promise<T> {
    return this.failure ? Promise.reject(this.failure as Error) : Promise.resolve(value);
  }
}

function present(text: string | null | undefined): string {
  if (text === undefined || text === null) throw Object.assign(new Error('Not Found'), { status: 404 });
  return text;
}

const Newsroom = newsroomBackend(
  class extends Forge {
    constructor(..._config: unknown[]) {
      super();
    }
  },
);

let forge: InstanceType<typeof Newsroom>;
beforeEach(() => {
  forge = new Newsroom(CONFIG);
});

function save(raw: string, options: Partial<SaveOptions> = {}, photos: string[] = []): Promise<unknown> {
  const assets = photos.map((name) => ({ path: `content/stories/soep/${name}` }));
  const entry = { dataFiles: [{ path: PATH, slug: KEY.slug, raw }], assets };
  // As Decap's core calls it, which knows nothing of the pictures.
  const called: { persistEntry(entry: SavedEntry, options: SaveOptions): Promise<unknown> } = forge;
  return called.persistEntry(entry, { collectionName: 'stories', commitMessage: 'Bewaar', ...options });
}

async function openDraft(text: string): Promise<void> {
  forge.drafts.set('stories/soep/index', new Map([[PATH, text]]));
  await forge.unpublishedEntry(KEY);
  await forge.unpublishedEntryDataFile('stories', 'soep/index', PATH, PATH);
}

describe('two people in one story', () => {
  test('a draft is saved as long as nobody else changed it', async () => {
    await openDraft('een');
    await save('twee', { unpublished: true });
    await save('drie', { unpublished: true });
    expect(forge.drafts.get('stories/soep/index')?.get(PATH)).toBe('drie');
  });

  test('a draft that somebody else changed stays as they left it', async () => {
    await openDraft('een');
    forge.drafts.get('stories/soep/index')?.set(PATH, 'van een ander');
    await expect(save('twee', { unpublished: true })).rejects.toThrow(t.conflict.changed);
    expect(forge.drafts.get('stories/soep/index')?.get(PATH)).toBe('van een ander');
  });

  test('a list that loads meanwhile does not count as having seen it', async () => {
    await openDraft('een');
    forge.drafts.get('stories/soep/index')?.set(PATH, 'van een ander');
    await forge.unpublishedEntry({ id: 'stories/soep/index' });
    await forge.unpublishedEntryDataFile('stories', 'soep/index', PATH, PATH);
    await expect(save('twee', { unpublished: true })).rejects.toThrow(t.conflict.changed);
  });

  test('a draft that is no longer there is not made again', async () => {
    await openDraft('een');
    forge.drafts.clear();
    await expect(save('twee', { unpublished: true })).rejects.toThrow(t.conflict.gone);
  });

  test.each([
    ['was changed', () => forge.main.set(PATH, 'anders'), t.conflict.changed],
    ['was deleted', () => forge.main.delete(PATH), t.conflict.deleted],
    ['has a draft by now', () => forge.drafts.set('stories/soep/index', new Map([[PATH, 'x']])), t.conflict.begun],
  ])('a published story that %s is not overwritten', async (_, happen, sentence) => {
    await forge.getEntry(PATH);
    happen();
    await expect(save('nieuw')).rejects.toThrow(sentence);
  });

  test('who was told, and opens the text anew, is asked once whether it holds what the other wrote', async () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    };
    const confirm = vi.fn(() => false);
    vi.stubGlobal('window', { localStorage, confirm });
    onTestFinished(() => void vi.unstubAllGlobals());
    await openDraft('een');
    forge.drafts.get('stories/soep/index')?.set(PATH, 'van een ander');
    await expect(save('twee', { unpublished: true })).rejects.toThrow(t.conflict.changed);

    forge = new Newsroom(CONFIG); // another tab
    await openDraft('van een ander');
    await expect(save('twee', { unpublished: true })).rejects.toThrow(t.conflict.notMerged);
    expect(forge.drafts.get('stories/soep/index')?.get(PATH)).toBe('van een ander');
    confirm.mockReturnValue(true);
    await save('van een ander, en twee', { unpublished: true });
    await save('en drie', { unpublished: true });
    expect(confirm).toHaveBeenCalledTimes(2);
    expect(forge.drafts.get('stories/soep/index')?.get(PATH)).toBe('en drie');
  });

  test('a new story is not compared with anything', async () => {
    await save('nieuw', { newEntry: true });
    expect(forge.drafts.size).toBe(1);
  });
});

describe('pictures', () => {
  const raw = '---\ntitle: Soep\nphoto:\n  file: nieuw.jpg\n---\nWarm. ![Een ketel](ketel.jpg)\n';

  test('that the text names are saved along and kept, and no others', async () => {
    await forge.getEntry(PATH);
    await save(raw, {}, ['nieuw.jpg', 'toch-niet.jpg']);
    expect(forge.saves).toEqual([{ assets: ['content/stories/soep/nieuw.jpg'], pictures: ['nieuw.jpg', 'ketel.jpg'] }]);
  });

  test('that a draft removes are no part of it any more', async () => {
    forge.drafts.set(
      'stories/soep/index',
      new Map([
        [PATH, raw],
        [PHOTO, null],
      ]),
    );
    expect((await forge.unpublishedEntry(KEY)).diffs.map(({ path }) => path)).toEqual([PATH]);
  });
});

describe('deleting', () => {
  test('is proposed with all that lies beside the text', async () => {
    await forge.deleteFiles([PATH], 'Weg');
    expect(forge.deletions).toMatchObject([
      {
        ...KEY,
        branch: 'cms/stories/soep/index',
        paths: [PATH, PHOTO],
        commitMessage: 'Weg',
      },
    ]);
  });

  test('waits for a draft of the same story', async () => {
    await openDraft('een');
    await expect(forge.deleteFiles([PATH], 'Weg')).rejects.toThrow(t.deletion.draftFirst);
  });

  test('is refused for a photo by itself, and so is uploading one', async () => {
    await expect(forge.deleteFiles([PHOTO], 'Weg')).rejects.toThrow(t.deletion.notAlone);
    await expect(forge.persistMedia({}, {})).rejects.toThrow(t.upload);
  });

  test('shows the published text with the word before its title, and cannot be edited', async () => {
    forge.drafts.set('stories/soep/index', new Map([PATH, PHOTO].map((path) => [path, null])));
    expect((await forge.unpublishedEntry(KEY)).diffs).toEqual([{ path: PATH, id: null, newFile: false }]);
    const text = await forge.unpublishedEntryDataFile('stories', 'soep/index', PATH, null);
    expect(text).toMatch(/^---\ntitle: '?Verwijderen: Soep'?\n---\nWarm\.\n$/);
    await expect(save('Toch niet', { unpublished: true })).rejects.toThrow(t.deletion.waiting);
  });

  test('is all that unpublishing does: Decap’s save after it changes nothing', async () => {
    await forge.getEntry(PATH);
    await forge.deleteFiles([PATH], 'Weg');
    await save('Soep', { status: 'pending_publish' });
    expect(forge.drafts.size).toBe(0);
    expect(forge.deletions).toHaveLength(1);
  });
});

describe('publishing', () => {
  test('is offered to who may merge alone', async () => {
    expect(await forge.authenticate()).toEqual({ name: 'Jan', login: 'jan' });
    forge.isMerger = false;
    expect(await forge.authenticate()).toMatchObject({ useOpenAuthoring: true });
  });
});

test('the address of a preview keeps what Decap puts behind it out of its path', async () => {
  forge.preview = { url: 'https://forge.example/index.html', status: 'success' };
  expect(await forge.getDeployPreview('stories', 'soep/index')).toMatchObject({
    url: 'https://forge.example/index.html#',
  });
});

describe('what goes wrong is a sentence', () => {
  test.each([
    [{ name: 'API_ERROR', status: 401 }, t.expired],
    [{ name: 'ACCESS_TOKEN_ERROR' }, t.expired],
    [{ name: 'API_ERROR', status: 403 }, t.forbidden],
    [{ name: 'API_ERROR', status: 409 }, t.conflictOnServer],
    [{ name: 'API_ERROR', status: 413 }, t.tooLarge],
    [{ name: 'API_ERROR', status: 422 }, t.refused],
    [{ name: 'API_ERROR', status: 429 }, t.tooBusy],
    [{ name: 'Error', message: 'API rate limit exceeded' }, t.tooBusy],
    [{ name: 'API_ERROR', status: 502 }, t.down],
    [new TypeError('Failed to fetch'), t.offline],
    [{ name: 'Error', message: 'Request timed out after 60 seconds' }, t.offline],
    ['a string', t.unexpected],
    [{ name: 'API_ERROR', api: 'Proxy', status: 409, message: 'Er is een botsing.' }, 'Er is een botsing.'],
  ])('%o', async (failure, sentence) => {
    forge.failure = failure;
    const error: unknown = await forge.getEntry(PATH).catch((reason: unknown) => reason);
    // As Decap's message shows it.
    expect(String(error)).toBe(sentence);
  });

  test('at the door, a session that is over is a reason to log in again', async () => {
    forge.failure = { name: 'API_ERROR', status: 401 };
    await expect(forge.authenticate()).rejects.toThrow(t.login.again);
  });
});
