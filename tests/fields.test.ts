import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { day, dayOrYear, line, photo, sentences, timeOfDay, webAddress } from '../src/fields.ts';
import { refusedFields, schemaContext } from './fixtures/schema-context.ts';

describe('a line of text', () => {
  it('loses the white space around it', () => {
    expect(line(10).parse('  Kiel ')).toBe('Kiel');
  });

  it.each([line, sentences])('has one character or more, up to its limit', (field) => {
    expect(field(5).safeParse('12345').success).toBe(true);
    expect(field(5).safeParse('123456').success).toBe(false);
    expect(field(5).safeParse('   ').success).toBe(false);
  });
});

describe('a day', () => {
  it('may be quoted or not: YAML makes an instant of the second', () => {
    expect(day().parse(load('2026-11-22'))).toBe('2026-11-22');
    expect(day().parse(load('"2026-11-22"'))).toBe('2026-11-22');
  });

  it.each(['2026-02-30', 'morgen', '2026', 2026, new Date(Number.NaN), null])('is not %s', (value) => {
    expect(day().safeParse(value).success).toBe(false);
  });
});

describe('a day or a year', () => {
  it.each([
    ['2022', '2022'],
    ['"2022"', '2022'],
    ['2023-09-28', '2023-09-28'],
  ])('may be %s', (yaml, value) => {
    expect(dayOrYear().parse(load(yaml))).toBe(value);
  });

  it.each(['2026-02-30', '2026-11', 26, 'vorig jaar'])('is not %s', (value) => {
    expect(dayOrYear().safeParse(value).success).toBe(false);
  });
});

describe('a time of the day', () => {
  it.each(['00:00', '09:30', '23:59'])('may be %s', (time) => {
    expect(timeOfDay().parse(time)).toBe(time);
  });

  it.each(['24:00', '9:30', '09.30', '09:60', 'negen uur'])('is not %s', (time) => {
    expect(timeOfDay().safeParse(time).success).toBe(false);
  });
});

describe('a web address', () => {
  it('is an https address or nothing', () => {
    expect(webAddress().parse(' https://kiel.example/muur ')).toBe('https://kiel.example/muur');
    expect(webAddress().parse('')).toBe('');
  });

  it.each(['http://kiel.example', 'javascript:alert(1)', 'kiel.example', 'https://'])('is not %s', (text) => {
    expect(webAddress().safeParse(text).success).toBe(false);
  });
});

describe('a photo', () => {
  const good = { file: 'soep.jpg', alt: 'Twee buren met soep.', maker: 'Fatima', consent: true };

  it('has a file, a description, a maker and consent', () => {
    expect(photo(schemaContext).parse(good)).toMatchObject({ alt: 'Twee buren met soep.', maker: 'Fatima' });
  });

  it.each(['file', 'alt', 'maker', 'consent'])('needs its %s', (field) => {
    expect(refusedFields(photo(schemaContext), { ...good, [field]: undefined })).toEqual([field]);
  });

  it('is refused when somebody did not consent', () => {
    expect(refusedFields(photo(schemaContext), { ...good, consent: false })).toEqual(['consent']);
  });

  it('is refused with a description of more than 250 characters', () => {
    expect(refusedFields(photo(schemaContext), { ...good, alt: 'a'.repeat(250) })).toEqual([]);
    expect(refusedFields(photo(schemaContext), { ...good, alt: 'a'.repeat(251) })).toEqual(['alt']);
  });
});
