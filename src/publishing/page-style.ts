import { PurgeCSS, type ExtractorResultDetailed } from 'purgecss';

/**
 * The inlined CSS of a page, as one style element that holds only what the page's classes ask for: Astro inlines whole
 * components, and the first flight of a page (14 kB) is too dear for the rules of those that did not render.
 */

const purge = new PurgeCSS();
const known = new Map<string, string>();

/** Merges the styles of a page and leaves out the rules for classes that it has not. */
export async function withOneStyle(html: string): Promise<string> {
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css.trim());
  if (styles.length === 0) return html;
  const css = styles.join('');
  const bare = html.replaceAll(/<style[^>]*>[^]*?<\/style>/g, '');
  // A script may add classes later: what its page brings stays.
  const kept = /<script[^>]*type="module"/.test(html) ? css : await rulesFor(css, classesOf(bare));
  return bare.replace('</head>', () => `<style>${kept}</style></head>`);
}

async function rulesFor(css: string, classes: readonly string[]): Promise<string> {
  const used = classes.filter((name) => css.includes(`.${name}`));
  const key = `${css}\n${used.join(' ')}`;
  const found = known.get(key) ?? (await purgeRules(css, used));
  known.set(key, found);
  return found;
}

async function purgeRules(css: string, classes: string[]): Promise<string> {
  // Only classes decide: by element, nearly every page would have a sheet, and a hash in the policy, of its own.
  const words = css.match(/[a-z][\w-]*/gi) ?? [];
  const extracted: ExtractorResultDetailed = {
    attributes: { names: words, values: words },
    classes,
    ids: [],
    tags: words,
    undetermined: [],
  };
  const [result] = await purge.purge({
    content: [{ raw: '', extension: 'html' }],
    css: [{ raw: css }],
    extractors: [{ extensions: ['html'], extractor: () => extracted }],
    variables: true,
  });
  if (!result) throw new Error('PurgeCSS gave no CSS.');
  return result.css;
}

function classesOf(html: string): string[] {
  const lists = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/));
  return [...new Set(lists)].sort();
}
