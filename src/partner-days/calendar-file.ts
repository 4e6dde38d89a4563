/** A day for somebody's calendar. */
export interface CalendarDay {
  title: string;
  intro: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM` on the clock in Brussels; without it the day counts as a whole. */
  startTime?: string | undefined;
  endTime?: string | undefined;
  place: string;
  url: string;
  /** The day on which the file was made, `YYYY-MM-DD`. */
  stamp: string;
}

/** The clock of the place, as RFC 5545 §3.6.5 wants it: summer time from the last Sunday of March to that of October. */
const BRUSSELS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Brussels',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The day as an iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 octets. */
export function writeCalendar(day: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//I LOVE Kiel//Gazet//NL',
    ...(day.startTime ? BRUSSELS : []),
    'BEGIN:VEVENT',
    `UID:${day.date}@${new URL(day.url).hostname}`,
    `DTSTAMP:${compact(day.stamp)}T000000Z`,
    ...when(day),
    `SUMMARY:${escapeText(day.title)}`,
    `DESCRIPTION:${escapeText(day.intro)}`,
    `LOCATION:${escapeText(day.place)}`,
    `URL:${day.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

function when({ date, startTime, endTime }: CalendarDay): string[] {
  if (!startTime) return [`DTSTART;VALUE=DATE:${compact(date)}`];
  const at = (time: string) => `TZID=Europe/Brussels:${compact(date)}T${time.replace(':', '')}00`;
  return [`DTSTART;${at(startTime)}`, ...(endTime ? [`DTEND;${at(endTime)}`] : [])];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** RFC 5545 §3.1: no line over 75 octets, and no character cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
