import { COLLECTION_NAMES } from '../fields.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';

/** An id is a piece of an address: small letters, digits and single hyphens. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What no entry can see by itself: ids and numbers that two of them share, a charter too many. */
export function checkTogether(entries: readonly Entry[]): Problem[] {
  return [
    ...COLLECTION_NAMES.flatMap((name) => checkIds(entries.filter(({ collection }) => collection === name))),
    ...checkNumbers(entries, 'editions', 'Nummer'),
    ...checkNumbers(entries, 'tips', 'Tip'),
    ...entries.filter(({ collection }) => collection === 'editions').flatMap(checkEditionStories),
    ...checkCharter(entries),
  ];
}

function checkIds(entries: readonly Entry[]): Problem[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const { id, file, collection } = entry;
    const twin = seen.get(id.toLowerCase());
    seen.set(id.toLowerCase(), entry);
    if (twin)
      return [{ file, sentence: `De naam "${id}" bestaat al: zie ${twin.file}. Geef een van beide een andere naam.` }];
    if (!ID.test(id)) {
      return [
        {
          file,
          sentence: `De naam "${id}" kan niet in een webadres. Gebruik kleine letters, cijfers en koppeltekens.`,
        },
      ];
    }
    if (collection === 'stories' && /^\d+$/.test(id)) {
      return [
        {
          file,
          sentence: `De map heet "${id}". Enkel cijfers mag niet: dat is het adres van een bladzijde. Gebruik een woord.`,
        },
      ];
    }
    return [];
  });
}

function checkNumbers(entries: readonly Entry[], collection: string, word: string): Problem[] {
  const seen = new Map<unknown, string>();
  return entries
    .filter((entry) => entry.collection === collection && typeof entry.data['number'] === 'number')
    .flatMap(({ file, data: { number } }): Problem[] => {
      const twin = seen.get(number);
      seen.set(number, file);
      return twin
        ? [
            {
              file,
              field: 'number',
              sentence: `${word} ${String(number)} bestaat al: zie ${twin}. Geef dit een ander nummer.`,
            },
          ]
        : [];
    });
}

function checkEditionStories({ file, data: { lead, stories } }: Entry): Problem[] {
  if (!Array.isArray(stories)) return [];
  const repeated = [...new Set(stories.filter((id, index) => id === lead || stories.indexOf(id) !== index))];
  return repeated.map((id) => ({
    file,
    field: 'stories',
    sentence: `Het verhaal "${String(id)}" staat twee keer in dit nummer. Laat het één keer staan.`,
  }));
}

function checkCharter(entries: readonly Entry[]): Problem[] {
  const charters = entries.filter(({ collection }) => collection === 'charter');
  if (charters.length === 0)
    return [{ file: 'charter', sentence: 'Er is geen charter. Voeg content/charter/charter.md toe.' }];
  return charters.slice(1).map(({ file }) => ({ file, sentence: 'Er is al een charter. Er kan er maar één zijn.' }));
}
