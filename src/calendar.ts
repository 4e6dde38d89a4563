/** Calendar days are plain `YYYY-MM-DD` strings: a day is a day, not an instant, and they sort as text. */

const LOCALE = 'nl-BE';
const PLACE_TIME_ZONE = 'Europe/Brussels';
// Who only writes days out has no need of it.
const PLACE_DAYS = /* @__PURE__ */ new Intl.DateTimeFormat('sv-SE', { timeZone: PLACE_TIME_ZONE }); // Sweden writes YYYY-MM-DD

/** Intl has them too, and takes a slow phone a tenth of a second to begin. */
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Whether `text` is a day that exists, written `YYYY-MM-DD` (2026-02-30 does not). */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Today in the neighbourhood, `YYYY-MM-DD`. `GAZETTE_TODAY` fixes it, so that a build can be repeated. */
export function today(environment: NodeJS.ProcessEnv = process.env): string {
  const fixed = environment['GAZETTE_TODAY'];
  if (fixed && isCalendarDay(fixed)) return fixed;
  return dayOfInstant(new Date());
}

/** A day of a text's fields: YAML reads one without quotes as midnight UTC. What is no such date stays as it is. */
export function dayOfYamlDate(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
}

/** The day that it is in the neighbourhood at an instant. */
export function dayOfInstant(instant: Date): string {
  return PLACE_DAYS.format(instant);
}

/** "22 november 2026"; a bare year stays a year. */
export function formatDay(day: string): string {
  const [year = '', month = '', nth = ''] = day.split('-');
  return nth ? `${Number(nth)} ${MONTHS[Number(month) - 1]} ${year}` : year;
}

/** "zondag 22 november 2026". */
export function formatFullDay(day: string): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * A day and a time on the clock of the place, as an instant with its offset (ISO 8601): summer time where it holds.
 * @param time `HH:MM`
 */
export function placeInstant(day: string, time: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en', { timeZone: PLACE_TIME_ZONE, timeZoneName: 'longOffset' }).formatToParts(
    noon,
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice(3);
  return `${day}T${time}${offset}`;
}

/** The four digits of a day's year. */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}

/**
 * The week of the year by ISO 8601: weeks start on Monday, week 1 holds the year's first Thursday.
 * @returns 1 to 53
 */
export function isoWeek(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = date.getUTCDay() || 7;
  date.setUTCDate(date.getUTCDate() + 4 - weekday);
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - yearStart) / 86_400_000 + 1) / 7);
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
