/**
 * The line, counted from 1, where a field stands in a text with front matter or in a YAML file; 1 when it is nowhere.
 * Each step of the path is sought below the one before it: good enough to point at a line, whatever the quotes and dashes.
 */
export function lineOfField(text: string, field = ''): number {
  const lines = text.split('\n');
  let line = -1;
  for (const step of field.split('.')) {
    if (/^\d+$/.test(step)) {
      for (let item = 0; item <= Number(step); item++)
        line = indexFrom(lines, line + 1, (found) => /^\s*-/.test(found)) ?? line;
    } else {
      line = indexFrom(lines, Math.max(line, 0), (found) => keyOf(found) === step) ?? line;
    }
  }
  return Math.max(line, 0) + 1;
}

function indexFrom(lines: readonly string[], start: number, fits: (line: string) => boolean): number | undefined {
  const index = lines.findIndex((line, number) => number >= start && fits(line));
  return index < 0 ? undefined : index;
}

function keyOf(line: string): string | undefined {
  return /^[\s-]*["']?([^\s"':]+)["']?\s*:/.exec(line)?.[1];
}
