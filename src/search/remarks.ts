import { search as t } from '../i18n/nl.ts';
import type { Answer } from './answer.ts';
import { nearWords } from './completions.ts';
import { button, link, make } from './elements.ts';
import type { ListedText } from './first-stage.ts';
import { isFiltered, type Question } from './search-address.ts';
import type { SearchParts } from './search-parts.ts';
import type { Swap } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plain } from './words.ts';

type Ask = (query: string) => void;

const NEWEST = 3;
/** Milliseconds without a key before a screen reader hears what was found. */
const PAUSE = 800;

/** What is said about answers, and what a reader can do with what they asked: other words, or where nothing is found, other ways in. */
export class Remarks {
  readonly #parts: SearchParts;
  readonly #ask: Ask;

  constructor(parts: SearchParts, ask: Ask) {
    this.#parts = parts;
    this.#ask = ask;
  }

  /** @param isTyping whether more may follow: then a screen reader hears it a little later */
  tell(
    { query, filters }: Question,
    { understood, isPartial, isLoose }: Answer,
    count: number,
    isTyping: boolean,
  ): void {
    const { meant, also } = this.#parts;
    const isCut = isPartial || (count === 0 && !navigator.onLine);
    const some = isLoose ? t.loosely(t.found(count, query)) : t.found(count, query);
    const found = count > 0 ? some : t.none(query, isFiltered({ filters }));
    meant.replaceChildren(
      ...renderMeant(query, understood.changed, this.#ask),
      ...renderAbout(query, count > 0 ? understood.about : [], this.#ask),
    );
    also.replaceChildren(...renderAlso(query, understood.offered, this.#ask));
    const told = isCut ? (count > 0 ? t.partly(found) : t.failed) : found;
    this.#parts.say(told, isTyping ? PAUSE : 0, meant.textContent);
  }

  /** @param nothing what was asked, when nothing was found */
  help(nothing?: { query: string; vocabulary: Vocabulary | undefined; newest: readonly ListedText[] }): void {
    const near = nothing?.vocabulary ? nearWords(nothing.query, nothing.vocabulary) : [];
    this.#parts.help.hidden = !nothing;
    this.#parts.help.replaceChildren(...(nothing ? renderHelp(near, nothing.newest, this.#ask) : []));
  }

  clear(): void {
    this.#parts.meant.replaceChildren();
    this.#parts.also.replaceChildren();
    this.help();
  }
}

/** "Bedoelde je vergadering?": what was looked for in the place of what was typed. */
function renderMeant(query: string, changed: readonly Swap[], ask: Ask): Node[] {
  if (changed.length === 0) return [];
  const other = swapWords(query, changed);
  const word = button('word', other, () => ask(other));
  return [make('span', '', `${t.meant} `, word, '?')];
}

/** "“ludotheek” staat nergens. Dit gaat over speelgoed": why texts without the word that was typed are found. */
function renderAbout(query: string, about: readonly Swap[], ask: Ask): Node[] {
  if (about.length === 0) return [];
  const words = about.map((swap) => button('word', swap.to, () => ask(swapWords(query, [swap]))));
  const typed = new Set(about.map(({ from }) => from));
  return [make('span', '', t.about([...typed]), ...words.flatMap((word, at) => [at === 0 ? ' ' : ', ', word]))];
}

/** "Zoek ook naar krant": other words of the gazette for the same. */
function renderAlso(query: string, offered: readonly Swap[], ask: Ask): Node[] {
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
function renderHelp(near: readonly string[], newest: readonly ListedText[], ask: Ask): Node[] {
  const words = near.map((word) => button('word', word, () => ask(word)));
  const stories = newest.slice(0, NEWEST).map(({ path, title }) => make('li', '', link(path, title)));
  return [
    ...(words.length > 0 ? [make('p', 'row', t.helpNear, ...words)] : []),
    ...(stories.length > 0 ? [make('p', '', t.helpNewest), make('ul', 'plain', ...stories)] : []),
    make('p', '', link('/colofon/', t.helpAsk), ', ', link('/deel-je-verhaal/', t.helpShare), '.'),
  ];
}
