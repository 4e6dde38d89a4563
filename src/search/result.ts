import { formatDay } from '../calendar.ts';
import type { FoundPage, Section } from './engine.ts';
import { foundWords, readExcerpt, withoutTitle, wordBefore, type Piece } from './excerpt.ts';
import { addressOfWords } from './text-fragment.ts';

/** The colour of each theme, by its name. */
export type Colours = Record<string, string>;

const SECTIONS = 2;
const MARKED_WORDS = 3;

/** A page that was found, as an item of the list of results. */
export function renderResult({ url, excerpt, meta, filters, sub_results }: FoundPage, colours: Colours): HTMLLIElement {
  const pieces = readExcerpt(withoutTitle(excerpt, meta.title));
  const theme = filters.theme?.[0] ?? '';
  const label = make('p', 'kicker', make('span', 'kind', filters.kind?.[0] ?? ''));
  if (theme) label.append(make('span', '', theme));
  if (meta.date) label.append(make('time', 'meta', formatDay(meta.date)));
  const title = make('h2', '', link(addressOfWords(url, foundWords(pieces).slice(0, MARKED_WORDS)), meta.title));
  const text = make('div', '', title, make('p', 'excerpt', ...pieces.map(renderPiece)));
  const sections = mostFound(sub_results);
  if (sections.length > 0) text.append(make('ul', 'plain row sections', ...sections.map(renderSection)));
  return make('li', `theme ${colours[theme] ?? 'coal'}`, label, text);
}

function mostFound(sections: readonly Section[]): Section[] {
  return sections
    .filter(({ anchor }) => anchor)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, SECTIONS);
}

function renderSection({ title, url, excerpt }: Section): HTMLLIElement {
  const pieces = readExcerpt(excerpt);
  return make('li', '', link(addressOfWords(url, foundWords(pieces).slice(0, 1), wordBefore(pieces)), title));
}

function renderPiece({ text, found }: Piece): Node | string {
  return found ? make('mark', '', text) : text;
}

function link(href: string, text: string): HTMLAnchorElement {
  return Object.assign(make('a', '', text), { href });
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
