import { dayOfYamlDate } from '../../../src/calendar.ts';
import { factsOf, storyIdsOf, type StoryFacts } from '../../../src/editions/composition.ts';
import type { Gazette } from './gazette.ts';

/** A story to choose, its theme and organisation by their names. */
export interface Choice extends StoryFacts {
  id: string;
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
      .flatMap((edition) => storyIdsOf(edition).map((id) => [id, Number(edition['number'])] as const)),
  );
  return [...stories]
    .map(([id, { data }]): Choice => {
      const facts = factsOf(data);
      return {
        ...facts,
        id,
        theme: facts.theme && themes.get(facts.theme),
        organisation: facts.organisation && organisations.get(facts.organisation),
        date: String(dayOfYamlDate(data['date'])),
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

/** Small letters without accents: who searches for "een" finds "één". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
