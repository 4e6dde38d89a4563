import type { Splitter } from '../search/compounds.ts';
import { stemToken, type StemField } from '../search/stem-fields.ts';
import { stemsOf, wordsIn } from '../search/words.ts';
import type { SearchText } from './search-texts.ts';

/** So many times in a text, and a word is what it is about. */
const OFTEN = 2;

/** The stems of a text by where they stand, as Pagefind is given them; each once a field. */
export function stemsOfText(text: SearchText, splitter: Splitter): Record<StemField, string> {
  const headings = text.headings.map(({ title }) => title).join(' ');
  const about = [text.kind, text.theme, text.organisation].join(' ');
  const inText = stems(text.content);
  const counts = Map.groupBy(inText, (stem) => stem);
  const often = [...counts].filter(([, places]) => places.length >= OFTEN).map(([stem]) => stem);
  const parts = (words: string) =>
    wordsIn(words)
      .flatMap((word) => splitter.everyPart(word))
      .flatMap(stemsOf);
  const inTitle = new Set(parts(text.title));
  const inIntro = new Set(parts([text.intro, headings, about].join(' ')));
  const found = new Set([...inTitle, ...inIntro]);
  return {
    st: write(stems(text.title)),
    si: write(stems(text.intro)),
    sh: write(stems(headings)),
    so: write(stems(about)),
    sm: write(often),
    sb: write(inText),
    sp: write(inTitle),
    sq: write(inIntro),
    sr: write(parts(text.content).filter((part) => !found.has(part))),
  };
}

function stems(words: string): string[] {
  return wordsIn(words).flatMap(stemsOf);
}

function write(list: Iterable<string>): string {
  return [...new Set(list)].filter(Boolean).map(stemToken).join(' ');
}
