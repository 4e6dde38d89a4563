/** Stories as far as their sections go. */
interface Themed {
  section: { id: string };
}

/** A theme with the stories of an edition that stand under it. */
export interface Section<S extends Themed> {
  theme: S['section'];
  stories: S[];
}

/** Stories by their first theme: the themes in the order in which the editor came to them, and so the stories of each. */
export function sectionsOf<S extends Themed>(stories: readonly S[]): Section<S>[] {
  const byTheme = Map.groupBy(stories, ({ section }) => section.id);
  return [...byTheme.values()].flatMap((group) => (group[0] ? [{ theme: group[0].section, stories: group }] : []));
}
