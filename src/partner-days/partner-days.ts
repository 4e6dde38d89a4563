import { getCollection, type CollectionEntry } from 'astro:content';
import { resolveReference } from '../references.ts';
import { allTips, type Tip } from '../tips/tips.ts';
import type { PartnerDayData } from './schema.ts';

export interface PartnerDay extends Omit<PartnerDayData, 'tips' | 'editorNotes'> {
  id: string;
  path: string;
  entry: CollectionEntry<'partner-days'>;
  tips: Tip[];
}

export type Harvest = NonNullable<PartnerDay['harvest']>;

/** Every partner day, announced ones too, the newest first. */
export async function allPartnerDays(): Promise<PartnerDay[]> {
  const [entries, tips] = await Promise.all([getCollection('partner-days'), allTips()]);
  return entries
    .map((entry): PartnerDay => {
      const { tips: references = [], editorNotes: _unpublished, ...data } = entry.data;
      return {
        ...data,
        id: entry.id,
        path: `/partnerdagen/${entry.id}/`,
        entry,
        tips: references.map((tip) => resolveReference(tips, tip)),
      };
    })
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** The next partner day, if one is announced; `days` runs from new to old. */
export function nextPartnerDay<D extends { date: string }>(days: readonly D[], today: string): D | undefined {
  return days.findLast((day) => isComing(day, today));
}

/** The newest partner day that is over and has a drawing. */
export function latestHarvestDay<D extends { date: string; harvest?: unknown }>(
  days: readonly D[],
  today: string,
): D | undefined {
  return days.find((day) => day.harvest && !isComing(day, today));
}

/** Whether a day is still to come, or is today; a bare year counts as over. */
export function isComing(day: { date: string }, today: string): boolean {
  return day.date.length === 10 && day.date >= today;
}
