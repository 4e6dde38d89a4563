import { describe, expect, it } from 'vitest';
import { FirstStage, SURE } from '../../src/search/first-stage.ts';
import type { FirstText } from '../../src/search/first-texts.ts';
import type { Place } from '../../src/search/vocabulary.ts';

type Given = Partial<Record<'title' | 'intro' | 'date' | 'titleParts' | 'introParts', string>> & { heading?: string };

function find(
  texts: Record<string, Given>,
  query: string,
  phrases: string[] = [],
  leastOf?: (word: string) => number,
): string[] {
  const written = Object.entries(texts).map(
    ([id, { title = '', intro = '', date = '', titleParts = '', introParts = '', heading }]): FirstText => [
      `/${id}/`,
      title,
      intro,
      0,
      -1,
      -1,
      date,
      id,
      titleParts,
      introParts,
      ...(heading ? [[heading, 'daar'] as [string, string]] : []),
    ],
  );
  const stage = new FirstStage({ kinds: ['Verhaal'], themes: [], organisations: [], texts: written });
  const terms = query ? query.split(' ').map((word) => ({ word, others: [] })) : [];
  return stage.find(terms, phrases, leastOf).map(({ id }) => id);
}

describe('what is found first', () => {
  it('is a title, then an intro, then a key word, then parts of words', () => {
    const texts = {
      parts: { title: 'Buurtfeesten', intro: 'Straatfeesten', introParts: 'straat feest' },
      heading: { title: 'Charter', heading: 'Feest' },
      intro: { title: 'Taart', intro: 'Een feest in de straat' },
      title: { title: 'Een feest' },
    };
    expect(find(texts, 'feest')).toEqual(['title', 'intro', 'heading', 'parts']);
  });

  it('is the newest of what is as good', () => {
    const texts = {
      old: { title: 'Feest', date: '2023-01-01' },
      new: { title: 'Feest', date: '2026-01-01' },
      older: { title: 'Feest', date: '2022' },
    };
    expect(find(texts, 'feest')).toEqual(['new', 'old', 'older']);
  });

  it('has every word', () => {
    const texts = { both: { title: 'Soep', intro: 'op de stoep' }, one: { title: 'Soep' } };
    expect(find(texts, 'soep stoep')).toEqual(['both']);
  });

  it('has other forms of a word, and what begins so', () => {
    const texts = { plural: { title: 'Buren' }, start: { title: 'Vergadering' } };
    expect(find(texts, 'buur')).toEqual(['plural']);
    expect(find(texts, 'verg')).toEqual(['start']);
  });

  it('has forms that begin otherwise', () => {
    const texts = { sung: { title: 'Samen gezongen' }, ate: { intro: 'Wie at mee?' }, eggs: { title: 'Eieren' } };
    expect(find(texts, 'zingen')).toEqual(['sung']);
    expect(find(texts, 'eten')).toEqual(['ate']);
    expect(find(texts, 'ei')).toEqual(['eggs']);
  });

  it('has a phrase as it was typed', () => {
    const texts = { exact: { title: 'Soep op de stoep' }, other: { title: 'Op soep, de stoep' } };
    expect(find(texts, '', ['op de stoep'])).toEqual(['exact']);
  });

  it('counts for so much as is asked of each word', () => {
    const texts = {
      title: { title: 'Soep' },
      part: { title: 'Linzensoep', titleParts: 'soep' },
      intro: { intro: 'Soep' },
    };
    const least = (place: Place) => find(texts, 'soep', [], () => SURE[place]);
    expect(least('title')).toEqual(['title']);
    expect(least('titlePart')).toEqual(['title', 'part']);
    expect(least('below')).toEqual(['title', 'part', 'intro']);
  });

  it('is nothing when nothing is asked', () => {
    expect(find({ a: { title: 'Soep' } }, '')).toEqual([]);
  });
});
