import { own as t } from '../strings/own.ts';
import type { Collection } from './decap-types.ts';

interface Props {
  collection: Collection;
  /** Where a new one is begun; empty where there is nothing to begin. */
  newEntryUrl: string;
}

/** Stands in for the head of Decap's list. */
export function CollectionTop({ collection, newEntryUrl }: Props) {
  const description = collection.get('description');
  return (
    <div className="list-head">
      <h1>{collection.get('label')}</h1>
      {newEntryUrl && (
        <a className="button main" href={`#${newEntryUrl}`}>
          {t.start[collection.get('name')]}
        </a>
      )}
      {description && <p>{description}</p>}
    </div>
  );
}
