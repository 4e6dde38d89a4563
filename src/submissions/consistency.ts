import { COLLECTION_NAMES } from '../fields.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';

/** An id is a piece of an address: small letters, digits and single hyphens. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Addresses that other parts of the site have: a page beside them would take their place, or break the build. */
const TAKEN = new Set(
  '404 admin charter deel-je-verhaal deelbeeld druk edities organisaties pagefind papier partnerdagen stijlgids tekening tips verhalen zoeken'.split(
    ' ',
  ),
);

/** What no entry can see by itself: ids and numbers that two of them share, a charter too many. */
export function checkTogether(entries: readonly Entry[]): Problem[] {
  const numbers = [
    ...checkNumbers(entries, 'editions', 'Nummer'),
    ...checkNumbers(entries, 'tips', 'Tip'),
    ...checkNumbers(entries, 'partner-days', 'Partnerdag', 'edition'),
  ];
  const renumbered = new Set(numbers.map(({ file }) => file));
  return [
    ...COLLECTION_NAMES.flatMap((name) => checkIds(entries.filter(({ collection }) => collection === name))),
    ...numbers,
    ...entries.flatMap(checkNameTold).filter(({ file }) => !renumbered.has(file)),
    ...checkCharter(entries),
    ...checkPrinciples(entries),
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
    if (collection === 'pages' && TAKEN.has(id)) {
      return [
        { file, sentence: `Het adres /${id}/ is van een ander deel van de site. Geef deze bladzijde een andere naam.` },
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

function checkNumbers(entries: readonly Entry[], collection: string, word: string, field = 'number'): Problem[] {
  const seen = new Map<unknown, string>();
  return entries
    .filter((entry) => entry.collection === collection && typeof entry.data[field] === 'number')
    .flatMap(({ file, data: { [field]: number } }): Problem[] => {
      const twin = seen.get(number);
      seen.set(number, file);
      return twin
        ? [
            {
              file,
              field,
              sentence: `${word} ${String(number)} bestaat al: zie ${twin}. Geef dit een ander nummer.`,
            },
          ]
        : [];
    });
}

/** Who sees the name of an edition or a partner day knows its address: it is the number or the day itself. */
function checkNameTold({ collection, file, id, data }: Entry): Problem[] {
  const [field, told] =
    collection === 'editions'
      ? ['number', data['number']]
      : collection === 'partner-days'
        ? ['date', data['date']]
        : [];
  const text = told instanceof Date ? told.toJSON()?.slice(0, 10) : told;
  // What is no name at all, its schema refuses.
  if (!field || (typeof text !== 'string' && typeof text !== 'number') || String(text) === id) return [];
  return [
    {
      file,
      field,
      sentence: `Hier staat "${text}", maar de naam is "${id}". Maak beide gelijk: de naam is het adres.`,
    },
  ];
}

function checkCharter(entries: readonly Entry[]): Problem[] {
  const charters = entries.filter(({ collection }) => collection === 'charter');
  if (charters.length === 0)
    return [{ file: 'charter', sentence: 'Er is geen charter. Voeg content/charter/charter.md toe.' }];
  return charters.slice(1).map(({ file }) => ({ file, sentence: 'Er is al een charter. Er kan er maar één zijn.' }));
}

/** A region of a drawing names key words of the charter, which are no entries of their own. */
function checkPrinciples(entries: readonly Entry[]): Problem[] {
  const known = entries
    .filter(({ collection }) => collection === 'charter')
    .flatMap(({ data }) => itemsIn(data, 'principles').map(({ keyword }) => keyword));
  return entries
    .filter(({ collection }) => collection === 'partner-days')
    .flatMap(({ file, data: { harvest } }) =>
      itemsIn(harvest, 'regions').flatMap(({ principles }, index) =>
        (Array.isArray(principles) ? principles : [])
          .filter((keyword) => typeof keyword === 'string' && !known.includes(keyword))
          .map((keyword) => ({
            file,
            field: `harvest.regions.${index}.principles`,
            sentence: `"${String(keyword)}" is geen kernwoord van het charter. Kies een van: ${known.join(', ')}.`,
          })),
      ),
    );
}

/** The list of objects in a field of `data`, whatever `data` is. */
function itemsIn(data: unknown, field: string): Record<string, unknown>[] {
  const list: unknown =
    typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === field)?.[1] : [];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
