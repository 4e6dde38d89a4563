import { search as t } from '../i18n/nl.ts';
import { ask, countOptions, startEngine, type Engine } from './engine.ts';
import { fillFilters } from './filter-fields.ts';
import type { Colours } from './result.ts';
import { ResultsList } from './results-list.ts';
import { isEmpty, isFiltered, readQuestion, type Question } from './search-address.ts';
import { SearchHistory } from './search-history.ts';
import { searchTerms } from './search-terms.ts';

/** Milliseconds without a key before the index is asked, and before a screen reader hears what it gave. */
const PAUSE = { search: 200, status: 800 };

/** Brings the form of the search page to life: it answers while one types, and keeps the question in the address. */
class GazetteSearch extends HTMLElement {
  readonly #form = this.#part('form', HTMLFormElement);
  readonly #field = this.#part('[type=search]', HTMLInputElement);
  readonly #filters = this.#part('fieldset', HTMLFieldSetElement);
  readonly #status = this.#part('[role=status]', HTMLElement);
  readonly #more = this.#part('.more', HTMLButtonElement);
  readonly #browse = this.#part('.browse-index', HTMLElement);
  readonly #history = new SearchHistory();
  readonly #results = new ResultsList(
    this.#part('ol', HTMLElement),
    this.#more,
    JSON.parse(this.dataset['colours'] ?? '{}') as Colours, // SearchPage wrote it
  );

  #question: Question = { query: '', filters: {} };
  #engine: Promise<Engine> | undefined;
  #turn = 0;
  #typing = 0;
  #saying = 0;

  connectedCallback(): void {
    this.#form.addEventListener('focusin', () => void this.#start().catch(() => this.#fail()));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle({ ...this.#question, query: this.#field.value.trim() });
    });
    this.#filters.addEventListener('change', () => this.#settle(readQuestion(new FormData(this.#form))));
    this.#field.addEventListener('input', () => this.#type());
    this.#field.addEventListener('keydown', (event) => this.#press(event));
    this.#more.addEventListener('click', () => void this.#results.showMore().catch(() => this.#fail()));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#field.value = '';
      this.#type();
    } else if (event.key !== 'ArrowDown' || !this.#results.focusFirst()) return;
    event.preventDefault();
  }

  #type(): void {
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => {
      const question = { ...this.#question, query: this.#field.value.trim() };
      this.#history.type(question);
      void this.#answer(question, PAUSE.status);
    }, PAUSE.search);
  }

  #settle(question: Question): void {
    this.#history.settle(question);
    void this.#answer(question);
  }

  #restore(): void {
    const question = this.#history.read();
    this.#field.value = question.query;
    void this.#answer(question);
  }

  async #answer(question: Question, pause = 0): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    clearTimeout(this.#typing);
    this.#question = question;
    if (isEmpty(question) && !this.#engine) return;
    try {
      const { query, filters } = question;
      if (!isEmpty(question)) this.#browse.hidden = true;
      const engine = await this.#start();
      const terms = searchTerms(query);
      const answer = await ask(engine, terms, filters);
      const counts = await countOptions(engine, terms, filters, answer);
      const count = answer.results.length;
      // Pagefind keeps silent about a piece of its index that did not arrive, and finds nothing in it.
      if (count === 0 && !navigator.onLine && !isEmpty(question)) throw new Error('offline');
      await this.#results.show(answer.results, isWanted);
      if (!isWanted()) return;
      fillFilters(this.#form, await engine.filters(), counts, filters);
      this.#browse.hidden = count > 0;
      this.#say(
        isEmpty(question) ? '' : count > 0 ? t.found(count, query) : t.none(query, isFiltered(question)),
        pause,
      );
    } catch {
      if (isWanted()) this.#fail();
    }
  }

  /** Shows the filters, and loads the engine and their options. */
  #start(): Promise<Engine> {
    this.#filters.hidden = false;
    return (this.#engine ??= this.#load());
  }

  async #load(): Promise<Engine> {
    if (!isEmpty(this.#question)) this.#say(t.loading);
    const engine = await startEngine();
    const counts = await engine.filters();
    fillFilters(this.#form, counts, counts, this.#question.filters);
    this.#filters.disabled = false;
    return engine;
  }

  #fail(): void {
    this.#engine = undefined;
    this.#browse.hidden = false;
    void this.#results.show([], () => true);
    this.#say(t.failed);
  }

  #say(text: string, pause = 0): void {
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => (this.#status.textContent = text), pause);
  }

  #part<Part extends HTMLElement>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (part instanceof type) return part;
    throw new Error(`gazette-search has no ${selector}`);
  }
}

customElements.define('gazette-search', GazetteSearch);
