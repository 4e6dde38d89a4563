import relationWidget from 'decap-cms-widget-relation';

const { controlComponent: RelationControl } = relationWidget.Widget();

/** An entry that can be referred to. */
interface Hit {
  slug: string;
}

/** Decap's choice of an entry, which then holds the entry's id as the site knows it: of `soep/index.md` that is `soep`. */
export class ReferenceControl extends RelationControl {
  constructor(props: object) {
    super(props);
    const parse = this.parseNestedFields as (hit: Hit, field: string) => unknown;
    this.parseNestedFields = (hit: Hit, field: string) =>
      parse({ ...hit, slug: hit.slug.replace(/\/index$/, '') }, field);
  }
}
