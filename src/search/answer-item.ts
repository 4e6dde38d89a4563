import { formatDay } from '../calendar.ts';
import type { Found } from './answer.ts';
import { link, make, renderPieces } from './elements.ts';
import type { FoundPage, Section } from './engine.ts';
import { findPassage, foundWords, markWords, readExcerpt, wordBefore, type Piece } from './excerpt.ts';
import { addressOfWords } from './text-fragment.ts';

/** The colour of each theme, by its name. */
export type Colours = Record<string, string>;

/** Whether a word was looked for. */
export type IsWanted = (word: string) => boolean;

/** What an answer shows. */
interface Shown {
  path: string;
  title: string;
  passage: Piece[];
  date: string;
  sections: { title: string; href: string }[];
}

const SECTIONS = 2;
const MARKED_WORDS = 3;

/** An answer as an item of a list. @param page what was loaded of it; not needed for what the first stage lists */
export function renderAnswer(found: Found, page: FoundPage | undefined, isWanted: IsWanted, colours: Colours) {
  const { path, title, passage, date, sections } = describe(found, page, isWanted);
  const { theme = '', organisation } = found.facts;
  const label = make('p', 'kicker');
  if (theme) label.append(make('span', 'kind', theme));
  if (date) label.append(make('time', 'meta', formatDay(date)));
  if (organisation) label.append(make('span', 'meta', organisation));
  const heading = make('h3', '', link(addressOfWords(path, fragmentWords(passage)), ...renderPieces(markWords(title, isWanted))));
  const text = make('div', '', heading, make('p', 'excerpt', ...renderPieces(passage)));
  if (sections.length > 0) {
    const links = sections.map((section) => make('li', '', link(section.href, ...renderPieces(markWords(section.title, isWanted)))));
    text.append(make('ul', 'plain row sections', ...links));
  }
  return make('li', `theme ${colours[theme] ?? 'coal'}`, label, text);
}

function describe({ listed, facts }: Found, page: FoundPage | undefined, isWanted: IsWanted): Shown {
  if (!page) {
    const { path = '', title = '', intro = '', date = '', headings = [] } = listed ?? {};
    const sections = headings
      .filter((heading) => markWords(heading.title, isWanted).some(({ found }) => found))
      .map((heading) => ({ title: heading.title, href: `${path}#${heading.fragment}` }));
    return { path, title, passage: markWords(intro, isWanted), date, sections: sections.slice(0, SECTIONS) };
  }
  const { title } = page.meta;
  const text = page.content.startsWith(title) ? page.content.slice(title.length).replace(/^[.\s]+/, '') : page.content;
  return {
    path: page.url,
    title,
    passage: findPassage(text, isWanted),
    date: page.meta.date ?? facts.year ?? '',
    sections: mostFound(page.sub_results).map((section) => ({ title: section.title, href: addressOfSection(section) })),
  };
}

/** Only what the passage surely has in common with the page can be marked there. */
function fragmentWords(passage: readonly Piece[]): string[] {
  return foundWords(passage).slice(0, MARKED_WORDS);
}

function mostFound(sections: readonly Section[]): Section[] {
  return sections
    .filter(({ anchor }) => anchor)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, SECTIONS);
}

function addressOfSection({ url, excerpt }: Section): string {
  const pieces = readExcerpt(excerpt);
  return addressOfWords(url, foundWords(pieces).slice(0, 1), wordBefore(pieces));
}
