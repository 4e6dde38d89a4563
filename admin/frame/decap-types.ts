/** What the frame reads of Decap's Immutable maps. */
export interface Collection {
  get(key: 'name' | 'label'): string;
  get(key: 'label_singular' | 'description'): string | undefined;
  get(key: 'create' | 'publish' | 'delete'): boolean | undefined;
}

export interface Collections {
  get(name: string): Collection | undefined;
  valueSeq(): { toArray(): Collection[] };
}

/** The steps of a text on its way to the site, as Decap writes them. */
export type Step = 'draft' | 'pending_review' | 'pending_publish';

/** The same, as Decap names them where it asks for one. */
export type StepName = 'DRAFT' | 'PENDING_REVIEW' | 'PENDING_PUBLISH';

/** Decap's function that gives a phrase of `strings/nl.ts`. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;
