import { search as t } from '../i18n/nl.ts';
import { button, link, make } from './elements.ts';
import type { ListedText } from './first-stage.ts';
import type { Understood } from './terms.ts';

/** What a reader can do with what they asked: other words, or where nothing is found, other ways in. */

const NEWEST = 3;

/** "Bedoelde je vergadering?": what was looked for instead, or could be looked for as well. */
export function renderMeant(
  query: string,
  { changed, offered }: Pick<Understood, 'changed' | 'offered'>,
  ask: (query: string) => void,
): Node[] {
  const [swaps, words] = changed.length > 0 ? [changed, t.meant] : [offered, t.also];
  if (swaps.length === 0) return [];
  const other = swaps.reduce((text, { from, to }) => swapWord(text, from, to), query);
  const press = button('word', other, () => ask(other));
  return changed.length > 0 ? [make('span', '', `${words} `, press, '?')] : [make('span', '', `${words} `, press)];
}

/** The query with one of its words in another; upper case and marks do not count. */
function swapWord(query: string, from: string, to: string): string {
  const words = query.split(/([^\p{L}\p{N}'’]+)/u);
  return words.map((word) => (bare(word) === from ? to : word)).join('');
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase();
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
