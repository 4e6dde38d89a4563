import { defineHastPlugin, defineMdastPlugin, type HastVisitorContext, type MdxJsxFlowElementHast } from 'satteri';
import { isPhotoName, readAddress, TEXT_COMPONENTS, TEXT_ELEMENTS } from './text-elements.ts';

/**
 * The second wall: leaves of a text only what the tables of `text-elements.ts` name, before anything compiles it. It takes
 * away and never throws: of a Markdown file Astro only logs what a plugin throws.
 */

/** Pictures that lie beside the text. Astro loads every other one as soon as it has seen its address, so this comes first. */
export const ownPictures = defineMdastPlugin({
  name: 'own-pictures',
  image(picture, context) {
    if (!isPhotoName(decode(picture.url))) context.removeNode(picture);
  },
});

/** Elements, attributes and addresses; no HTML, and of MDX no code. */
export const safeText = defineHastPlugin({
  name: 'safe-text',
  before(_root, context) {
    // Astro imports the layout of an .mdx, which may be any module.
    const { astro } = context.data;
    if (!astro) return;
    const { layout: _module, ...frontmatter } = astro.frontmatter;
    astro.frontmatter = frontmatter;
  },
  raw: (node, context) => context.removeNode(node),
  comment: (node, context) => context.removeNode(node),
  doctype: (node, context) => context.removeNode(node),
  mdxjsEsm: (node, context) => context.removeNode(node),
  mdxFlowExpression: (node, context) => context.removeNode(node),
  mdxTextExpression: (node, context) => context.removeNode(node),
  mdxJsxFlowElement: { filter: [], visit: removeUnlessListed },
  mdxJsxTextElement: { filter: [], visit: removeUnlessListed },
  element: {
    filter: [],
    visit(element, context) {
      const allowed = Object.hasOwn(TEXT_ELEMENTS, element.tagName) ? TEXT_ELEMENTS[element.tagName] : undefined;
      if (!allowed) return context.removeNode(element);
      for (const name of Object.keys(element.properties)) {
        if (!allowed.includes(name)) context.setProperty(element, name, null);
      }
      const { href, src } = element.properties;
      if (href !== undefined) {
        const address = readAddress(String(href));
        if (!address) context.setProperty(element, 'href', null);
        // What others link to says nothing of the gazette, and earns no place in a search engine.
        else if (address.foreign) context.setProperty(element, 'rel', ['ugc', 'nofollow']);
      }
      if (element.tagName === 'img' && !isPhotoName(decode(String(src)))) context.removeNode(element);
    },
  },
});

function removeUnlessListed(
  node: Readonly<Pick<MdxJsxFlowElementHast, 'name' | 'attributes'>>,
  context: HastVisitorContext,
) {
  const components: Readonly<Record<string, readonly string[]>> = TEXT_COMPONENTS;
  const allowed = node.name && Object.hasOwn(components, node.name) ? components[node.name] : undefined;
  const literal = node.attributes.every(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' && allowed?.includes(attribute.name) && typeof attribute.value === 'string',
  );
  if (!allowed || !literal) context.removeNode(node as Readonly<MdxJsxFlowElementHast>);
}

/** Text without its %-codes; unchanged where those are wrong, which is no name of a photo either. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
