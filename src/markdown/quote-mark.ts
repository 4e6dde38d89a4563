/** `[tr] ` at the start of a quote: a language code of two or three letters (BCP 47), perhaps with a region. */
const MARK = /^\[([a-z]{2,3}(?:-[A-Z]{2})?)\]\s+/;

/** The language that the start of a quote names, and the quote without it; nothing where it names none. */
export function readQuoteMark(text: string): { language: string; rest: string } | undefined {
  const [mark, language] = MARK.exec(text) ?? [];
  return mark && language ? { language, rest: text.slice(mark.length) } : undefined;
}
