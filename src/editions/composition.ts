import { DEFAULT_PAGES, measureStory, type Printed } from './length.ts';

/** Editions and their stories by what stands in their files: for whoever composes one, before anything is built. */

/** The fields of a text, as they stand in its file or in the form of the newsroom. */
export type Fields = Record<string, unknown>;

/** A story's file. */
export interface StoryText {
  data: Fields;
  body: string;
}

/** What one looks at to mix stories. */
export interface StoryFacts {
  title: string;
  /** The first theme, under which it stands. */
  theme: string | undefined;
  organisation: string | undefined;
  hasPhoto: boolean;
}

export interface ComposedStory extends StoryFacts, Printed {}

export interface Composition {
  number: number;
  lead: ComposedStory | undefined;
  /** The others, never the lead. */
  stories: ComposedStory[];
  pages: number;
}

/** An edition from its fields; what is no story (yet) is left out. */
export function readComposition(fields: Fields, findStory: (id: string) => StoryText | undefined): Composition {
  const { number, lead, stories, pages } = fields;
  const read = (id: unknown) => {
    const found = typeof id === 'string' || typeof id === 'number' ? findStory(String(id)) : undefined;
    return found && readStory(found);
  };
  const others = (Array.isArray(stories) ? stories : []).filter((id) => id !== lead);
  return {
    number: Number(number),
    lead: read(lead),
    stories: others.flatMap((id) => read(id) ?? []),
    pages: typeof pages === 'number' ? pages : DEFAULT_PAGES,
  };
}

/** The ids of the stories of an edition, the lead first. */
export function storyIdsOf({ lead, stories }: Fields): string[] {
  return [lead, ...(Array.isArray(stories) ? (stories as unknown[]) : [])].map(String);
}

export function readStory({ data, body }: StoryText): ComposedStory {
  return { ...factsOf(data), ...measureStory(data, body) };
}

export function factsOf(data: Fields): StoryFacts {
  const [theme] = Array.isArray(data['themes']) ? (data['themes'] as unknown[]) : [];
  const author = Object.entries((data['author'] ?? {}) as Fields); // whatever it is, it has entries
  const organisation = author.find(([name]) => name === 'organisation')?.[1];
  return {
    title: typeof data['title'] === 'string' ? data['title'] : '',
    theme: typeof theme === 'string' ? theme : undefined,
    organisation: typeof organisation === 'string' ? organisation : undefined,
    hasPhoto: Boolean(data['photo']),
  };
}
