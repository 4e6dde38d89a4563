import { adviseOnEdition, type Advice } from '../../../src/editions/advice.ts';
import { readComposition, type Composition, type Fields } from '../../../src/editions/composition.ts';
import type { Entry } from '../../photos/draft.ts';
import type { Gazette } from './gazette.ts';

/** The edition that is composed, and those before it that are online, the newest first. */
export function compositionsOf(entry: Entry, { stories, editions }: Gazette): Composition[] {
  const data = entry.get('data') as { toJS: () => Fields }; // Decap's form is a map
  const fields = data.toJS();
  const newest = Number(editions[0]?.['number'] ?? 0);
  const number = typeof fields['number'] === 'number' ? fields['number'] : newest + 1;
  const earlier = editions.filter((edition) => Number(edition['number']) < number);
  return [{ ...fields, number }, ...earlier].map((edition) => readComposition(edition, (id) => stories.get(id)));
}

/** What who composes an edition may want to change, as the check will say it. */
export function adviseOn(entry: Entry, gazette: Gazette): Advice[] {
  return adviseOnEdition(compositionsOf(entry, gazette), {
    theme: (id) => gazette.themes.get(id) ?? id,
    organisation: (id) => gazette.organisations.get(id) ?? id,
  });
}
