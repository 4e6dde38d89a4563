import { describe, expect, it } from 'vitest';
import { makeFirstTexts, MOST_BYTES } from '../../src/publishing/first-texts.ts';
import type { SearchText } from '../../src/publishing/search-texts.ts';
import { makeVocabulary, MOST_WORDS } from '../../src/publishing/vocabulary.ts';

const splitter = { split: () => [], everyPart: (word: string) => (word === 'buurtfeest' ? ['buurt', 'feest'] : []) };

function makeText(nth: number, change: Partial<SearchText> = {}): SearchText {
  return {
    id: `f${nth}`,
    path: `/verhalen/verhaal-${nth}/`,
    title: `Verhaal ${nth} van een buurtfeest`,
    intro:
      'Wie er was, wat er gebeurde, en waarom dat voor de hele straat nog lang een verhaal blijft om te vertellen.',
    content: `woord${'abcdefghij'[nth % 10]}${String.fromCharCode(97 + (nth % 26), 97 + ((nth / 26) % 26))}`,
    date: new Date(Date.UTC(2010, 0, 1 + nth)).toISOString().slice(0, 10),
    kind: 'Verhaal',
    theme: 'Groen',
    organisation: '',
    headings: [{ title: 'Tussentitel', fragment: 'kop' }],
    ...change,
  };
}

const make = (texts: SearchText[]) => makeFirstTexts(texts, splitter, 'Verhaal');
const stories = (count: number) => Array.from({ length: count }, (_, nth) => makeText(nth));

describe('the first stage', () => {
  it('is as small with ten thousand stories as with a thousand, and has the newest', () => {
    const [some, many] = [make(stories(1000)), make(stories(10_000))];
    const sizes = [some, many].map((made) => Buffer.byteLength(JSON.stringify(made)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
    expect(Math.min(...sizes)).toBeGreaterThan(MOST_BYTES * 0.95);
    expect(many.texts[0]?.[1]).toBe('Verhaal 9999 van een buurtfeest');
  });

  it('has the tips and the charter before any story', () => {
    const tip = makeText(1, { kind: 'Tip', path: '/tips/1/', date: '' });
    const { texts, kinds } = make([...stories(5000), tip]);
    expect(texts[0]?.[0]).toBe('/tips/1/');
    expect(kinds).toEqual(['Tip', 'Verhaal']);
  });

  it('keeps room for stories beside very many reports', () => {
    const reports = Array.from({ length: 1000 }, (_, nth) =>
      makeText(nth, { kind: 'Verslag', path: `/verslag/${nth}/` }),
    );
    expect(make([...reports, ...stories(1000)]).texts.some(([path]) => path.startsWith('/verhalen/'))).toBe(true);
  });

  it('has the parts of compounds apart, where no reader sees them', () => {
    const [text] = make([makeText(1)]).texts;
    expect(text?.[1]).toBe('Verhaal 1 van een buurtfeest');
    expect(text?.[8]).toBe('buurt feest');
  });
});

describe('the words of the gazette', () => {
  it('are bounded, the commonest first, with the parts of compounds', () => {
    const lines = makeVocabulary(stories(20_000), splitter).split('\n');
    expect(lines.join(' ').split(' ').length).toBeLessThanOrEqual(MOST_WORDS);
    expect(lines[0]?.split(' ')).toEqual(expect.arrayContaining(['feest+', 'buurtfeest=']));
    expect(lines.join(' ').split(' ')).toContain('woordaaa');
  });
});
