import type { CollectionEntry } from 'astro:content';
import { allEditions, editionOf, type Edition } from '../../src/editions/editions.ts';
import { allOrganisations } from '../../src/organisations/organisations.ts';
import { allStories, type Story } from '../../src/stories/stories.ts';
import type { ThemeColour } from '../../src/themes/schema.ts';
import { allThemes } from '../../src/themes/themes.ts';
import { allTips } from '../../src/tips/tips.ts';
import { nl as t } from '../../src/i18n/nl.ts';
import file from './photo.png';
import { EMPTY, type Knowledge } from './slots.ts';

/** A story with every part that a story can have, one of each. */
const photo = { file, alt: EMPTY.alt, maker: EMPTY.maker, consent: true as const };
const section = {
  id: EMPTY.theme,
  name: EMPTY.theme,
  path: EMPTY.themePath,
  description: '',
  colour: EMPTY.colour as unknown as ThemeColour, // a mark: the preview puts a colour in its place
};

export const emptyStoryWithoutPhoto: Story = {
  id: EMPTY.title,
  path: EMPTY.path,
  title: EMPTY.title,
  intro: EMPTY.intro,
  date: EMPTY.date,
  author: {
    name: EMPTY.author,
    organisation: {
      id: EMPTY.organisation,
      name: EMPTY.organisation,
      path: EMPTY.organisationPath,
      description: '',
      website: '',
    },
  },
  themes: [section],
  section,
  place: EMPTY.place,
  tip: {
    id: EMPTY.tipTitle,
    path: EMPTY.tipPath,
    number: EMPTY.tip,
    title: EMPTY.tipTitle,
    action: '',
    reason: '',
    firstStep: '',
  },
  minutes: EMPTY.minutes,
  // As much of an entry as `render()` reads.
  entry: { id: EMPTY.title, collection: 'stories', rendered: { html: EMPTY.body } } as CollectionEntry<'stories'>,
};

export const emptyStory: Story = { ...emptyStoryWithoutPhoto, photo, gallery: [photo] };

/** As much of an edition as a story names. */
export const emptyEdition = { path: EMPTY.editionPath, number: EMPTY.edition } as Edition;

export async function readKnowledge(): Promise<Knowledge> {
  const [themes, organisations, tips, editions, stories] = await Promise.all([
    allThemes(),
    allOrganisations(),
    allTips(),
    allEditions(),
    allStories(),
  ]);
  return {
    themes: byId(themes, ({ name, path, colour }) => ({ name, path, colour })),
    organisations: byId(organisations, ({ name, path }) => ({ name, path })),
    tips: byId(tips, ({ number, title, path }) => ({ number, title, path })),
    readingTime: { one: t.stories.readingTime(1), empty: t.stories.readingTime(EMPTY.minutes) },
    editions: Object.fromEntries(
      stories.flatMap((story) => {
        const edition = editionOf(story, editions);
        return edition ? [[story.id, { number: edition.number, path: edition.path }]] : [];
      }),
    ),
  };
}

function byId<Item extends { id: string }, Kept>(items: readonly Item[], keep: (item: Item) => Kept) {
  return Object.fromEntries(items.map((item) => [item.id, keep(item)]));
}
