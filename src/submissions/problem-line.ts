/**
 * The line, counted from 1, where a field stands in a text with front matter or in a YAML file; 1 when it is nowhere.
 * Each step of the path is sought below the one before it: good enough to point at a line, whatever the quotes and dashes.
 */
export function lineOfField(text: string, field = ''): number {
  const lines = text.split('\n').map((line) => line.slice(0, LONGEST_KEY));
  let line = -1;
  for (const step of field === '' ? [] : field.split('.')) {
    // A number counts items of a list, or is the name of a field that somebody made up: then it may be enormous.
    if (/^\d+$/.test(step)) line = itemFrom(lines, line + 1, Number(step)) ?? line;
    else line = indexFrom(lines, Math.max(line, 0), (found) => keyOf(found) === step) ?? line;
  }
  return Math.max(line, 0) + 1;
}

/** As far as a line is looked at for the name of a field: a line of dashes takes the square of its length. */
const LONGEST_KEY = 200;

/** Where the item numbered `item` (from 0) of a list starts. */
function itemFrom(lines: readonly string[], start: number, item: number): number | undefined {
  let seen = -1;
  return indexFrom(lines, start, (line) => /^\s*-/.test(line) && ++seen === item);
}

function indexFrom(lines: readonly string[], start: number, fits: (line: string) => boolean): number | undefined {
  const index = lines.findIndex((line, number) => number >= start && fits(line));
  return index < 0 ? undefined : index;
}

function keyOf(line: string): string | undefined {
  return /^[\s-]*["']?([^\s"':]+)["']?\s*:/.exec(line)?.[1];
}
