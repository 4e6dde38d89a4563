/**
 * The first stage of the search, as the build writes it and the browser reads it: what one sees of a text in a list, and
 * the words that it is found by first. It stays as small however many stories there are: the oldest ones are not in it,
 * and are found by Pagefind alone.
 */
export interface FirstTexts {
  /** Values that many texts share; a text has the number of its own. */
  kinds: string[];
  themes: string[];
  organisations: string[];
  texts: FirstText[];
}

/** In order: address, title, intro, and so on as named; -1 or an empty text where there is none. */
export type FirstText = [
  path: string,
  title: string,
  intro: string,
  kind: number,
  theme: number,
  organisation: number,
  /** A calendar day, a year or nothing. */
  date: string,
  /** Pagefind's name of the page. */
  id: string,
  /** Parts of the compounds in the title, and in the intro and the headings. */
  titleParts: string,
  introParts: string,
  /** Key words of the charter, parts of a drawing, headings: with the fragment that leads to each. */
  ...headings: [title: string, fragment: string][],
];
