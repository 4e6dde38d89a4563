import { search as t } from '../i18n/nl.ts';
import { button, link, make } from './elements.ts';
import type { ListedText } from './first-stage.ts';
import type { Swap } from './terms.ts';
import { plain } from './words.ts';

/** What a reader can do with what they asked: other words, or where nothing is found, other ways in. */

const NEWEST = 3;

/** "Bedoelde je vergadering?": what was looked for in the place of what was typed. */
export function renderMeant(query: string, changed: readonly Swap[], ask: (query: string) => void): Node[] {
  if (changed.length === 0) return [];
  const other = swapWords(query, changed);
  const word = button('word', other, () => ask(other));
  return [make('span', '', `${t.meant} `, word, '?')];
}

/** "“ludotheek” staat nergens. Dit gaat over speelgoed": why texts without the word that was typed are found. */
export function renderAbout(query: string, about: readonly Swap[], ask: (query: string) => void): Node[] {
  if (about.length === 0) return [];
  const words = about.map((swap) => button('word', swap.to, () => ask(swapWords(query, [swap]))));
  const typed = new Set(about.map(({ from }) => from));
  return [make('span', '', t.about([...typed]), ...words.flatMap((word, at) => [at === 0 ? ' ' : ', ', word]))];
}

/** "Zoek ook naar krant": other words of the gazette for the same. */
export function renderAlso(query: string, offered: readonly Swap[], ask: (query: string) => void): Node[] {
  const others = offered.map((swap) => swapWords(query, [swap]));
  return others.length > 0
    ? [`${t.also} `, ...others.map((other) => button('word', other, () => ask(other)))].map(asNode)
    : [];
}

function asNode(part: Node | string): Node {
  return typeof part === 'string' ? document.createTextNode(part) : part;
}

function swapWords(query: string, swaps: readonly Swap[]): string {
  return swaps.reduce((text, { from, to }) => swapWord(text, from, to), query);
}

/** The query with one of its words in another; upper case and marks do not count. */
function swapWord(query: string, from: string, to: string): string {
  const words = query.split(/([^\p{L}\p{N}'’]+)/u);
  return words.map((word) => (plain(word) === from ? to : word)).join('');
}

/** What there is when nothing was found: words that are near, the newest stories, and whom to ask. */
export function renderHelp(
  near: readonly string[],
  newest: readonly ListedText[],
  ask: (query: string) => void,
): Node[] {
  const words = near.map((word) => button('word', word, () => ask(word)));
  const stories = newest.slice(0, NEWEST).map(({ path, title }) => make('li', '', link(path, title)));
  return [
    ...(words.length > 0 ? [make('p', 'row', t.helpNear, ...words)] : []),
    ...(stories.length > 0 ? [make('p', '', t.helpNewest), make('ul', 'plain', ...stories)] : []),
    make('p', '', link('/colofon/', t.helpAsk), ', ', link('/deel-je-verhaal/', t.helpShare), '.'),
  ];
}
