import type { Locator, Page } from 'playwright-core';
import { search as t } from '../../src/i18n/nl.ts';
import type { Field } from '../../src/search/search-address.ts';

/** What every page has. */
export class AnyPage {
  readonly page: Page;
  readonly title: Locator;
  readonly menu: Locator;
  readonly searchField: Locator;
  readonly skipLink: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
    // A combobox on the search page itself, where it completes words.
    this.searchField = page.locator('input[type=search]');
    this.skipLink = page.getByRole('link', { name: 'Naar de inhoud' });
    this.main = page.getByRole('main');
  }

  /** The path of the page with what comes behind it. */
  address(): string {
    return this.page.url().replace(/^https?:\/\/[^/]+/, '');
  }

  /**
   * Presses Tab until `target` has the focus.
   * @throws Error when it never gets it
   */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 100; presses++) {
      await this.page.keyboard.press('Tab');
      if (await isFocused(target)) return;
    }
    throw new Error(`Tab never gets to ${String(target)}`);
  }
}

/** The search page, with the words that a reader sees on it. */
export class SearchPage extends AnyPage {
  readonly form: Locator;
  readonly status: Locator;
  readonly groups: Locator;
  readonly results: Locator;
  readonly suggestions: Locator;
  readonly meant: Locator;
  readonly help: Locator;
  readonly titles: Locator;
  readonly marks: Locator;
  readonly sections: Locator;
  readonly more: Locator;
  readonly browse: Locator;

  constructor(page: Page) {
    super(page);
    this.form = page.getByRole('search');
    this.status = page.getByRole('status');
    this.groups = page.locator('.answers section');
    this.results = page.locator('.answers ol > li');
    this.suggestions = page.getByRole('listbox', { name: t.suggestions }).getByRole('option');
    this.help = page.locator('.help');
    this.meant = page.locator('.meant').getByRole('button');
    this.titles = this.results.getByRole('heading').getByRole('link');
    this.marks = this.results.locator('mark');
    this.sections = this.results.locator('.sections').getByRole('link');
    this.more = page
      .locator('.answers')
      .getByRole('button', { name: /^Toon meer/ })
      .filter({ visible: true });
    this.browse = page.getByRole('heading', { name: t.browse });
  }

  /** Goes to the page with a query string, and waits for the answer. */
  async open(question = ''): Promise<this> {
    await this.page.goto(`/zoeken/${question}`);
    if (question) await this.answered();
    return this;
  }

  /** Waits until the live region says what came of the question. */
  async answered(): Promise<string> {
    const answer = this.status.filter({ hasText: /resultaat|resultaten|Niets gevonden|lukt nu niet|kwam niet aan/ });
    await answer.waitFor();
    return answer.innerText();
  }

  /** Types over what stands in the field, and waits until the live region speaks of it. */
  async type(words: string): Promise<void> {
    await this.searchField.fill(words);
    await this.status.filter({ hasText: `“${words}”` }).waitFor();
  }

  filter(name: Field): Locator {
    return this.form.locator(`select[name=${name}]`);
  }

  /** How many pages the live region says that there are; 0 when it says something else. */
  async count(): Promise<number> {
    return Number(/^\d+/.exec(await this.status.innerText())?.[0] ?? 0);
  }

  /** The kicker of each result: its theme, date and organisation. */
  kickers(): Promise<string[]> {
    return this.results.locator('.kicker').allInnerTexts();
  }
}

/** Goes to any page, and waits for the answer where its address asks something. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (/^\/zoeken\/[?#]/.test(path)) await new SearchPage(page).answered();
}

export function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((it) => it === document.activeElement);
}
