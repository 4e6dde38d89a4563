import fromMarkdown from 'mdast-util-from-markdown';
import gfmTree from 'mdast-util-gfm/from-markdown.js';
import gfm from 'micromark-extension-gfm';
import type { MarkdownNode } from '../../src/submissions/markup-node.ts';

/**
 * What the parser of the preview, older than that of the build, would take for something else: the text of a footnote for
 * the address of a link. Decap writes each link with its address, so nothing is lost.
 */
const OLDER = ['definition'];
/** In MDX, `<` and four spaces begin neither HTML nor code: what stands there is read as text. */
const NOT_IN_MDX = ['htmlFlow', 'htmlText', 'autolink', 'codeIndented'];

/** Everything in a text, read with the parser that the preview has; what is MDX alone is left out. */
export function nodesOf(text: string, isMdx: boolean): MarkdownNode[] {
  const without: object = { disable: { null: isMdx ? [...OLDER, ...NOT_IN_MDX] : OLDER } }; // its types leave this out
  const root = fromMarkdown(text, { extensions: [gfm(), without], mdastExtensions: [gfmTree] });
  // Not by recursion: a text may be nested deeper than any stack.
  const nodes: MarkdownNode[] = [root as MarkdownNode]; // the part of mdast that counts
  for (const { children = [] } of nodes) for (const child of children) nodes.push(child);
  return nodes;
}
