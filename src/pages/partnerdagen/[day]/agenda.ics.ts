import type { APIRoute } from 'astro';
import { today } from '../../../calendar.ts';
import { writeCalendar } from '../../../partner-days/calendar-file.ts';
import { allPartnerDays, isComing, type PartnerDay } from '../../../partner-days/partner-days.ts';
import { absoluteUrl, site } from '../../../site/site.ts';

export async function getStaticPaths() {
  const days = await allPartnerDays();
  return days.filter((day) => isComing(day, today())).map((day) => ({ params: { day: day.id }, props: { day } }));
}

export const GET: APIRoute<{ day: PartnerDay }> = ({ props: { day } }) =>
  new Response(writeCalendar({ ...day, place: day.place ?? site.place, url: absoluteUrl(day.path), stamp: today() }));
