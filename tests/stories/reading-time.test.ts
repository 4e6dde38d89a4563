import { expect, it } from 'vitest';
import { readingMinutes } from '../../src/stories/reading-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');

it.each([
  [0, 1],
  [1, 1],
  [180, 1],
  [269, 1],
  [270, 2],
  [360, 2],
  [900, 5],
])('%i words take %i minutes', (count, minutes) => {
  expect(readingMinutes(words(count))).toBe(minutes);
});

it('counts a compound and a possessive as one word, and the marks of Markdown as none', () => {
  expect(readingMinutes('- **foto’s** '.repeat(269))).toBe(1);
  expect(readingMinutes('wijk-gazet '.repeat(269))).toBe(1);
  expect(readingMinutes('## — 12 * '.repeat(1000))).toBe(1);
});

it('counts words of any alphabet', () => {
  expect(readingMinutes('حي '.repeat(360))).toBe(2);
});
