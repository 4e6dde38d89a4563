import { basename, join } from 'node:path';
import { allPartnerDays, type Harvest } from '../partner-days.ts';
import { DRAWING_CACHE, clearUnasked } from './drawing-cache.ts';
import { DRAWING_FOLDER } from './drawing-folder.ts';
import { addressesOf, makeDrawing, type Drawing } from './drawing.ts';

/** Several pages of a build ask for the same drawing: it is looked at once. One at a time is made, for its memory. */
const drawings = new Map<string, Promise<Drawing>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * The drawing of a partner day, made from the picture that lies beside its report.
 * @throws Error with a Dutch sentence that names the file when it cannot be made
 */
export function drawingOf({ file, regions }: Harvest): Promise<Drawing> {
  // Astro's own type does not say that a picture knows where it lies.
  const { fsPath } = file as ImageMetadata & { fsPath: string };
  const key = JSON.stringify([fsPath, regions.map(({ x, y, width, height }) => [x, y, width, height])]);
  const known = drawings.get(key);
  // While the code is worked on, the file may change under the same name.
  if (known && import.meta.env.PROD) return known;
  const onProgress = (done: number, total: number) => console.log(`Tekening ${basename(fsPath)} (${done}/${total})`);
  const drawing = last.then(() => makeDrawing(fsPath, regions, { onProgress }));
  drawings.set(key, drawing);
  last = drawing.catch(() => undefined); // who asked for it is told
  return drawing;
}

/** Every picture of every drawing: its name within the site's folder for them, and where it was made. */
export async function drawingFiles(): Promise<{ name: string; path: string }[]> {
  const days = await allPartnerDays();
  const made = await Promise.all(days.flatMap(({ harvest }) => (harvest ? [drawingOf(harvest)] : [])));
  await clearUnasked();
  return made.flatMap(addressesOf).map((address) => {
    const name = address.slice(`/${DRAWING_FOLDER}/`.length);
    return { name, path: join(DRAWING_CACHE, name) };
  });
}
