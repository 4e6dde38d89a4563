import { useEffect, useState } from 'react';
import type { Fields, StoryText } from '../../../src/editions/composition.ts';

/** What is online, as far as who composes an edition needs it. */
export interface Gazette {
  stories: ReadonlyMap<string, StoryText>;
  /** The newest first. */
  editions: readonly Fields[];
  themes: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
}

/** Decap's search in a collection; asked twice within ten seconds, it answers with what it found before. */
export type Query = (
  namespace: string,
  collection: string,
  searchFields: string[],
  term: string,
) => Promise<{ payload: { hits?: Hit[] } }>;

interface Hit {
  slug: string;
  data: Fields;
}

/** What is online; undefined while it is fetched, null when it could not be. */
export function useGazette(query: Query, id: string): Gazette | null | undefined {
  const [gazette, setGazette] = useState<Gazette | null>();
  useEffect(() => {
    let isOpen = true;
    void readGazette(query, id).then(
      (found) => isOpen && setGazette(found),
      () => isOpen && setGazette(null),
    );
    return () => {
      isOpen = false;
    };
    // Once for each time that the form opens: Decap makes the function anew now and then.
  }, [id]);
  return gazette;
}

async function readGazette(query: Query, id: string): Promise<Gazette> {
  const all = async (collection: string, field: string) => {
    const { payload } = await query(`${id}-${collection}`, collection, [field], '');
    if (!payload.hits) throw new Error(`${collection} could not be read.`);
    return payload.hits.map((hit) => ({ ...hit, id: hit.slug.replace(/\/index$/, '') }));
  };
  // One after the other: Decap forgets what it is fetching when it is asked for something else at the same moment.
  const stories = await all('stories', 'title');
  const editions = await all('editions', 'title');
  const themes = await all('themes', 'name');
  const organisations = await all('organisations', 'name');
  return {
    stories: new Map(stories.map(({ id: story, data }) => [story, { data, body: String(data['body'] ?? '') }])),
    editions: editions.map(({ data }) => data).sort((a, b) => Number(b['number']) - Number(a['number'])),
    themes: namesOf(themes),
    organisations: namesOf(organisations),
  };
}

function namesOf(hits: readonly { id: string; data: Fields }[]): Map<string, string> {
  return new Map(hits.map(({ id, data }) => [id, String(data['name'])]));
}
