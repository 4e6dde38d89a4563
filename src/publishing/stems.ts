import type { Splitter } from '../search/compounds.ts';
import { stemToken, type StemField } from '../search/stem-fields.ts';
import { stemsOf, wordsIn } from '../search/words.ts';
import type { SearchText } from './search-texts.ts';
import type { Topics } from './topics.ts';

/** So many times in a text, and a word is what it is about. */
const OFTEN = 2;
/** In a text of more words than this a word that stands there once is hardly what it is about. */
const LONG = 250;

/** The stems of a text by where they stand with what they are about, as Pagefind is given them; each once a field. */
export function stemsOfText(text: SearchText, splitter: Splitter, topics: Topics): Record<StemField, string> {
  const tokens = (words: readonly string[]) => [...stems(words), ...words.flatMap(topics.of).map(stemToken)];
  const partsOf = (text: string) => wordsIn(text).flatMap((word) => splitter.everyPart(word));
  const headings = text.headings.map(({ title }) => title).join(' ');
  const about = [text.kind, text.theme, text.organisation].join(' ');
  const words = wordsIn(text.content);
  const inText = tokens(words);
  const counts = Map.groupBy(inText, (token) => token);
  const often = [...counts].filter(([, places]) => places.length >= OFTEN).map(([token]) => token);
  const isLong = words.length > LONG;
  const inTitle = new Set(tokens(partsOf(text.title)));
  const inIntro = new Set(tokens(partsOf([text.intro, headings, about].join(' '))));
  const found = new Set([...inTitle, ...inIntro]);
  return {
    st: write(tokens(wordsIn(text.title))),
    si: write(tokens(wordsIn(text.intro))),
    sh: write(tokens(wordsIn(headings))),
    so: write(tokens(wordsIn(about))),
    sm: write(often),
    sb: isLong ? '' : write(inText),
    sp: write(inTitle),
    sq: write(inIntro),
    sr: write(stems([...(isLong ? words : []), ...partsOf(text.content)]).filter((stem) => !found.has(stem))),
  };
}

function stems(words: readonly string[]): string[] {
  return words.flatMap(stemsOf).map(stemToken);
}

function write(list: Iterable<string>): string {
  return [...new Set(list)].filter(Boolean).join(' ');
}
