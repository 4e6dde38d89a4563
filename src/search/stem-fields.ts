/**
 * What Pagefind is given beside a text: the stems of its words, each with a mark behind it that no word of Dutch has. Pagefind
 * finds such a token as it is and says in which of these fields, so that what counts is decided here, with our own Dutch.
 */
export const STEM_FIELDS = {
  /** Stands in the title, the intro, a heading. */
  st: 6,
  si: 3.6,
  sh: 3.4,
  /** Is its kind, its theme or who tells it. */
  so: 5,
  /** Stands in the text, often or once; once in a long one is hardly what it is about. */
  sm: 3,
  sb: 2.2,
  /** Is part of a compound in the title; in the intro or a heading; in the text. */
  sp: 4.4,
  sq: 3.3,
  sr: 1.2,
} as const;

export type StemField = keyof typeof STEM_FIELDS;

const MARK = 'q';

/** What a text is about, as a stem: these begin alike, so that they stand together in the index. */
export function topicStem(topic: number): string {
  return `zz${topic}`;
}

/** How far in its list a word is that is near another: the first, the second, the next two, and all others together. */
export const NEAR_STEPS = [0, 1, 2, 4];

/**
 * What texts have that are about the same as a word, as a stem: one for each step. They come just before the word's own in the
 * index, and do not begin as that one does: Pagefind would find them as well.
 */
export function nearStems(stem: string): string[] {
  return NEAR_STEPS.map((_, step) => `${stem}p${'zyxw'[step] ?? ''}`);
}

/** A stem as Pagefind has it: with a mark behind it, and without a `ge`, which Pagefind's stemmer takes away wherever it stands. */
export function stemToken(stem: string): string {
  return stem.replaceAll('ge', 'gq') + MARK;
}
