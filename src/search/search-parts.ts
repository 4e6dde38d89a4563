import { make } from './elements.ts';

/** The elements of the search page that its program works with; SearchPage.astro writes them. */
export class SearchParts {
  readonly form;
  readonly field;
  readonly submit;
  readonly suggestions;
  readonly filters;
  readonly meant;
  readonly also;
  readonly answers;
  readonly help;
  readonly browse;
  readonly #status;
  #saying = 0;

  constructor(root: HTMLElement) {
    const part = <Part extends HTMLElement>(selector: string, type: new () => Part): Part => {
      const found = root.querySelector(selector);
      if (found instanceof type) return found;
      throw new Error(`gazette-search has no ${selector}`);
    };
    this.form = part('form', HTMLFormElement);
    this.field = part('[type=search]', HTMLInputElement);
    this.submit = part('[type=submit]', HTMLButtonElement);
    this.suggestions = part('.suggestions', HTMLElement);
    this.filters = part('fieldset', HTMLFieldSetElement);
    this.meant = part('.meant', HTMLElement);
    this.also = part('.also', HTMLElement);
    this.answers = part('.answers', HTMLElement);
    this.help = part('.help', HTMLElement);
    this.browse = part('.browse-index', HTMLElement);
    this.#status = part('[role=status]', HTMLElement);
  }

  /**
   * Says something in the live region, once there was nothing else to say for so many milliseconds.
   * @param aside what stands on the page already, for who hears the page
   */
  say(text: string, pause = 0, aside = ''): void {
    clearTimeout(this.#saying);
    const spoken = aside ? [text, make('span', 'visually-hidden', `. ${aside}`)] : [text];
    this.#saying = window.setTimeout(() => this.#status.replaceChildren(...spoken), pause);
  }
}
