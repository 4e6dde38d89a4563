import { CHARTER_PATH, theCharter } from '../../charter/charter.ts';
import { nl as t } from '../../i18n/nl.ts';
import { resolveReference } from '../../references.ts';
import { slugOf } from '../../slug.ts';
import { allStories } from '../../stories/stories.ts';
import { allTips } from '../../tips/tips.ts';
import { layerId } from '../layers.ts';
import type { Harvest, PartnerDay } from '../partner-days.ts';
import type { Drawing, RegionPictures } from './drawing.ts';
import { drawingOf } from './drawings.ts';
import { regionId, type Rectangle } from './regions.ts';

/** A partner day that has a drawing. */
export type DrawnDay = PartnerDay & { harvest: Harvest };

/** A region of a drawing, with where it is and what it leads to. */
export interface DrawnRegion extends Rectangle {
  /** Counted from 1, in reading order. */
  number: number;
  title: string;
  transcription: string;
  description?: string | undefined;
  /** Its fragment on the page of the drawing. */
  id: string;
  /** The page of the region alone. */
  path: string;
  pictures: RegionPictures;
  leads: Lead[];
}

/** Where a region leads: to a tip, a key word of the charter, a story, a layer of the report. */
interface Lead {
  kind: string;
  title: string;
  path: string;
}

export function isDrawn(day: PartnerDay): day is DrawnDay {
  return day.harvest !== undefined;
}

/** The page of a day's drawing. */
export function drawingPath({ path }: { path: string }): string {
  return `${path}tekening/`;
}

/** The drawing of a day and its regions, in reading order. */
export async function drawnRegions(day: DrawnDay): Promise<{ drawing: Drawing; regions: DrawnRegion[] }> {
  const drawing = await drawingOf(day.harvest);
  const regions = await Promise.all(
    day.harvest.regions.map(async (region, index): Promise<DrawnRegion> => {
      const { title, transcription, description, x, y, width, height } = region;
      const pictures = drawing.regions[index];
      if (!pictures) throw new Error(`Stuk "${title}" van de tekening heeft geen beeld.`);
      const id = regionId(title);
      const path = `${drawingPath(day)}${slugOf(title)}/`;
      const leads = await leadsOf(region, day);
      return { number: index + 1, title, transcription, description, x, y, width, height, id, path, pictures, leads };
    }),
  );
  return { drawing, regions };
}

async function leadsOf(region: Harvest['regions'][number], { path, trends }: DrawnDay): Promise<Lead[]> {
  const { tips = [], principles = [], stories = [], trend } = region;
  const [allOfTips, charter, allOfStories] = await Promise.all([allTips(), theCharter(), allStories()]);
  return [
    ...tips
      .map((tip) => resolveReference(allOfTips, tip))
      .map((tip) => ({ kind: t.tips.number(tip.number), title: tip.title, path: tip.path })),
    ...charter.principles
      .filter(({ keyword }) => principles.includes(keyword))
      .map(({ keyword, id }) => ({ kind: t.kinds.charter, title: keyword, path: `${CHARTER_PATH}#${id}` })),
    ...stories
      .map((story) => resolveReference(allOfStories, story))
      .map((story) => ({ kind: t.kinds.story, title: story.title, path: story.path })),
    ...(trend && trends
      ? [
          {
            kind: t.kinds.partnerDay,
            title: t.partnerDays.layers[trend],
            path: `${path}#${layerId(trend)}`,
          },
        ]
      : []),
  ];
}
