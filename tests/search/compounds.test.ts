import { describe, expect, it } from 'vitest';
import { readSplits, type Half } from '../../bench/search/read-judged.ts';
import { scoreSplits } from '../../bench/search/score-splits.ts';
import { createSplitter } from '../../src/search/compounds.ts';
import { dutchWords } from '../../src/search/dutch-words.ts';

const splitter = createSplitter(await dutchWords(), new Set(['whatsapp', 'padlet', 'kiel']));

describe('a compound', () => {
  it.each([
    ['buurtfeest', 'buurt feest'],
    ['partnerdag', 'partner dag'],
    ['WhatsAppgroep', 'whatsapp groep'],
    ['wijkwerker', 'wijk werker'],
    ['praattafel', 'praat tafel'],
    ['Padlet-muur', 'padlet muur'],
  ])('%s is %s', (word, parts) => {
    expect(splitter.split(word).join(' ')).toBe(parts);
  });

  it('within another is a part as well', () => {
    expect(splitter.split('buurthuiswerker')).toEqual(['buurt', 'huis', 'werker']);
    expect(splitter.everyPart('buurthuiswerker')).toEqual(expect.arrayContaining(['buurt', 'huis', 'werker']));
  });
});

it.each(['vriendelijk', 'kastanje', 'wandelen', 'Antwerpen', 'Vanremoortele', 'natuur', 'bel', ''])(
  '“%s” stays whole',
  (word) => {
    expect(splitter.split(word)).toEqual([]);
  },
);

it.each<Half>(['tuning', 'held-out'])(
  'of the %s words 95 %% of the parts are right, and 90 %% are found',
  async (half) => {
    const { precision, recall } = scoreSplits(await readSplits(half), splitter.split);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  },
);
