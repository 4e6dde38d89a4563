import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { nl } from '../../admin/strings/nl.ts';

/** What one thing is called by one word, so these are not used; nor is anybody called "u". */
const AVOIDED =
  /\b(workflow|items?|cms|branch|commit|status|entry|entries|backend|config\w*|concept|url|publice\w*|opslaan|opgeslagen|verwijder\w*|wis|wissen|u|uw)\b/i;

const english = new Map(phrasesOf(en));
const dutch = new Map(phrasesOf(nl));

test('has every phrase of Decap in Dutch, and no other', () => {
  expect([...dutch.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test('fills in the same as the English', () => {
  const different = [...english].filter(
    ([key, phrase]) => placeholdersOf(phrase).join() !== placeholdersOf(dutch.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('has one term for one thing, and those are no computer’s', () => {
  const wrong = [...dutch].filter(([, phrase]) => AVOIDED.test(phrase.replaceAll(/%\{\w+\}/g, '')));
  expect(wrong).toEqual([]);
});

function phrasesOf(phrases: object, path = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, phrase]: [string, unknown]) =>
    typeof phrase === 'object' && phrase ? phrasesOf(phrase, `${path}${key}.`) : [[path + key, String(phrase)]],
  );
}

function placeholdersOf(phrase: string): string[] {
  return [...new Set([...phrase.matchAll(/%\{\w+\}/g)].map(([placeholder]) => placeholder))].toSorted();
}
