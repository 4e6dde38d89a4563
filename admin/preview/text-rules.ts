import { readQuoteMark } from '../../src/markdown/quote-mark.ts';

/** As much of a hast tree as the rules look at. */
interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** The site's rule for a quote in another language: `> [tr] Hoş geldiniz!` */
export function quoteLanguage() {
  return (tree: HastNode) => {
    for (const quote of elementsOf(tree, 'blockquote')) {
      const text = quote.children?.find(({ type }) => type === 'element')?.children?.[0];
      const marked = text?.type === 'text' ? readQuoteMark(text.value ?? '') : undefined;
      if (!text || !marked) continue;
      quote.properties = { ...quote.properties, lang: marked.language };
      text.value = marked.rest;
    }
  };
}

/** The quotes, dashes and dots of a book, as the site's own Markdown makes them. Code stays as it is. */
export function smartPunctuation() {
  return (tree: HastNode) => {
    // A quote opens after a space or at the start of a line, also where the text before it stands in another element.
    let before = '';
    const visit = (node: HastNode) => {
      if (node.type === 'text') {
        const text = node.value ?? '';
        node.value = curl(text, before);
        before = text.slice(-1) || before;
      }
      if (node.tagName === 'code') return;
      if (/^(p|li|h[1-6]|td|th|br)$/.test(node.tagName ?? '')) before = '';
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}

function curl(text: string, before: string): string {
  const opens = (at: number) => /^$|[\s([{\p{Pd}‘“"]/u.test(at === 0 ? before : (text[at - 1] ?? ''));
  return closeLoose(text.replace(/["']/g, (quote, at: number) => PAIRS[opens(at) ? 0 : 1][quote === '"' ? 0 : 1]))
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('...', '…');
}

const PAIRS = [
  ['“', '‘'],
  ['”', '’'],
] as const;

/** A single quote that opens and never closes was an apostrophe: ’s avonds. */
function closeLoose(text: string): string {
  const open: number[] = [];
  for (const { 0: quote, index } of text.matchAll(/‘|’(?![\p{L}\p{N}])/gu)) {
    if (quote === '‘') open.push(index);
    else open.pop();
  }
  return text.replace(/‘/g, (quote, at: number) => (open.includes(at) ? '’' : quote));
}

function elementsOf(node: HastNode, name: string): HastNode[] {
  const below = (node.children ?? []).flatMap((child) => elementsOf(child, name));
  return node.tagName === name ? [node, ...below] : below;
}
