import type { Fields } from '../../../src/editions/advice.ts';
import type { Gazette } from './gazette.ts';

/** A story to choose. */
export interface Choice {
  id: string;
  title: string;
  /** Its theme, its organisation, whether it has a photo: what the eye needs to mix them. */
  theme: string | undefined;
  organisation: string | undefined;
  hasPhoto: boolean;
  date: string;
  /** The number that it stood in last. */
  edition: number | undefined;
}

/** Every story that is online, the newest first. */
export function choicesOf({ stories, editions, themes, organisations }: Gazette, composed: number): Choice[] {
  const printed = new Map(
    editions
      .filter(({ number }) => number !== composed)
      .toReversed()
      .flatMap((edition) => idsOf(edition).map((id) => [id, Number(edition['number'])] as const)),
  );
  return [...stories]
    .map(([id, { data }]): Choice => {
      const [theme] = Array.isArray(data['themes']) ? (data['themes'] as unknown[]) : [];
      const { organisation } = (data['author'] ?? {}) as { organisation?: string }; // a story has an author
      return {
        id,
        title: String(data['title']),
        theme: themes.get(String(theme)),
        organisation: organisation === undefined ? undefined : organisations.get(organisation),
        hasPhoto: Boolean(data['photo']),
        date: data['date'] instanceof Date ? data['date'].toISOString().slice(0, 10) : String(data['date']),
        edition: printed.get(id),
      };
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

/** The stories in which every word of `term` stands; without one, those that were in no number yet. */
export function findChoices(choices: readonly Choice[], term: string): Choice[] {
  const words = plain(term).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.filter(({ edition }) => edition === undefined);
  return choices.filter(({ title, theme = '', organisation = '' }) => {
    const text = plain(`${title} ${theme} ${organisation}`);
    return words.every((word) => text.includes(word));
  });
}

function idsOf({ lead, stories }: Fields): string[] {
  return [lead, ...(Array.isArray(stories) ? (stories as unknown[]) : [])].map(String);
}

/** Small letters without accents: who searches for "een" finds "één". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
