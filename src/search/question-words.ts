import { plain, wordsIn } from './words.ts';

/** What a reader asks for, taken from what they typed. */
export interface Wanted {
  /** Words that tell something, in small letters without marks; each once. */
  words: string[];
  /** What stood between quotes, as plain words with a space between. */
  phrases: string[];
  /** Whether the words are on nearly every page: then titles and intros are enough to look in. */
  isCommon: boolean;
}

/** No question is longer than this, in words; what comes after is not looked for. */
const MOST_WORDS = 12;
const LONGEST = 500;
const LONGEST_WORD = 40;

/** Words on nearly every page: they find nothing, and each makes the browser load a large piece of the index. */
const STOP_WORDS = new Set(
  `aan al alle alles als ben bent bij daar dan dat de deze die dit doe doen door een en er gaan gaat ge geen gij haar heb
hebben hebt heeft hem het hier hij hoe hoeveel hun ik in is ja je jij jou jouw jullie kan kon kun kunnen kunt maar me mee
meer men met mij mijn moet moeten mag na naar nee niet nog nu of om omdat ons onze ook op over te tot u uit uw van vanaf
veel voor waar waarom wanneer was wat we weet wel welke werd wie wij wil worden wordt ze zich zij zijn zo zonder zou zoals
iets iemand ergens the krijg krijgt krijgen vind vindt vinden zoek zoekt zoeken kom komt komen maak maakt maken graag nodig helpt
helpen weten bestaat mogelijk`.split(/\s+/),
);

/** What of a query is worth looking for. Stop words go while other words remain. */
export function readWanted(query: string): Wanted {
  const text = cutShort(query).replace(/[“”„«»]/g, '"');
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => wordsIn(phrase).join(' ')).filter(Boolean);
  const inPhrases = phrases.filter((phrase) => phrase.includes(' '));
  const loose = inPhrases.length > 0 ? text.replaceAll(/"[^"]+"/g, ' ') : text;
  const all = [...new Set(piecesOf(loose))].filter((word) => word.length <= LONGEST_WORD);
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const words = telling.length > 0 || inPhrases.length > 0 ? telling : all;
  const isCommon = telling.length === 0 && inPhrases.length === 0;
  return { words: words.slice(0, MOST_WORDS), phrases: inPhrases.slice(0, 3), isCommon };
}

/** Of a text that somebody pasted, the beginning, without the word that the cut goes through. */
function cutShort(query: string): string {
  return query.length > LONGEST ? query.slice(0, LONGEST).replace(/\S+$/, '') : query;
}

/** A word with a hyphen is asked for by its pieces. */
function piecesOf(text: string): string[] {
  return wordsIn(plain(text).replaceAll('-', ' '));
}

export function isNothing({ words, phrases }: Pick<Wanted, 'words' | 'phrases'>): boolean {
  return words.length === 0 && phrases.length === 0;
}
