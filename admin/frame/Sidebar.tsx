import type { SyntheticEvent } from 'react';
import { own as t } from '../strings/own.ts';
import type { Collection, Collections } from './decap-types.ts';

interface Props {
  collections: Collections;
  collection: Collection | false;
  searchTerm: string;
}

/** Stands in for Decap's sidebar: stories first, and apart from them what only editors change. */
export function Sidebar({ collections, collection, searchTerm }: Props) {
  const current = collection ? collection.get('name') : undefined;
  const [stories, ...others] = collections.valueSeq().toArray();
  const link = (shown: Collection) => (
    <li key={shown.get('name')}>
      <a
        href={`#/collections/${shown.get('name')}`}
        aria-current={shown.get('name') === current ? 'page' : undefined}
        data-testid={shown.get('name')}
      >
        {shown.get('label')}
      </a>
    </li>
  );
  return (
    <aside className="contents">
      <SearchForm within={collection || stories} searchTerm={searchTerm} />
      <nav aria-label={t.collections}>
        <ul>{stories && link(stories)}</ul>
        <details open={Boolean(current && current !== 'stories') || matchMedia('(width >= 60rem)').matches}>
          <summary>
            <h2>{t.forEditors}</h2>
          </summary>
          <ul>{others.map(link)}</ul>
        </details>
      </nav>
    </aside>
  );
}

function SearchForm({ within, searchTerm }: { within: Collection | undefined; searchTerm: string }) {
  if (!within) return null;
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const term = new FormData(event.currentTarget).get('term');
    const place = `#/collections/${within.get('name')}`;
    location.hash =
      typeof term === 'string' && term.trim() ? `${place}/search/${encodeURIComponent(term.trim())}` : place;
  };
  return (
    <form role="search" onSubmit={search} key={searchTerm}>
      <input name="term" type="search" defaultValue={searchTerm} aria-label={t.searchIn(within.get('label'))} />
      <button type="submit">{t.search}</button>
    </form>
  );
}
