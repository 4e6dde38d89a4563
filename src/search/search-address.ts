/** What a reader asked, in the address of the search page: `/zoeken/#q=bel&soort=Verhaal`. */

/** The filters, by their name in the address and in the form, each with its name in the index. */
export const FACETS = { soort: 'kind', thema: 'theme', jaar: 'year', organisatie: 'organisation' } as const;

export type Field = keyof typeof FACETS;
export type Facet = (typeof FACETS)[Field];
export type Filters = Partial<Record<Facet, string>>;

export interface Question {
  query: string;
  filters: Filters;
}

const FIELDS = Object.keys(FACETS) as Field[]; // keys of a literal

/** The question in the parameters of an address or in the values of the form. */
export function readQuestion(parameters: { get(name: string): unknown }): Question {
  const text = (name: string) => String(parameters.get(name) ?? '').trim();
  const chosen = FIELDS.map((field) => [FACETS[field], text(field)] as const).filter(([, value]) => value);
  return { query: text('q'), filters: Object.fromEntries(chosen) };
}

/** The fragment of a question, with what is empty left out. */
export function writeQuestion({ query, filters }: Question): string {
  const parameters = new URLSearchParams(query && { q: query });
  for (const field of FIELDS) {
    const value = filters[FACETS[field]];
    if (value) parameters.set(field, value);
  }
  return parameters.size > 0 ? `#${parameters}` : '';
}

export function isEmpty({ query, filters }: Question): boolean {
  return !query && !isFiltered({ filters });
}

export function isFiltered({ filters }: Pick<Question, 'filters'>): boolean {
  return Object.keys(filters).length > 0;
}

/** Whether something with these facts passes the filters. */
export function matches(facts: Filters, filters: Filters): boolean {
  return Object.entries(filters).every(([facet, value]) => facts[facet as Facet] === value); // Filters has no other keys
}
