import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';

/** What a text may not hold: it would run in the build (MDX is code) or in a reader's browser. */
const REFUSED: Record<string, string> = {
  html: 'HTML',
  mdxjsEsm: 'import of export',
  mdxFlowExpression: 'code tussen accolades',
  mdxTextExpression: 'code tussen accolades',
  mdxJsxFlowElement: 'een element tussen < en >',
  mdxJsxTextElement: 'een element tussen < en >',
};

const UNSAFE_LINK = /^\s*(?:javascript|data|vbscript):/i;

interface MarkdownNode {
  type: string;
  url?: string;
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

/** Finds what is not plain Markdown in a text, with the parser of the build; it runs nothing of it. */
export function checkMarkup({ file, body }: Entry): Problem[] {
  try {
    const tree = (file.endsWith('x') ? mdxToMdast : markdownToMdast)(body) as MarkdownNode; // the part of mdast that counts here
    return [...new Set(refusedIn(tree))].map((what) => ({
      file,
      sentence: `In de tekst staat ${what}. Dat mag niet: schrijf gewone tekst, met de opmaak van Markdown.`,
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [{ file, sentence: `De tekst is niet leesbaar (${reason}). Haal < > { } weg of schrijf ze anders.` }];
  }
}

function refusedIn(node: MarkdownNode): string[] {
  const what =
    REFUSED[node.type] ?? (node.url && UNSAFE_LINK.test(node.url) ? 'een link die code uitvoert' : undefined);
  return [...(what ? [what] : []), ...(node.children ?? []).flatMap(refusedIn)];
}
