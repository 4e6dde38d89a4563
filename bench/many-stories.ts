import { rm } from 'node:fs/promises';
import { goodEdition, goodStory, smallContent, writeEntry } from '../tests/fixtures/small-content.ts';
import { writeFiles, type Files } from '../tests/fixtures/temporary-folder.ts';
import { createWriter, PEOPLE, PLACES, SEEDS, slugOf, THEMES, type StoryLink } from '../tests/fixtures/texts.ts';

/** A newspaper of many stories without pictures, the same texts every time. */

export interface ManyStories {
  /** Writes on until there are `count` stories, with an edition for every dozen. */
  growTo: (count: number) => Promise<void>;
}

const SEED = 1951;
const IN_AN_EDITION = 12;
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;
/** What of the small content has a picture, or refers to what has one. */
const LEFT_OUT = [
  'stories/soep-op-de-stoep/index.md',
  'stories/soep-op-de-stoep/soep.jpg',
  'stories/een-bel/index.md',
  'editions/1.md',
  'partner-days/2023-09-28/index.mdx',
  'partner-days/2023-09-28/oogst.png',
];

const SUBJECTS = THEMES.flatMap(({ id }) => SEEDS[id].map((seed) => ({ seed, theme: id })));

/** Starts such a newspaper in `folder`, in the place of what is there. */
export async function startManyStories(folder: string): Promise<ManyStories> {
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, await smallContent(Object.fromEntries(LEFT_OUT.map((path) => [path, null]))));
  const write = createWriter(SEED);
  let written = 0;
  const growTo = async (count: number) => {
    for (; written < count; written++) {
      await writeFiles(folder, makeStory(written, write));
      if ((written + 1) % IN_AN_EDITION === 0) await writeFiles(folder, makeEdition((written + 1) / IN_AN_EDITION));
    }
  };
  return { growTo };
}

function makeStory(index: number, write: ReturnType<typeof createWriter>): Files {
  const { seed, theme } = subjectOf(index);
  const [place, first, second] = [take(PLACES, index), take(PEOPLE, index), take(PEOPLE, index + 1)];
  const body = write({ seed, theme, at: place.at, people: [first, second], link: linkTo(Math.floor(index / 2)) });
  const fields = {
    ...goodStory,
    title: seed.title,
    intro: seed.intro,
    date: new Date(FIRST_DAY + index * DAY).toISOString().slice(0, 10),
    place: place.name,
    photo: undefined,
  };
  return { [`stories/${linkTo(index).slug}/index.md`]: writeEntry(fields, body) };
}

function makeEdition(number: number): Files {
  const [lead, ...stories] = Array.from({ length: IN_AN_EDITION }, (_, index) =>
    linkTo((number - 1) * IN_AN_EDITION + index),
  ).map(({ slug }) => slug);
  return { [`editions/${number}.md`]: writeEntry({ ...goodEdition, number, lead, stories }) };
}

function linkTo(index: number): StoryLink {
  const { title } = subjectOf(index).seed;
  return { title, slug: `${slugOf(title)}-${index + 1}` };
}

function subjectOf(index: number): (typeof SUBJECTS)[number] {
  return take(SUBJECTS, index);
}

function take<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item; // the tables are not empty
}
