import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatFullDay, isCalendarDay, isoWeek, placeInstant, today, yearOf } from '../src/calendar.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

describe('a calendar day', () => {
  it.each(['2026-11-22', '2024-02-29', '1999-12-31'])('%s exists', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-2', '22-11-2026', '2026', 'morgen', ''])(
    '"%s" does not',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );

  it('exists whenever a clock can show it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) =>
        isCalendarDay(date.toISOString().slice(0, 10)),
      ),
    );
  });
});

describe('today', () => {
  it('is what GAZETTE_TODAY says, so that a build can be repeated', () => {
    expect(today({ GAZETTE_TODAY: '2026-11-22' })).toBe('2026-11-22');
  });

  it('is a day of the clock without it, or with one that does not exist', () => {
    expect(today({})).toMatch(DAY);
    expect(today({ GAZETTE_TODAY: '2026-02-30' })).toBe(today({}));
  });
});

describe('a day in words', () => {
  it('is Belgian Dutch', () => {
    expect(formatDay('2026-11-22')).toBe('22 november 2026');
    expect(formatFullDay('2026-11-22')).toBe('zondag 22 november 2026');
  });

  it('stays the same day on the first and the last of a year', () => {
    expect(formatDay('2026-01-01')).toBe('1 januari 2026');
    expect(formatDay('2026-12-31')).toBe('31 december 2026');
  });

  it('stays a year where only the year is known', () => {
    expect(formatDay('2022')).toBe('2022');
  });

  it('has a year of four digits', () => {
    expect(yearOf('2026-11-22')).toBe('2026');
    expect(yearOf('2022')).toBe('2022');
  });
});

describe('the week of the year by ISO 8601', () => {
  it.each([
    ['2026-01-01', 1], // a Thursday
    ['2027-01-01', 53], // a Friday: still in the last week of 2026
    ['2024-12-30', 1], // a Monday: already in the first week of 2025
    ['2023-01-01', 52], // a Sunday
    ['2026-11-22', 47],
    ['2026-11-23', 48],
  ])('%s lies in week %i', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});

describe('a time on the clock of the place', () => {
  it.each([
    ['2026-07-01', '09:30', '2026-07-01T09:30+02:00'],
    ['2026-12-01', '16:00', '2026-12-01T16:00+01:00'],
  ])('%s at %s says its offset', (day, time, instant) => {
    expect(placeInstant(day, time)).toBe(instant);
  });
});
