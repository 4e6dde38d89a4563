import type { Browser, Page } from 'playwright-core';
import { TEXT_ELEMENTS } from '../../src/markdown/text-elements.ts';
import { TAIL } from '../fixtures/odd-strings.ts';

/** What a page does in a real browser that no text may make it do. */

/** What Astro makes of a picture, beside the elements that Markdown makes. */
const SHOWN = [...Object.keys(TEXT_ELEMENTS), 'figure', 'figcaption'];

export interface Visited {
  /** What went wrong, as far as the browser tells. */
  wrong: string[];
  /** How many of each element the text has, of each `quote in a language` and of pieces with `odd letters`. */
  counted: Record<string, number>;
}

/** A page of a browser that notices all that goes on, and lets nothing out. */
export async function openTripwired(browser: Browser, origin: string, bypassCSP: boolean) {
  const context = await browser.newContext({ baseURL: origin, bypassCSP });
  const page = await context.newPage();
  let noticed: string[] = [];
  const notice = (what: string) => void noticed.push(what);
  await context.route('**', (route) => {
    if (new URL(route.request().url()).origin === origin) return route.continue();
    notice(`asks for ${route.request().url()}`);
    return route.abort();
  });
  context.on('page', () => notice('opens a window'));
  page.on('dialog', (dialog) => {
    notice(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => notice(`console: ${message.text()}`));
  page.on('pageerror', ({ message }) => notice(`error: ${message}`));
  page.on('response', (response) => {
    if (!response.ok()) notice(`${response.status()} for ${response.url()}`);
  });
  const visit = async (address: string): Promise<Visited> => {
    noticed = [];
    await page.goto(address);
    const { wrong, counted } = await inspect(page);
    if (page.url() !== origin + address) wrong.push(`went to ${page.url()}`);
    return { wrong: [...noticed, ...wrong], counted };
  };
  return { visit, close: () => context.close() };
}

/** Looks at the live page: what is in the text, and whether all of the text is in its place. */
function inspect(page: Page): Promise<Visited> {
  return page.evaluate(
    ({ shown, tail }) => {
      const wrong: string[] = [];
      const counted: Record<string, number> = {};
      const texts = document.querySelectorAll('#verslag, .text > .prose, .text-page > .prose');
      const [text] = texts;
      if (!text || texts.length > 1) return { wrong: [`${texts.length} texts`], counted };
      const count = (name: string) => (counted[name] = (counted[name] ?? 0) + 1);
      const say = (element: Element, what: string) => wrong.push(`${what}: ${element.outerHTML.slice(0, 200)}`);

      for (const element of document.querySelectorAll('*')) {
        const inside = text.contains(element) && element !== text;
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) say(element, 'handler');
          if (!inside && value.includes(tail)) say(element, 'attribute outside the text');
        }
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        if (!inside && element !== text && own.some((node) => node.textContent?.includes(tail)))
          say(element, 'words outside the text');
        if (!inside && /^(user-content-|kop-)/.test(element.id)) say(element, 'id of a text outside it');
        if (!inside) continue;
        const tag = element.tagName.toLowerCase();
        count(tag);
        if (!shown.includes(tag)) say(element, 'element');
        if (element.id && !/^(user-content-|kop-|footnote-label$)/.test(element.id)) say(element, 'id');
        if (element.hasAttribute('style') || /fixed|absolute|sticky/.test(getComputedStyle(element).position))
          say(element, 'place');
        if (element instanceof HTMLImageElement && !element.src.startsWith(`${location.origin}/_astro/`))
          say(element, 'picture');
        if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
          if (!/^(https?|mailto|tel):$/.test(element.protocol)) say(element, 'link');
          if (element.target || element.ping || element.download) say(element, 'link that does more');
        }
        if (element.matches('blockquote[lang]')) count('quote in a language');
        if (own.some((node) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(node.textContent ?? ''))) count('odd letters');
      }
      if (document.querySelector('base, iframe, object, embed, [http-equiv=refresh], form:not([action="/zoeken/"])'))
        wrong.push('a base, a frame, a refresh or a form');
      const scripts = document.querySelectorAll('script:not([type="application/ld+json"], [type=speculationrules])');
      for (const script of scripts) say(script, 'script');
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`id twice: ${id}`);
      if (!text.textContent?.startsWith('Begin', text.textContent.search(/\S/)) || !text.textContent.includes('Einde'))
        wrong.push('begin or end is missing');
      return { wrong, counted };
    },
    { shown: SHOWN, tail: TAIL },
  ); // prettier-ignore
}
