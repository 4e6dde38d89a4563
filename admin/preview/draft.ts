import type { Map as ImmutableMap } from 'immutable';
import type { Draft } from './story.tsx';

/** What Decap gives a preview, as far as it is used. */
export interface DecapDraft {
  entry: ImmutableMap<string, unknown>;
  collection: unknown;
  config: unknown;
  getAsset: (path: string) => { toString(): string };
}

/** How Decap makes the name of a new entry from its title. */
type SlugFormatter = (collection: unknown, data: ImmutableMap<string, unknown>, slug: unknown) => string;

/** The longest title that is worth a name. */
const LONGEST_TITLE = 200;

/** Decap's entry as a draft. */
export function draftOf({ entry, collection, config, getAsset }: DecapDraft, slugFormatter: SlugFormatter): Draft {
  const data = entry.get('data') as ImmutableMap<string, unknown>; // an entry always has some
  const settings = config as { slug: unknown }; // Decap's types still see a Map
  const at = (...keys: string[]) => data.getIn(keys);
  return {
    id: idOf(entry.get('slug')) || idOf(newSlug()),
    at,
    items: (key) =>
      sizeOf(at(key)).map(
        (index) =>
          (...keys) =>
            data.getIn([key, index, ...keys]),
      ),
    photo: (file) => String(getAsset(file)),
  };

  function newSlug(): string {
    const title = String(data.get('title') ?? '').trim();
    return title && slugFormatter(collection, data.set('title', title.slice(0, LONGEST_TITLE)), settings.slug);
  }
}

/** A story's name is that of its folder: `soep/index` → `soep`. */
function idOf(slug: unknown): string {
  return typeof slug === 'string' ? (slug.split('/')[0] ?? '') : '';
}

function sizeOf(list: unknown): number[] {
  const size = typeof list === 'object' && list !== null && 'size' in list ? Number(list.size) : 0;
  return Array.from({ length: size }, (_, index) => index);
}
