import { readQuestion, writeQuestion, type Question } from './search-address.ts';

/** Keeps the question in the address bar. What is half typed overwrites; what is sent or filtered is a step back. */
export class SearchHistory {
  /** The query string of the last question that is worth a step back. */
  #settled = '';

  /** The question that the address asks. */
  read(): Question {
    const question = readQuestion(new URLSearchParams(location.search));
    this.#settled = writeQuestion(question);
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

function replace(query: string): void {
  history.replaceState(null, '', location.pathname + query);
}
