import { z } from 'astro/zod';
import { judgeRegions } from '../partner-days/visual-harvest/regions.ts';
import { isBlank } from './characters.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';

/** What an entry's fields do not say one by one, seen without any other entry. */
export function checkAlone(entry: Entry): Problem[] {
  return [checkBody, checkThemes, checkEditionStories, checkRegions].flatMap((check) => check(entry));
}

/** What is nothing without its text: an announced partner day may still have none. */
function checkBody({ collection, file, body }: Entry): Problem[] {
  if (!['stories', 'editions', 'pages'].includes(collection) || !isBlank(body)) return [];
  return [{ file, sentence: 'Onder de tweede regel met --- staat nog geen tekst. Schrijf die eerst.' }];
}

function checkThemes({ file, data: { themes } }: Entry): Problem[] {
  if (!Array.isArray(themes) || themes.length > 3 || new Set(themes).size === themes.length) return [];
  return [{ file, field: 'themes', sentence: 'Een thema staat er twee keer. Laat het één keer staan.' }];
}

function checkEditionStories({ collection, file, data: { lead, stories } }: Entry): Problem[] {
  if (collection !== 'editions' || !Array.isArray(stories)) return [];
  const ids = stories.filter((id) => typeof id === 'string' || typeof id === 'number');
  const repeated = [...new Set(ids.filter((id, index) => id === lead || ids.indexOf(id) !== index))];
  return repeated.map((id) => ({
    file,
    field: 'stories',
    sentence: `Het verhaal "${String(id)}" staat twee keer in dit nummer. Laat het één keer staan.`,
  }));
}

/** Of what fits its schema only: the others are told by it. */
function checkRegions({ collection, file, data: { harvest } }: Entry): Problem[] {
  if (collection !== 'partner-days' || typeof harvest !== 'object' || harvest === null) return [];
  const { success, data } = z.object({ regions: z.array(PLACED) }).safeParse(harvest);
  if (!success) return [];
  return judgeRegions(data.regions).map(({ index, field, sentence }) => {
    return { file, field: `harvest.regions.${index}.${field}`, sentence };
  });
}

const PLACED = z.object({ title: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() });
