import { formatDay } from '../calendar.ts';
import type { Found } from './answer.ts';
import { link, make, renderPieces } from './elements.ts';
import type { FoundPage } from './engine.ts';
import { findPassage, foundWords, markWords, type Piece } from './excerpt.ts';
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
  const heading = make(
    'h3',
    '',
    link(addressOfWords(path, fragmentWords(passage)), ...renderPieces(markWords(title, isWanted))),
  );
  const text = make('div', '', heading, make('p', 'excerpt', ...renderPieces(passage)));
  if (sections.length > 0) {
    const links = sections.map((section) =>
      make('li', '', link(section.href, ...renderPieces(markWords(section.title, isWanted)))),
    );
    text.append(make('ul', 'plain row sections', ...links));
  }
  return make('li', `theme ${colours[theme] ?? 'coal'}`, ...(label.hasChildNodes() ? [label] : []), text);
}

function describe({ listed, facts }: Found, page: FoundPage | undefined, isWanted: IsWanted): Shown {
  if (!page) {
    const { path = '', title = '', intro = '', date = '', headings = [] } = listed ?? {};
    const sections = headings
      .filter((heading) => isFound(heading.title, isWanted))
      .map((heading) => ({ title: heading.title, href: `${path}#${heading.fragment}` }));
    return { path, title, passage: markWords(intro, isWanted), date, sections: sections.slice(0, SECTIONS) };
  }
  const { title } = page.meta;
  const text = withoutTitle(page.content, title);
  return {
    path: page.url,
    title,
    passage: findPassage(text, isWanted),
    date: page.meta.date ?? facts.year ?? '',
    sections: findSections(page, isWanted),
  };
}

/** The text of a page behind its title, which has the number of a tip before it. */
function withoutTitle(content: string, title: string): string {
  const at = content.indexOf(title);
  return at >= 0 && at <= 'Tip 1. '.length ? content.slice(at + title.length).replace(/^[.\s]+/, '') : content;
}

/** Only what the passage surely has in common with the page can be marked there. */
function fragmentWords(passage: readonly Piece[]): string[] {
  return foundWords(passage).slice(0, MARKED_WORDS);
}

function isFound(text: string, isWanted: IsWanted): boolean {
  return markWords(text, isWanted).some(({ found }) => found);
}

/** The sections of a page in which the words stand most, in its own order. */
function findSections({ url, content, anchors }: FoundPage, isWanted: IsWanted): Shown['sections'] {
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text);
  const sections = headings.map(({ id, text, location }, at) => {
    const inside = words.slice(location, headings[at + 1]?.location);
    const places = inside.flatMap((word, place) => (isFound(word, isWanted) ? [place] : []));
    const first = places[0] ?? 0;
    const [before = '', word = ''] = [inside[first - 1], inside[first]];
    const href = addressOfWords(`${url}#${id}`, foundWords(markWords(word, isWanted)), before);
    return { title: text, href, count: places.length };
  });
  return sections
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SECTIONS);
}
