import { join } from 'node:path';
import { allPartnerDays, type Harvest } from '../partner-days.ts';
import { DRAWING_CACHE, DRAWING_FOLDER, makeDrawing, type Drawing } from './drawing.ts';

/** The drawing of a partner day, made from the picture that lies beside its report. */
export async function drawingOf({ file, regions }: Harvest): Promise<Drawing> {
  // Astro's own type does not say that a picture knows where it lies.
  const { fsPath } = file as ImageMetadata & { fsPath: string };
  return makeDrawing(fsPath, regions);
}

/** Every picture of every drawing: its name within the site's folder for them, and where it was made. */
export async function drawingFiles(): Promise<{ name: string; path: string }[]> {
  const days = await allPartnerDays();
  const drawings = await Promise.all(days.flatMap(({ harvest }) => (harvest ? [drawingOf(harvest)] : [])));
  return drawings
    .flatMap(({ sheets, fallback, regions }) => [
      ...sheets,
      fallback,
      ...regions.flatMap(({ thumbnail, crop, share }) => [thumbnail, crop, share]),
    ])
    .map(({ src }) => {
      const name = src.slice(`/${DRAWING_FOLDER}/`.length);
      return { name, path: join(DRAWING_CACHE, name) };
    });
}
