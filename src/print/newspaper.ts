import type { Charter } from '../charter/charter.ts';
import { theCharter } from '../charter/charter.ts';
import { allEditions, type Edition } from '../editions/editions.ts';
import { DEFAULT_PAGES } from '../editions/length.ts';
import { allPartnerDays } from '../partner-days/partner-days.ts';
import { isDrawn, type DrawnDay } from '../partner-days/visual-harvest/drawn-regions.ts';
import type { Story } from '../stories/stories.ts';
import { allTips, tipOfTheWeek, type Tip } from '../tips/tips.ts';
import { composePages, pagesOfStories, type PaperPage } from './compose.ts';
import { placeBeside, placeLead, type Beside, type Lead } from './front.ts';
import type { PaperStory } from './place-story.ts';
import { readStoryText } from './story-text.ts';

/** An edition as a newspaper: its pages, and all that they show. */
export interface Newspaper {
  edition: Edition;
  front: Lead & Beside & { lead: PaperStory };
  pages: PaperPage[];
  /** The story behind each of the paper's, by id. */
  stories: Map<string, Story>;
  charter: Charter;
  /** The tip on the front page comes first. */
  tips: Tip[];
  drawing?: DrawnDay;
}

const made = new Map<string, Promise<Newspaper>>();

/** The newspaper of an edition: several pages of a build show it. */
export function newspaperOf(edition: Edition): Promise<Newspaper> {
  const known = made.get(edition.path);
  if (known && import.meta.env.PROD) return known;
  const newspaper = makeNewspaper(edition);
  made.set(edition.path, newspaper);
  return newspaper;
}

async function makeNewspaper(edition: Edition): Promise<Newspaper> {
  const [charter, allOfTips, drawing] = await Promise.all([theCharter(), allTips(), drawingOfEdition(edition)]);
  const { lead, stories, pages: count = DEFAULT_PAGES } = edition;
  const first = tipOfTheWeek(allOfTips, edition.date);
  const tips = [...allOfTips.filter((tip) => tip === first), ...allOfTips.filter((tip) => tip !== first)];
  const hasDrawing = count > DEFAULT_PAGES && drawing !== undefined;
  const paper = toPaper(lead);
  const text = placeLead(paper);
  const { rest } = text.text;
  const goOn = (page: number) => (text.text.goesOn = page);
  const unfinished = rest.length > 0 ? { story: paper, rest, whole: paper.text.whole, from: 1, goOn } : undefined;
  const pages = composePages(stories.map(toPaper), { count, hasDrawing, unfinished });
  const index = pagesOfStories(pages);
  const beside = placeBeside({
    foreword: readStoryText(edition.entry.body ?? ''),
    titles: stories.map(({ id, title }) => ({ title, page: index.get(id) ?? 0 })),
    tip: first,
    keyWords: charter.principles.length,
  });
  return {
    edition,
    pages,
    front: { lead: paper, ...text, ...beside },
    stories: new Map([lead, ...stories].map((story) => [story.id, story])),
    charter,
    tips,
    ...(drawing && { drawing }),
  };
}

/** The drawing that an edition brings: of the newest partner day, unless an earlier edition came after it as well. */
export async function drawingOfEdition({ date, number }: Edition): Promise<DrawnDay | undefined> {
  const [days, editions] = await Promise.all([allPartnerDays(), allEditions()]);
  const before = editions.find((other) => other.number < number)?.date ?? '';
  return days.filter(isDrawn).find((day) => day.date <= date && day.date > before);
}

function toPaper(story: Story): PaperStory {
  const { id, title, intro, section, author, place, entry, photo, gallery = [] } = story;
  const text = readStoryText(entry.body ?? '');
  return {
    id,
    title,
    intro,
    kicker: section.name,
    byline: [author.name, author.organisation?.name, place].filter(Boolean).join(' · '),
    text: { ...text, whole: text.whole && gallery.length === 0 },
    photo: photo !== undefined,
  };
}
