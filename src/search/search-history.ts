import { readQuestion, writeQuestion, type Question } from './search-address.ts';

/**
 * Keeps the question in the address bar, behind the `#`: a browser sends that part to nobody. What is half typed overwrites;
 * what is sent or filtered is a step back.
 */
export class SearchHistory {
  /** The last question that is worth a step back, as it is written. */
  #settled = '';

  /** The question that the address asks; old links have it before the `#`. */
  read(): Question {
    const question = readQuestion(new URLSearchParams(location.hash.slice(1) || location.search));
    this.#settled = writeQuestion(question);
    if (location.search) replace(this.#settled);
    return question;
  }

  type(question: Question): void {
    replace(writeQuestion(question));
  }

  settle(question: Question): void {
    const settled = writeQuestion(question);
    if (settled === this.#settled) return replace(settled);
    replace(this.#settled);
    history.pushState(null, '', location.pathname + settled);
    this.#settled = settled;
  }
}

function replace(question: string): void {
  history.replaceState(null, '', location.pathname + question);
}
