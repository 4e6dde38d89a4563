import { nl as t } from '../i18n/nl.ts';
import { HAS_PUBLISHER } from './publisher.ts';

/** The margins of pages that text runs over (CSS Paged Media 3, 4): the page's number, and the mark of a proof. */
export function writePageMark(): string {
  const proof = `@top-center{content:"${t.paper.proof}";font:700 11pt/15pt sans-serif;color:var(--heart)}`;
  return `@page large{size:A4;margin:18mm 20mm 20mm;@bottom-center{content:counter(page);font:700 12pt sans-serif}${HAS_PUBLISHER ? '' : proof}}`;
}
