import { describe, expect, it } from 'vitest';
import { lineOfField } from '../../src/submissions/problem-line.ts';

const STORY = `---
title: Soep
author:
  name: Fatima
photo:
  file: a.jpg
  alt: ""
gallery:
  - file: b.jpg
    alt: Een bel
  - file: c.jpg
    "alt": Een stoep
---
alt: dit is tekst
`;

describe('the line of a field', () => {
  it.each([
    ['title', 2],
    ['author.name', 4],
    ['photo.alt', 7],
    ['gallery.0.alt', 10],
    ['gallery.1.alt', 12],
    ['gallery.1.file', 11],
  ])('%s is on line %i', (field, line) => {
    expect(lineOfField(STORY, field)).toBe(line);
  });

  it('is the nearest that there is for a field that was left out', () => {
    expect(lineOfField(STORY, 'author.organisation')).toBe(3);
    expect(lineOfField(STORY, 'place')).toBe(1);
  });

  it('is the first where no field is named, or there is no text', () => {
    expect(lineOfField(STORY)).toBe(1);
    expect(lineOfField('', 'title')).toBe(1);
  });

  it('is found at once, whatever somebody made of the fields', () => {
    const start = performance.now();
    expect(lineOfField('---\n"99999999999": x\n---\n', '99999999999')).toBe(1);
    expect(lineOfField(`---\n${'-'.repeat(200_000)}\n---\n`, 'title')).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
