import { defineHastPlugin } from 'satteri';
import { readQuoteMark } from './quote-mark.ts';

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
      const marked = readQuoteMark(text.value);
      if (!marked) return;
      context.setProperty(quote, 'lang', marked.language);
      context.replaceNode(text, { type: 'text', value: marked.rest });
    },
  },
});
