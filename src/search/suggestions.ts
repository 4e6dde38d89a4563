import { search as t } from '../i18n/nl.ts';
import { make } from './elements.ts';

/**
 * The list under the field while one types: a combobox with a listbox that completes, as the ARIA Authoring Practices
 * describe it (W3C APG, Combobox Pattern, list autocomplete with manual selection).
 */
export class Suggestions {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #choose: (text: string) => void;
  #active = -1;

  constructor(field: HTMLInputElement, list: HTMLElement, choose: (text: string) => void) {
    this.#field = field;
    this.#list = list;
    this.#choose = choose;
    // Without a program the field completes nothing, and is none of this.
    list.role = 'listbox';
    list.ariaLabel = t.suggestions;
    field.role = 'combobox';
    field.ariaAutoComplete = 'list';
    field.setAttribute('aria-controls', list.id);
    this.close();
    // The field keeps the focus while one presses an option.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.role === 'option') this.#take(target);
    });
    field.addEventListener('blur', () => this.close());
  }

  get isOpen(): boolean {
    return this.#list.childElementCount > 0;
  }

  /** @param texts whole queries, each to be taken as it is */
  show(texts: readonly string[]): void {
    const options = texts.map((text, at) => {
      const option = make('div', 'option', text);
      option.role = 'option';
      option.id = `aanvulling-${at}`;
      option.ariaSelected = 'false';
      return option;
    });
    this.#active = -1;
    this.#field.removeAttribute('aria-activedescendant');
    this.#field.ariaExpanded = String(options.length > 0);
    this.#list.replaceChildren(...options);
  }

  close(): void {
    this.show([]);
  }

  /** @returns whether the key was for the list */
  press(key: string): boolean {
    if (!this.isOpen) return false;
    const chosen = this.#list.children[this.#active];
    if (key === 'Escape') this.close();
    else if (key === 'ArrowDown') this.#move(1);
    else if (key === 'ArrowUp') this.#move(-1);
    else if (key === 'Enter' && chosen) this.#take(chosen);
    else return false;
    return true;
  }

  #take(option: Element): void {
    const text = option.textContent;
    this.close();
    this.#choose(text);
  }

  /** Beyond the last option is the field itself, and then the first. */
  #move(step: number): void {
    const { children } = this.#list;
    children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = ((this.#active + 1 + step + children.length + 1) % (children.length + 1)) - 1;
    const active = children[this.#active];
    if (!active) return this.#field.removeAttribute('aria-activedescendant');
    active.setAttribute('aria-selected', 'true');
    active.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', active.id);
  }
}
