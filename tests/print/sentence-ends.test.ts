import { describe, expect, it } from 'vitest';
import { sentenceEnds } from '../../src/print/sentence-ends.ts';

const sentencesOf = (text: string) => {
  const ends = sentenceEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
};

describe('the ends of sentences', () => {
  it.each([
    [['De bel gaat.', 'Iedereen wisselt!', 'Of niet?']],
    [['Zij zei: “Kom binnen.”', 'Hij kwam.']],
    [['Volgens dhr. Peeters was het druk.', 'Mevr. Jacobs knikte.']],
    [['Kom bv. op vrijdag.', 'Dat kan.']],
    [['Het begint om 9.30 uur.', 'Breng soep mee.']],
    [['A. De Smet schreef het op.', 'Iedereen las het.']],
    [['Er was o.a. soep en brood.', 'En taart.']],
  ])('are found in %j', (sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('are where the text ends, whatever it ends with', () => {
    expect(sentencesOf('Een regel zonder punt')).toEqual(['Een regel zonder punt']);
    expect(sentenceEnds('')).toEqual([]);
    expect(sentenceEnds('Klaar. ')).toEqual([6]);
  });
});
