import { adviseOnEdition, RUNNING } from '../editions/advice.ts';
import { readComposition, type StoryText } from '../editions/composition.ts';
import { readEntry, type Entry } from './entries.ts';
import type { Problem } from './problem.ts';

/**
 * What who composes the newest edition may want to change; of the others it is too late, they are printed.
 * @param kept - the entries of the folder; of stories their files are read again, of these few editions alone
 */
export function adviseOnNewest(folder: string, kept: readonly Entry[]): Problem[] {
  const editions = kept
    .filter(({ collection, data }) => collection === 'editions' && Number.isInteger(data['number']))
    .sort((a, b) => Number(b.data['number']) - Number(a.data['number']))
    .slice(0, RUNNING);
  const [newest] = editions;
  if (!newest) return [];
  const files = new Map(kept.filter(({ collection }) => collection === 'stories').map(({ id, file }) => [id, file]));
  const findStory = (id: string): StoryText | undefined => {
    const file = files.get(id);
    return file === undefined ? undefined : readEntry(folder, file).entry;
  };
  const nameIn = (wanted: Entry['collection']) => (id: string) =>
    String(kept.find((entry) => entry.collection === wanted && entry.id === id)?.data['name'] ?? id);
  const compositions = editions.map(({ data }) => readComposition(data, findStory));
  return adviseOnEdition(compositions, { theme: nameIn('themes'), organisation: nameIn('organisations') }).map(
    (advice) => ({ file: newest.file, ...advice }),
  );
}
