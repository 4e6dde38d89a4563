import type { Answer, FoundPage } from './engine.ts';
import { renderResult, type Colours } from './result.ts';

const RESULTS_A_TURN = 10;

/** The list of results with the button under it, which shows the next ten. */
export class ResultsList {
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #colours: Colours;
  #results: Answer['results'] = [];

  constructor(list: HTMLElement, more: HTMLElement, colours: Colours) {
    this.#list = list;
    this.#more = more;
    this.#colours = colours;
  }

  /** Loads the first results, and shows them if the reader still wants them by then. */
  async show(results: Answer['results'], isWanted: () => boolean): Promise<void> {
    const pages = await load(results.slice(0, RESULTS_A_TURN));
    if (!isWanted()) return;
    this.#results = results;
    this.#list.replaceChildren();
    this.#append(pages);
  }

  async showMore(): Promise<void> {
    const results = this.#results;
    const shown = this.#list.children.length;
    const pages = await load(results.slice(shown, shown + RESULTS_A_TURN));
    if (results !== this.#results || shown !== this.#list.children.length) return;
    this.#append(pages);
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  /** @returns whether there was one */
  focusFirst(): boolean {
    const first = this.#list.querySelector('a');
    first?.focus();
    return Boolean(first);
  }

  #append(pages: readonly FoundPage[]): void {
    this.#list.append(...pages.map((page) => renderResult(page, this.#colours)));
    this.#more.hidden = this.#list.children.length >= this.#results.length;
  }
}

function load(results: Answer['results']): Promise<FoundPage[]> {
  return Promise.all(results.map((result) => result.data()));
}
