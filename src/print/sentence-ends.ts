/** Short words that end in a point within a sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:(?:dhr|mevr|mw|mr|dr|drs|ir|ing|prof|st|nr|tel|bv|bijv|blz|ca|evt|incl|excl|resp|vgl)|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu;
/** How a sentence closes: a mark, and what closes behind it. */
const CLOSED = /[.!?…]["'”’»)\]]*$/u;

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** Where the sentences of a text end, as lengths of the text up to there; the end of the text is always one. */
export function sentenceEnds(text: string): number[] {
  const length = text.trimEnd().length;
  const ends = [...segmenter.segment(text)]
    .map(({ index, segment }) => index + segment.trimEnd().length)
    .filter((end) => end < length && CLOSED.test(text.slice(0, end)) && !ABBREVIATIONS.test(text.slice(0, end)));
  return length === 0 ? [] : [...ends, length];
}
