import { markdownToHast, type HastNode } from 'satteri';
import { readQuoteMark } from '../markdown/quote-mark.ts';
import { TEXT_FEATURES } from '../markdown/text-elements.ts';
import type { Run } from './measure.ts';

/** A story's text as paper has it: paragraphs of words. What only a screen can show stays behind. */

export interface Block {
  kind: 'paragraph' | 'heading' | 'quote' | 'item';
  runs: Run[];
  /** Of a quote in another language. */
  lang?: string;
  /** Of an item in a numbered list. */
  ordinal?: number;
}

export interface StoryText {
  blocks: Block[];
  /** Whether all of the text is in the blocks: a table, a picture or a footnote is only online. */
  whole: boolean;
}

type Element = Extract<HastNode, { type: 'element' }>;

const HEADING = /^h[1-6]$/;
/** Not read aloud, or only of use on a screen. */
const LEFT_OUT = new Set(['table', 'pre', 'img', 'section']);
const MARKS: Record<string, Run['mark']> = { strong: 'strong', b: 'strong', em: 'em', i: 'em' };

/** Reads the Markdown of a story. */
export function readStoryText(markdown: string): StoryText {
  const root = markdownToHast(markdown, { features: TEXT_FEATURES, position: false });
  const text: StoryText = { blocks: [], whole: true };
  readChildren(root, text);
  return text;
}

/** The words of a block. */
export function textOf({ runs }: Pick<Block, 'runs'>): string {
  return runs.map(({ text }) => text).join('');
}

function readChildren(parent: HastNode, text: StoryText): void {
  if (!('children' in parent)) return;
  for (const child of parent.children) if (child.type === 'element') readElement(child, text);
}

function readElement(element: Element, text: StoryText): void {
  const { tagName } = element;
  if (LEFT_OUT.has(tagName)) text.whole = false;
  else if (tagName === 'ul' || tagName === 'ol') readList(element, text);
  else if (tagName === 'blockquote') addQuote(element, text);
  else if (HEADING.test(tagName)) add(text, { kind: 'heading', runs: runsOf(element, text) });
  else if (tagName === 'p') add(text, { kind: 'paragraph', runs: runsOf(element, text) });
  else readChildren(element, text);
}

function readList(list: Element, text: StoryText): void {
  const first = Number(list.properties['start'] ?? 1);
  const items = list.children.filter((child) => child.type === 'element');
  for (const [index, item] of items.entries()) {
    const runs = runsOf(item, text);
    add(text, { kind: 'item', runs, ...(list.tagName === 'ol' && { ordinal: first + index }) });
  }
}

function addQuote(quote: Element, text: StoryText): void {
  const [first, ...rest] = runsOf(quote, text).filter((run, index) => index > 0 || run.text !== ' ');
  if (!first) return;
  const runs = [first, ...rest];
  const marked = readQuoteMark(first.text);
  if (!marked) return add(text, { kind: 'quote', runs });
  add(text, { kind: 'quote', lang: marked.language, runs: [{ ...first, text: marked.rest }, ...rest] });
}

function add({ blocks }: StoryText, block: Block): void {
  if (textOf(block).trim() !== '') blocks.push(block);
}

/** The text within an element; its line ends are spaces. */
function runsOf(element: Element, text: StoryText, mark?: Run['mark']): Run[] {
  const runs = element.children.flatMap((child): Run[] => {
    if (child.type === 'text') return [{ text: child.value.replaceAll(/\s+/g, ' '), mark }];
    if (child.type !== 'element') return [];
    if (child.tagName === 'br') return [{ text: ' ' }];
    if (child.tagName === 'sup' || LEFT_OUT.has(child.tagName)) text.whole = false;
    else
      return [...runsOf(child, text, MARKS[child.tagName] ?? mark), ...(child.tagName === 'p' ? [{ text: ' ' }] : [])];
    return [];
  });
  return runs.filter((run) => run.text !== '');
}

/** Blocks as a page has them: items that follow each other are one list. */
export function groupItems(blocks: readonly Block[]): (Block | Block[])[] {
  const groups: (Block | Block[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'item') groups.push(block);
    else if (Array.isArray(last) && (last[0]?.ordinal === undefined) === (block.ordinal === undefined))
      last.push(block);
    else groups.push([block]);
  }
  return groups;
}
