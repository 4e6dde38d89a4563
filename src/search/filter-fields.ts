import { search as t } from '../i18n/nl.ts';
import type { Counts } from './engine.ts';
import { FACETS, type Field, type Filters } from './search-address.ts';

/** Fills the filters' menus with the values that lead somewhere, each with its count, and chooses the given ones. */
export function fillFilters(form: HTMLFormElement, all: Counts, counts: Counts, chosen: Filters): void {
  for (const menu of form.querySelectorAll('select')) {
    const facet = FACETS[menu.name as Field]; // the form has a menu for each field and no other
    const value = chosen[facet] ?? '';
    const options = Object.entries({ ...(value && { [value]: 0 }), ...counts[facet] })
      .filter(([name, count]) => count > 0 || name === value)
      .sort(([a], [b]) => (facet === 'year' ? -1 : 1) * a.localeCompare(b, 'nl'))
      .map(([name, count]) => new Option(t.option(name, count), name));
    menu.replaceChildren(new Option(t.all, ''), ...options);
    menu.value = value;
    const label = menu.closest('label');
    if (label) label.hidden = !value && Object.keys(all[facet] ?? {}).length === 0;
  }
}
