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
  sb: 2,
  /** Is part of a compound in the title; in the intro or a heading; in the text. */
  sp: 5,
  sq: 3.3,
  sr: 1.2,
} as const;

export type StemField = keyof typeof STEM_FIELDS;

const MARK = 'q';

/** What a text is about, beside its stems: these begin alike, so that they stand together in the index. */
export function topicToken(topic: number): string {
  return stemToken(`zz${topic}`);
}

/** A stem as Pagefind has it. */
export function stemToken(stem: string): string {
  return stem + MARK;
}
