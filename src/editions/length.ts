import { countWords } from '../stories/reading-time.ts';

/** How many A4 pages an edition may have on paper: a sheet of A3, folded once, holds four. */
export const PAGE_COUNTS = [4, 8] as const;

/** How many pages of paper an edition has when nobody chose. */
export const DEFAULT_PAGES = PAGE_COUNTS[0];

/** What an A4 page of three columns in 9.5 pt holds, its headlines counted: a starting point, tuned on the print. */
const WORDS_A_PAGE = 650;

/** What a picture of one column takes from the text: a bit less than a quarter of a page. */
const WORDS_A_PICTURE = 150;

/** What an estimate of a story's length on paper needs of it. */
export interface Printed {
  words: number;
  pictures: number;
}

/** How many A4 pages stories take together, not rounded: 3.4 fits on four. */
export function estimatePages(stories: readonly Printed[]): number {
  const words = stories.reduce((sum, story) => sum + story.words + story.pictures * WORDS_A_PICTURE, 0);
  return words / WORDS_A_PAGE;
}

/** The words and the pictures of a story from its front matter and its text, as they stand in its file. */
export function measureStory({ photo, gallery, intro }: Record<string, unknown>, body: string): Printed {
  return {
    words: countWords(typeof intro === 'string' ? intro : '') + countWords(body),
    pictures: (photo ? 1 : 0) + (Array.isArray(gallery) ? gallery.length : 0),
  };
}
