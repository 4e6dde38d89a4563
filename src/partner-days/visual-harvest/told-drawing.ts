import { nl as t } from '../../i18n/nl.ts';
import { allPartnerDays } from '../partner-days.ts';
import { drawingPath, drawnRegions, isDrawn, type DrawnDay } from './drawn-regions.ts';
import type { ToldDrawing } from './iiif.ts';

/** One file for each day that has a drawing. */
export async function drawnDayPaths() {
  const days = await allPartnerDays();
  return days.filter(isDrawn).map((day) => ({ params: { day: day.id }, props: { day } }));
}

/** What the programs of others are told about the drawing of a day. */
export async function tellDrawing(day: DrawnDay): Promise<ToldDrawing> {
  const { alt, maker, standIn } = day.harvest;
  const title = t.drawing.title(day.date);
  return { title, path: drawingPath(day), date: day.date, alt, maker, standIn, ...(await drawnRegions(day)) };
}
