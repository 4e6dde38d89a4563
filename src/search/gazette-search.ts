import type { Colours } from './answer-item.ts';
import { Answering } from './answering.ts';
import { completeQuery } from './completions.ts';
import { isEmpty, readQuestion, writeQuestion, type Question } from './search-address.ts';
import { SearchHistory } from './search-history.ts';
import { SearchParts } from './search-parts.ts';
import { SearchSources } from './search-sources.ts';
import { Suggestions } from './suggestions.ts';

/** Brings the form of the search page to life: it answers while one types, and keeps the question in the address. */
class GazetteSearch extends HTMLElement {
  readonly #parts = new SearchParts(this);
  readonly #history = new SearchHistory();
  readonly #sources = new SearchSources({
    first: this.dataset['first'] ?? '',
    words: this.dataset['words'] ?? '',
    related: this.dataset['related'] ?? '',
  });
  readonly #answering = new Answering(
    this.#parts,
    this.#sources,
    JSON.parse(this.dataset['colours'] ?? '{}') as Colours, // SearchPage wrote it
    (query) => this.#ask(query),
  );
  readonly #suggestions = new Suggestions(this.#parts.field, this.#parts.suggestions, (query) => this.#ask(query));

  #question: Question = { query: '', filters: {} };
  #keeping = 0;

  connectedCallback(): void {
    const { form, field, filters, submit } = this.#parts;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle({ ...this.#question, query: field.value.trim() });
    });
    filters.addEventListener('change', () => this.#settle(readQuestion(new FormData(form))));
    field.addEventListener('input', () => this.#type());
    field.addEventListener('keydown', (event) => this.#press(event));
    form.addEventListener('focusin', () => this.#prepare());
    document.addEventListener('keydown', (event) => this.#pressAnywhere(event));
    addEventListener('popstate', () => this.#restore());
    // Until now the form would have sent the question along with the address.
    submit.disabled = false;
    void this.#sources.first().catch(() => undefined);
    this.#restore();
    // What was typed before the program came.
    if (field.value && isEmpty(this.#question)) this.#type();
  }

  #press(event: KeyboardEvent): void {
    if (!this.#suggestions.press(event.key)) {
      if (event.key === 'Escape') {
        this.#parts.field.value = '';
        this.#type();
      } else if (event.key !== 'ArrowDown' || !this.#answering.groups.focusFirst()) return;
    }
    event.preventDefault();
  }

  #pressAnywhere(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, select, textarea');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    this.#parts.field.focus();
    this.#parts.field.select();
  }

  #type(): void {
    this.#question = { ...this.#question, query: this.#parts.field.value.trim() };
    clearTimeout(this.#keeping);
    this.#keeping = window.setTimeout(() => this.#history.type(this.#question), 200);
    void this.#complete(this.#parts.field.value);
    void this.#answering.answer(this.#question, true);
  }

  /** Takes words that were offered. */
  #ask(query: string): void {
    this.#parts.field.value = query;
    this.#parts.field.focus();
    this.#settle({ ...this.#question, query });
  }

  #settle(question: Question): void {
    clearTimeout(this.#keeping);
    this.#suggestions.close();
    this.#question = question;
    this.#history.settle(question);
    void this.#answering.answer(question, false);
  }

  #restore(): void {
    const question = this.#history.read();
    const isNew = writeQuestion(question) !== writeQuestion(this.#question);
    if (!isNew) return;
    this.#question = question;
    this.#parts.field.value = question.query;
    this.#suggestions.close();
    void this.#answering.answer(question, false);
  }

  /** Loads all that a search needs while the first word is being typed. */
  #prepare(): void {
    if (!isEmpty(this.#question)) return;
    void this.#sources.vocabulary().catch(() => undefined);
    void this.#answering.prepare();
  }

  async #complete(query: string): Promise<void> {
    const vocabulary = await this.#sources.vocabulary().catch(() => undefined);
    if (this.#parts.field.value !== query || document.activeElement !== this.#parts.field) return;
    this.#suggestions.show(vocabulary ? completeQuery(query, vocabulary) : []);
  }
}

customElements.define('gazette-search', GazetteSearch);
