/** What search engines and shared links show of a description, in characters. */
const MOST_CHARACTERS = 200;

/** A description short enough to be shown whole: cut at the end of a sentence, else of a word. */
export function shortDescription(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const start = text.slice(0, MOST_CHARACTERS);
  const sentence = /^[^]*[.!?…](?=\s)/.exec(start)?.[0];
  return sentence ?? `${start.slice(0, start.lastIndexOf(' ')).trimEnd()}…`;
}
