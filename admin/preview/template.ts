import { FACADE_ID, KNOWLEDGE_ID, STORY_ID, type Knowledge } from './slots.ts';

/** The address of the empty story page. */
const ADDRESS = '/admin/verhaal/';

/** The story page as the build made it, taken apart. */
export interface Template {
  /** The style of the page. */
  css: string;
  lang: string;
  /** What stands in its body, from the skip link to the footer. */
  body: Element[];
  /** The picture of a story without a photo. */
  facade: Element;
  knowledge: Knowledge;
}

let template: Promise<Template> | undefined;

/**
 * The empty story page, fetched once; a fetch that failed is tried again the next time.
 * @throws Error when there is none or it lacks a part
 */
export function loadTemplate(): Promise<Template> {
  template ??= fetchTemplate();
  template.catch(() => (template = undefined));
  return template;
}

async function fetchTemplate(): Promise<Template> {
  const response = await fetch(ADDRESS);
  if (!response.ok) throw new Error(`${ADDRESS}: ${response.status}`);
  return readTemplate(await response.text());
}

/** Takes a page apart. A parsed document is no window: nothing in it runs or loads. */
function readTemplate(html: string): Template {
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
  const page = new DOMParser().parseFromString(html.replaceAll(/<style[^>]*>[^]*?<\/style>/g, ''), 'text/html');
  const holder = page.getElementById(FACADE_ID);
  const knowledge = page.getElementById(KNOWLEDGE_ID);
  const facade = holder?.querySelector('svg');
  if (!facade || !knowledge?.textContent) throw new Error(`${ADDRESS} lacks a part.`);
  holder?.remove();
  const story = page.getElementById(STORY_ID);
  story?.replaceWith(...story.childNodes);
  for (const program of page.querySelectorAll('script')) program.remove();
  return {
    css: styles.join('\n'),
    lang: page.documentElement.lang,
    body: [...page.body.children],
    facade,
    knowledge: JSON.parse(knowledge.textContent) as Knowledge, // `EmptyStoryPage` wrote it
  };
}
