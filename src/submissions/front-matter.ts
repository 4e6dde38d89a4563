import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isCalendarDay } from '../calendar.ts';

/** The front matter of a text and what stands below it, split and parsed by the code that Astro uses. */

export interface SplitText {
  data: Record<string, unknown>;
  /** Without the white space around it, as Astro parses it: spaces before a first line make it code, and hide what it is. */
  body: string;
  /** How many lines of the file stand above the first one of `body`. */
  bodyLine: number;
}

interface Finding {
  field?: string;
  line?: number;
  sentence: string;
}

/** A block between two lines that hold `---` and nothing more: Astro, Decap and Git forges all read this one alike. */
const BLOCK = /^\uFEFF?---([ \t]*\r?\n(?:[^]*?\n)?)---[ \t]*(?:\r?\n|$)/;

/** @returns the parts of a text, or what is wrong with its front matter; both where only a field is wrong */
export function splitText(text: string): { split?: SplitText; problems: Finding[] } {
  const block = BLOCK.exec(text)?.[1];
  try {
    const { frontmatter, rawFrontmatter, content } = parseFrontmatter(text);
    // What two programs may split in two ways is none.
    if (block === undefined || block !== rawFrontmatter) return { problems: [{ line: 1, sentence: NO_BLOCK }] };
    const shared =
      findShared(frontmatter, block) ?? (block.includes('<<') ? findShared(asText(block), block) : undefined);
    if (shared) return { problems: [shared] };
    const body = content.trim();
    const bodyLine = countLines(text.slice(0, text.length - content.trimStart().length));
    return { split: { data: frontmatter, body, bodyLine }, problems: impossibleDays(frontmatter, block) };
  } catch (error) {
    if (block === undefined) return { problems: [{ line: 1, sentence: NO_BLOCK }] };
    const { line, hint } = describeUnreadableYaml(error);
    const sentence = `Het blok tussen de twee regels met --- is${hint}`;
    return { problems: [{ ...(line !== undefined && { line }), sentence }] };
  }
}

const NO_BLOCK =
  'Deze tekst begint niet met zijn velden. Zet ze bovenaan, tussen twee regels met enkel ---, en schrijf eronder de tekst.';
const SHARED = 'Dit veld neemt over wat elders staat (met * of <<). Schrijf voluit wat er moet staan.';

/**
 * Where YAML cannot be read, and what to look for: the rest of a sentence that says of what.
 * js-yaml counts lines from 0; a front matter begins on the line of its first `---`, which is its line 0.
 */
export function describeUnreadableYaml(error: unknown): { line?: number; hint: string } {
  const line = error instanceof YAMLException && error.mark ? error.mark.line + 1 : undefined;
  const where = line === undefined ? '' : ` vanaf regel ${line}`;
  const hint = `${where} niet leesbaar. Vaak mist er een aanhalingsteken of een spatie na een dubbelpunt, of staat een veld er twee keer.`;
  return { ...(line !== undefined && { line }), hint };
}

/**
 * The field of `data` that holds by an alias of YAML what another holds too, with which a few lines hold more than any
 * memory: an object that stands there twice, or texts that are longer than `written`, all that they were read from.
 * So does the key `<<`, which not every program reads alike.
 */
export function findShared(data: unknown, written: string): { field: string; sentence: string } | undefined {
  const seen = new Set<unknown>();
  const queue: [unknown, string][] = [[data, '']];
  let length = 0;
  for (const [part, field] of queue) {
    if (typeof part === 'string') length += part.length;
    if (seen.has(part) || length > written.length) return { field, sentence: SHARED };
    if (typeof part !== 'object' || part === null) continue;
    seen.add(part);
    for (const [key, inner] of Object.entries(part)) {
      if (key === '<<') return { field, sentence: SHARED };
      queue.push([inner, field === '' ? key : `${field}.${key}`]);
    }
  }
  return undefined;
}

/** YAML turns 30 February into 2 March without a word, so front matter with such a day is read again with its days as text. */
function impossibleDays(data: unknown, block: string): Finding[] {
  const days = block.match(/\d{4}-\d{1,2}-\d{1,2}/g) ?? [];
  if (days.every(isCalendarDay)) return [];
  return daysIn(data, asText(block)).flatMap(({ path, text }) =>
    isCalendarDay(text.slice(0, 10))
      ? []
      : [
          {
            field: path.join('.'),
            sentence: `"${text}" is geen bestaande dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.`,
          },
        ],
  );
}

/** Everything in `data` that YAML took for a day, as it stands in `written`: the same data with its days as text. */
function daysIn(data: unknown, written: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (data instanceof Date) return typeof written === 'string' ? [{ path, text: written }] : [];
  if (typeof data !== 'object' || data === null) return [];
  const texts = new Map<string, unknown>(
    typeof written === 'object' && written !== null ? Object.entries(written) : [],
  );
  return Object.entries(data).flatMap(([key, part]) => daysIn(part, texts.get(key), [...path, key]));
}

/** Front matter with its days as text, and what `<<` takes over as it stands. */
function asText(block: string): unknown {
  return load(block, { schema: CORE_SCHEMA });
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
