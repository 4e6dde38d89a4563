import type { Splitter } from '../search/compounds.ts';
import { stemToken, type StemField } from '../search/stem-fields.ts';
import { stemOf, wordsIn } from '../search/words.ts';
import type { SearchText } from './search-texts.ts';

/** So many times in a text, and a word is what it is about. */
const OFTEN = 3;

/** The stems of a text by where they stand, as Pagefind is given them; each once a field. */
export function stemsOf(text: SearchText, splitter: Splitter): Record<StemField, string> {
  const headings = text.headings.map(({ title }) => title).join(' ');
  const inText = stems(text.content);
  const counts = Map.groupBy(inText, (stem) => stem);
  const often = [...counts].filter(([, places]) => places.length >= OFTEN).map(([stem]) => stem);
  const parts = (words: string) => wordsIn(words).flatMap((word) => splitter.everyPart(word)).map(stemOf);
  const telling = new Set(parts([text.title, text.intro, headings].join(' ')));
  return {
    st: write(stems(text.title)),
    si: write(stems(text.intro)),
    sh: write(stems(headings)),
    sm: write(often),
    sb: write(inText),
    sp: write(telling),
    sr: write(parts(text.content).filter((part) => !telling.has(part))),
  };
}

function stems(words: string): string[] {
  return wordsIn(words).map(stemOf);
}

function write(list: Iterable<string>): string {
  return [...new Set(list)].filter(Boolean).map(stemToken).join(' ');
}
