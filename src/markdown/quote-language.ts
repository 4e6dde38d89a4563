import { defineHastPlugin } from 'satteri';

/** `[tr] ` at the start of a quote: a language code of two or three letters (BCP 47), perhaps with a region. */
const MARK = /^\[([a-z]{2,3}(?:-[A-Z]{2})?)\]\s+/;

/**
 * Gives a quote in another language its `lang`, so that a screen reader speaks it right (WCAG 3.1.2). Markdown has no
 * word for it; a writer starts the quote with the language's code: `> [tr] Hoş geldiniz!`
 */
export const quoteLanguage = defineHastPlugin({
  name: 'quote-language',
  element: {
    filter: ['blockquote'],
    visit(quote, context) {
      const paragraph = quote.children.find((child) => child.type === 'element');
      const text = paragraph?.type === 'element' ? paragraph.children[0] : undefined;
      if (text?.type !== 'text') return;
      const [mark, language] = MARK.exec(text.value) ?? [];
      if (!mark || !language) return;
      context.setProperty(quote, 'lang', language);
      context.replaceNode(text, { type: 'text', value: text.value.slice(mark.length) });
    },
  },
});
