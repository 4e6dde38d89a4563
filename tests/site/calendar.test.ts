import { describe, expect, it } from 'vitest';
import { nl } from '../../src/i18n/nl.ts';
import { comingDays } from './content.ts';
import { attributes, select, textOf } from './dom.ts';
import { readText, sites } from './site.ts';

const isCalendar = (file: string) => file.endsWith('.ics');

describe.each(sites)('the calendar files of the $name site', (site) => {
  it('belong to days that say that they are coming', () => {
    const announced = site.pages.filter(({ path, root }) => {
      const says = select(root, 'header .kicker').some((kicker) => textOf(kicker) === nl.partnerDays.coming);
      return path.startsWith('/partnerdagen/') && says;
    });
    expect(announced.map(({ path }) => path)).toEqual(comingDays(site.content).map(({ id }) => `/partnerdagen/${id}/`));
  });

  it('are there for the days to come alone, and the page of the day links to its own', () => {
    const wanted = comingDays(site.content).map(({ id }) => `partnerdagen/${id}/agenda.ics`);
    expect(site.files.filter(isCalendar)).toEqual(wanted);
    const links = site.pages.flatMap(({ root }) => attributes(select(root, 'a[href]'), 'href').filter(isCalendar));
    expect(links).toEqual(wanted.map((file) => `/${file}`));
  });
});

describe('the calendar file of the day to come', async () => {
  const site = sites.find(({ name }) => name === 'fixture');
  if (!site) throw new Error('There is no fixture site.');
  const text = await readText(site, 'partnerdagen/2099-05-20/agenda.ics');

  it('has the line ends and the line lengths of RFC 5545', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('puts the day in the calendar at the hour of Brussels', () => {
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.indexOf('TZID:Europe/Brussels')).toBe(lines.indexOf('BEGIN:VTIMEZONE') + 1);
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VEVENT',
        'DTSTART;TZID=Europe/Brussels:20990520T093000',
        'DTEND;TZID=Europe/Brussels:20990520T160000',
        'SUMMARY:De partnerdag die nog komt',
        String.raw`DESCRIPTION:Een dag om elkaar te zien voor het nodig is. Iedereen die in de wijk werkt\, is welkom.`,
        'LOCATION:Zaal De Panelen',
        `URL:${site.address}/partnerdagen/2099-05-20/`,
      ]),
    );
    expect(lines.find((line) => line.startsWith('UID:'))).toMatch(/^UID:.+@gazet\.example$/);
    expect(lines.find((line) => line.startsWith('DTSTAMP:'))).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
  });
});
