import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarDay } from '../../src/partner-days/calendar-file.ts';

const day: CalendarDay = {
  title: 'Vijfde partnerdag',
  intro: 'We leren elkaar kennen.',
  date: '2027-03-18',
  startTime: '09:30',
  endTime: '16:00',
  place: 'Kiel, Antwerpen',
  url: 'https://ilovekiel.be/partnerdagen/2027-03-18/',
  stamp: '2026-11-22',
};

/** The lines of a calendar file as a reader sees them (RFC 5545 §3.1: unfolded before anything else). */
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const linesOf = (change: Partial<CalendarDay> = {}) => unfold(writeCalendar({ ...day, ...change }));

describe('a partner day for your calendar', () => {
  it('is one event in one calendar', () => {
    const lines = linesOf();
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
  });

  it('says what, where and when it was written', () => {
    expect(linesOf()).toEqual(
      expect.arrayContaining([
        'SUMMARY:Vijfde partnerdag',
        'DESCRIPTION:We leren elkaar kennen.',
        'LOCATION:Kiel\\, Antwerpen',
        'URL:https://ilovekiel.be/partnerdagen/2027-03-18/',
        'DTSTAMP:20261122T000000Z',
      ]),
    );
  });

  it('keeps its identity when it is written again, so that a change replaces it', () => {
    const identity = (change: Partial<CalendarDay>) => linesOf(change).filter((line) => line.startsWith('UID:'));
    expect(identity({})).toEqual(['UID:2027-03-18@ilovekiel.be']);
    expect(identity({ title: 'Anders', stamp: '2026-12-01' })).toEqual(identity({}));
  });

  it('has its hours on the clock in Brussels, which the file explains', () => {
    const lines = linesOf();
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20270318T093000');
    expect(lines).toContain('DTEND;TZID=Europe/Brussels:20270318T160000');
    expect(lines).toContain('TZID:Europe/Brussels');
  });

  it('may have no end', () => {
    const lines = linesOf({ endTime: undefined });
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20270318T093000');
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('is a whole day, with no clock, where the hours are not known', () => {
    const lines = linesOf({ startTime: undefined, endTime: undefined });
    expect(lines).toContain('DTSTART;VALUE=DATE:20270318');
    expect(lines).not.toContain('BEGIN:VTIMEZONE');
  });

  it('escapes what would end a value', () => {
    expect(linesOf({ title: 'Soep; brood, en \\ een\nnieuwe regel' })).toContain(
      'SUMMARY:Soep\\; brood\\, en \\\\ een\\nnieuwe regel',
    );
  });
});

describe('a line of a calendar file', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' });
  const controls = fc.constantFrom('\r', '\n', '\r\n', ';', ',', '\\', ' ');

  it('is never longer than 75 octets', () => {
    fc.assert(
      fc.property(texts, (title) =>
        writeCalendar({ ...day, title })
          .split('\r\n')
          .every((line) => Buffer.byteLength(line) <= 75),
      ),
    );
  });

  it('unfolds to the text that was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const title = text.replace(/[\\;,\r\n]/g, '');
        expect(linesOf({ title })).toContain(`SUMMARY:${title}`);
      }),
    );
  });

  it('is never broken by the text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: controls, maxLength: 100, size: 'max' }), (title) => {
        const lines = writeCalendar({ ...day, title }).split(/\r\n(?! )/);
        expect(lines).toHaveLength(writeCalendar(day).split(/\r\n(?! )/).length);
        for (const line of lines) expect(line.replaceAll('\r\n ', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
