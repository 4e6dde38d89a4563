import type { BackendConfig } from './decap-backend.ts';
import { summarise } from './entry-text.ts';
import { newsroomUrlOf, reviewRequest, type ReviewRequest, type Submission } from './review-request.ts';

/** What a pull request says of the entry that it brings. */
export type Describe = (entry: {
  collection: string;
  slug: string;
  raw: string;
  kind: Submission['kind'];
}) => ReviewRequest;

/** Describes entries as those of who is logged in; `account` may be filled in later. */
export function describeFor(
  collections: BackendConfig['collections'],
  account: { name: string; login: string },
): Describe {
  return ({ collection, slug, raw, kind }) => {
    const { label_singular, label = collection } = collections.find(({ name }) => name === collection) ?? {};
    const { name, login } = account;
    return reviewRequest({
      ...summarise(raw, slug),
      kind,
      collection: label_singular ?? label,
      account: name ? `${name} (${login})` : login,
      newsroomUrl: newsroomUrlOf({ collection, slug }),
    });
  };
}
