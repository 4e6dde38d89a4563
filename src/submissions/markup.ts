import { markdownToMdast, mdxToMdast } from 'satteri';
import { TEXT_FEATURES } from '../markdown/text-elements.ts';
import { judgeNode, pictureOf, refuse, type MarkdownNode } from './markup-node.ts';

/** What a text may hold below its front matter, read with the parser of the build; nothing of it runs. */

export interface Remark {
  /** Of the text below the front matter, counted from 1. */
  line?: number;
  sentence: string;
}

export interface Judgement {
  remarks: Remark[];
  /** The pictures that the text shows, by their names. */
  pictures: { name: string; line: number }[];
}

const DEEPEST = 40;
const MOST_NODES = 20_000;
/** A footnote is a link there, and one back. */
const MOST_LINKS = 100;

/** Before parsing, which takes the square of their number: quotes within quotes, and in MDX braces. No line across. */
const DEEP_QUOTE = /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*){21}/m;
const MANY_BRACES = /(?:\{[^{]*){40}/;

const TOO_DEEP = 'In deze tekst zitten lijsten of citaten te diep in elkaar. Maak er gewone alinea’s van.';

/** @param isMdx whether the text is MDX, in which `<`, `{`, import and export are code */
export function judgeMarkup(body: string, isMdx: boolean): Judgement {
  if (DEEP_QUOTE.test(body)) return { remarks: [{ sentence: TOO_DEEP }], pictures: [] };
  if (isMdx && MANY_BRACES.test(body)) return { remarks: [{ sentence: refuse('code tussen { en }') }], pictures: [] };
  let tree: MarkdownNode;
  try {
    tree = (isMdx ? mdxToMdast : markdownToMdast)(body, { features: TEXT_FEATURES }) as MarkdownNode; // the part of mdast that counts here
  } catch (error) {
    return { remarks: [describeUnparsable(error)], pictures: [] };
  }
  return walk(tree);
}

/** Of MDX alone: Markdown has no errors. Its messages begin with the place: `3:1: Unexpected …`. */
function describeUnparsable(error: unknown): Remark {
  const line = /^(\d+):\d+/.exec(error instanceof Error ? error.message : '')?.[1];
  return {
    ...(line && { line: Number(line) }),
    sentence: 'De tekst is niet leesbaar: een <, > of { staat er als code. Zet er een \\ voor, of haal het weg.',
  };
}

/** Not by recursion: a text may be nested deeper than any stack. */
function walk(root: MarkdownNode): Judgement {
  const remarks: Remark[] = [];
  const pictures: Judgement['pictures'] = [];
  const definitions = new Map<string | undefined, MarkdownNode>();
  const references: { node: MarkdownNode; line: number }[] = [];
  let [nodes, links] = [0, 0];
  const stack = [{ node: root, depth: 0, line: 1 }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, depth } = item;
    const line = node.position?.start.line ?? item.line;
    if (depth > DEEPEST) return { remarks: [{ line, sentence: TOO_DEEP }], pictures };
    nodes += weightOf(node);
    if (nodes > MOST_NODES)
      return { remarks: [{ line, sentence: 'Deze tekst heeft te veel opmaak. Haal er een deel van weg.' }], pictures };
    if (/^(?:link|linkReference|footnoteReference)$/.test(node.type) && ++links === MOST_LINKS + 1)
      remarks.push({ line, sentence: `Deze tekst heeft meer dan ${MOST_LINKS} links en voetnoten. Haal er weg.` });
    remarks.push(...judgeNode(node).map((sentence) => ({ line, sentence })));
    if (node.type === 'linkReference') references.push({ node, line });
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    const name = pictureOf(node);
    if (name !== undefined) pictures.push({ name, line });
    for (const child of node.children?.toReversed() ?? []) stack.push({ node: child, depth: depth + 1, line });
  }
  for (const { node, line } of references) {
    const { url } = definitions.get(node.identifier) ?? {};
    if (url !== undefined)
      remarks.push(...judgeNode({ ...node, type: 'link', url }).map((sentence) => ({ line, sentence })));
  }
  return { remarks, pictures };
}

/** Rows of a table that are shorter than its head are filled up, with cells of which the tree holds none. */
function weightOf({ type, children = [] }: MarkdownNode): number {
  return type === 'table' ? children.length * (children[0]?.children?.length ?? 0) : 1;
}
