import type { APIRoute } from 'astro';
import type { DrawnDay } from '../../../../partner-days/visual-harvest/drawn-regions.ts';
import { writeAnnotations } from '../../../../partner-days/visual-harvest/iiif.ts';
import { drawnDayPaths, tellDrawing } from '../../../../partner-days/visual-harvest/told-drawing.ts';
import { absoluteUrl, site } from '../../../../site/site.ts';

export const getStaticPaths = drawnDayPaths;

export const GET: APIRoute<{ day: DrawnDay }> = async ({ props: { day } }) =>
  Response.json(writeAnnotations(await tellDrawing(day), { name: site.name, absoluteUrl }));
