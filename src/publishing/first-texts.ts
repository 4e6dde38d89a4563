import type { Splitter } from '../search/compounds.ts';
import type { FirstText, FirstTexts } from '../search/first-texts.ts';
import { wordsIn } from '../search/words.ts';
import type { SearchText } from './search-texts.ts';

/** Bytes of the first stage as JSON, about a third of it in brotli: so much is searched before anything else comes. */
export const MOST_BYTES = 40_000;

/** What of these a page that is no story may take: a gazette of a hundred reports still has stories. */
const MOST_OTHER_BYTES = 16_000;
const LONGEST_INTRO = 160;

/** The first stage of the search: all that is no story, then the newest stories, as many as there is room for. */
export function makeFirstTexts(texts: readonly SearchText[], splitter: Splitter, storyKind: string): FirstTexts {
  const newestFirst = texts.toSorted((a, b) => b.date.localeCompare(a.date) || a.path.localeCompare(b.path));
  const [stories, others] = [true, false].map((wanted) =>
    newestFirst.filter(({ kind }) => (kind === storyKind) === wanted),
  );
  const [kinds, themes, organisations] = (['kind', 'theme', 'organisation'] as const).map((facet) =>
    [...new Set(texts.map((text) => text[facet]))].filter(Boolean).sort(),
  );
  const made: FirstTexts = {
    kinds: kinds ?? [],
    themes: themes ?? [],
    organisations: organisations ?? [],
    texts: [],
  };
  let bytes = Buffer.byteLength(JSON.stringify(made));
  const add = (list: readonly SearchText[], most: number) => {
    for (const text of list) {
      const written = writeText(text, made, splitter, text.kind !== storyKind);
      const size = Buffer.byteLength(JSON.stringify(written)) + 1;
      if (bytes + size > most) return;
      bytes += size;
      made.texts.push(written);
    }
  };
  add(others ?? [], MOST_OTHER_BYTES);
  add(stories ?? [], MOST_BYTES);
  return made;
}

/** A story is found by its title and its intro; its headings seldom say what it is about. */
function writeText(text: SearchText, shared: FirstTexts, splitter: Splitter, withHeadings: boolean): FirstText {
  const { path, title, kind, theme, organisation, date, id } = text;
  const intro = shortenIntro(text.intro);
  const headings = withHeadings ? text.headings : [];
  const own = new Set(wordsIn([title, intro].join(' ')));
  const partsOf = (words: string) =>
    [...new Set(wordsIn(words).flatMap((word) => splitter.everyPart(word)))].filter((part) => !own.has(part)).join(' ');
  return [
    path,
    title,
    intro,
    shared.kinds.indexOf(kind),
    shared.themes.indexOf(theme),
    shared.organisations.indexOf(organisation),
    date,
    id,
    partsOf(title),
    partsOf([intro, ...headings.map((heading) => heading.title)].join(' ')),
    ...headings.map((heading): [string, string] => [heading.title, heading.fragment]),
  ];
}

/** An intro that ends with a whole word. */
function shortenIntro(intro: string): string {
  return intro.length <= LONGEST_INTRO ? intro : `${intro.slice(0, LONGEST_INTRO).replace(/\s+\S*$/, '')}…`;
}
