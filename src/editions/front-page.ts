/** How many stories a front page shows: an edition of 24 keeps its own page for the rest. */
const MOST_STORIES = 10;
const MOST_SINCE = 4;

interface Dated {
  id: string;
  date: string;
}

interface Numbered<S> {
  date: string;
  lead: S;
  stories: S[];
}

/**
 * What stands on the front page: the newest edition in its editor's order, and the stories that came since, also on the
 * day of the edition itself.
 * Without an edition the newest story leads.
 * @throws Error when there is neither an edition nor a story
 */
export function composeFrontPage<S extends Dated, E extends Numbered<S>>(
  edition: E | undefined,
  stories: readonly S[],
) {
  const [newest, ...rest] = stories;
  if (!newest) throw new Error('Er is nog geen enkel verhaal: de voorpagina zou leeg zijn.');
  if (!edition) return { edition, lead: newest, stories: rest.slice(0, MOST_STORIES), since: [] };
  const inEdition = new Set([edition.lead, ...edition.stories].map(({ id }) => id));
  const since = stories.filter(({ id, date }) => date >= edition.date && !inEdition.has(id)).slice(0, MOST_SINCE);
  return { edition, lead: edition.lead, stories: edition.stories.slice(0, MOST_STORIES), since };
}
