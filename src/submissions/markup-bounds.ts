import { describeMark } from './characters.ts';
import { refuse } from './markup-node.ts';

/**
 * What is looked for before anything is parsed: what a parser takes the square of, in time or in memory, and what may stand
 * nowhere, as the build keeps each text as it is.
 */

/** Quotes within quotes, and in MDX braces; no line across. */
const DEEP_QUOTE = /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*){21}/m;
const MANY_BRACES = /(?:\{[^{]*){40}/;

/**
 * Straight quotes, dots, dashes and codes such as `&amp;`, for which others come in place: at each of them the parser writes
 * the paragraph anew. A thousand take 70 ms; 60,000 take 4 GB, over which its counts run and the process stops.
 */
const REPLACED = /['"]|\.{3}|-{2,}|&(?=[#\w])/g;
const MOST_REPLACED = 500;
const BETWEEN_PARAGRAPHS = /\n[ \t\r]*\n/;

export const TOO_DEEP = 'In deze tekst zitten lijsten of citaten te diep in elkaar. Maak er gewone alinea’s van.';
const TOO_MANY_REPLACED = `Eén alinea telt meer dan ${MOST_REPLACED} aanhalingstekens, streepjes of codes (&…;). Zet er witregels tussen of haal er weg.`;

/** Why a text is not even parsed, as a Dutch sentence. */
export function describeUnparsed(body: string, isMdx: boolean): string | undefined {
  const mark = describeMark(body);
  if (mark) return mark;
  if (DEEP_QUOTE.test(body)) return TOO_DEEP;
  if (isMdx && MANY_BRACES.test(body)) return refuse('code tussen { en }');
  const paragraphs = body.split(BETWEEN_PARAGRAPHS);
  return paragraphs.some((one) => (one.match(REPLACED)?.length ?? 0) > MOST_REPLACED) ? TOO_MANY_REPLACED : undefined;
}
