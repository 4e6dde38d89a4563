import { getCollection } from 'astro:content';
import { isoWeek } from '../calendar.ts';
import type { TipData } from './schema.ts';

export interface Tip extends TipData {
  id: string;
  path: string;
}

/** The five tips, by number. */
export async function allTips(): Promise<Tip[]> {
  const entries = await getCollection('tips');
  return entries
    .map(({ id, data }) => ({ id, path: `/tips/${data.number}/`, ...data }))
    .sort((a, b) => a.number - b.number);
}

/** The tip whose turn it is in the calendar week of `day` (`YYYY-MM-DD`), round and round. */
export function tipOfTheWeek<T>(tips: readonly T[], day: string): T | undefined {
  return tips[isoWeek(day) % tips.length];
}
