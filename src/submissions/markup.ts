import { markdownToMdast, mdxToMdast } from 'satteri';
import { TEXT_FEATURES } from '../markdown/text-elements.ts';
import { describeUnparsed, TOO_DEEP } from './markup-bounds.ts';
import { judgeNode, pictureOf, type MarkdownNode } from './markup-node.ts';

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
const MOST_OF_A_KIND = 100;

/** What takes far more room on the page than in the text. A footnote is a link there, and one back. */
const KINDS: Partial<Record<string, string>> = {
  link: 'links en voetnoten',
  linkReference: 'links en voetnoten',
  footnoteReference: 'links en voetnoten',
  image: 'foto’s',
};

/** @param isMdx whether the text is MDX, in which `<`, `{`, import and export are code */
export function judgeMarkup(body: string, isMdx: boolean): Judgement {
  const unread = describeUnparsed(body, isMdx);
  if (unread) return { remarks: [{ sentence: unread }], pictures: [] };
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
  const notes = new Map<string, number>();
  const references: { node: MarkdownNode; line: number }[] = [];
  const counted = new Map<string, number>();
  let nodes = 0;
  const stack = [{ node: root, depth: 0, line: 1 }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, depth } = item;
    const line = node.position?.start.line ?? item.line;
    if (depth > DEEPEST) return { remarks: [{ line, sentence: TOO_DEEP }], pictures };
    nodes += weightOf(node);
    if (nodes > MOST_NODES)
      return { remarks: [{ line, sentence: 'Deze tekst heeft te veel opmaak. Haal er een deel van weg.' }], pictures };
    const kind = KINDS[node.type];
    const count = kind === undefined ? 0 : (counted.get(kind) ?? 0) + 1;
    if (kind !== undefined) counted.set(kind, count);
    if (count === MOST_OF_A_KIND + 1)
      remarks.push({ line, sentence: `Deze tekst heeft meer dan ${MOST_OF_A_KIND} ${String(kind)}. Haal er weg.` });
    remarks.push(...judgeNode(node).map((sentence) => ({ line, sentence })));
    if (node.type === 'linkReference') references.push({ node, line });
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') notes.set(node.identifier ?? '', line);
    const name = pictureOf(node);
    if (name !== undefined) pictures.push({ name, line });
    for (const child of node.children?.toReversed() ?? []) stack.push({ node: child, depth: depth + 1, line });
  }
  for (const { node, line } of references) {
    const { url } = definitions.get(node.identifier) ?? {};
    if (url !== undefined)
      remarks.push(...judgeNode({ ...node, type: 'link', url }).map((sentence) => ({ line, sentence })));
  }
  return { remarks: [...remarks, ...findMistakenNotes(notes)], pictures };
}

/** The second reference to the footnote `soep` gets the address that the first one to `soep-2` has. */
function findMistakenNotes(notes: ReadonlyMap<string, number>): Remark[] {
  return [...notes].flatMap(([note, line]) => {
    const other = /^([^]*)-\d+$/.exec(note)?.[1];
    if (other === undefined || !notes.has(other)) return [];
    const [name, otherName] = [note, other].map((label) => label.slice(0, 40));
    return [
      { line, sentence: `De voetnoten [^${otherName}] en [^${name}] lijken te veel op elkaar. Noem er een anders.` },
    ];
  });
}

/** Rows of a table that are shorter than its head are filled up, with cells of which the tree holds none. */
function weightOf({ type, children = [] }: MarkdownNode): number {
  return type === 'table' ? children.length * (children[0]?.children?.length ?? 0) : 1;
}
