import { formatDay } from '../../src/calendar.ts';

/**
 * The empty story: its texts are marks that no writer types. The build makes the real story page of it, and the preview
 * puts what is being written in the place of each mark. So the page of a reader carries no mark at all.
 */
export const EMPTY = {
  title: '~title~',
  intro: '~intro~',
  author: '~author~',
  organisation: '~organisation~',
  // Links: where the check of links wants a page, there is one.
  organisationPath: '/?~organisation~',
  place: '~place~',
  theme: '~theme~',
  themePath: '/?~theme~',
  colour: '~colour~',
  body: '~body~',
  path: '/?~path~',
  alt: '~alt~',
  maker: '~maker~',
  tipTitle: '~tip-title~',
  tipPath: '/?~tip~',
  editionPath: '/?~edition~',
  // What is a number or a day in a story is one here too.
  tip: 7777,
  edition: 8888,
  minutes: 9999,
  date: '1000-01-01',
} as const;

/** The mark for the day in words. */
export const DAY = formatDay(EMPTY.date);

/** The id of the element with what the preview has to know besides, as JSON. */
export const KNOWLEDGE_ID = 'kennis';

/** The id of the element around the story. */
export const STORY_ID = 'verhaal';

/** The id of the element with the picture of a story that has no photo. */
export const FACADE_ID = 'gevel';

/** What the preview knows of the site, so that it asks the forge for nothing: what a story can refer to, by id. */
export interface Knowledge {
  themes: Record<string, { name: string; path: string; colour: string }>;
  organisations: Record<string, { name: string; path: string }>;
  tips: Record<string, { number: number; title: string; path: string }>;
  /** The edition that each story appeared in. */
  editions: Record<string, { number: number; path: string }>;
  /** How long one minute takes to read, and as many as the empty story has. */
  readingTime: { one: string; empty: string };
}
