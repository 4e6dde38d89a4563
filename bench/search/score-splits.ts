/** Lower case, without hyphens: what does not count when parts are compared. */
const plain = (word: string) => word.toLowerCase().replaceAll('-', '');

/** A word that must stay whole has no readings; any other has the ways in which it may be taken apart. */
export type Readings = readonly (readonly string[])[];

export interface SplitScore {
  /** Of the parts that the splitter gave, the share that is right. */
  precision: number;
  /** Of the parts that there are, the share that the splitter gave. */
  recall: number;
  /** The words with a wrong or a missing part, for whoever reads the score. */
  faults: { word: string; given: readonly string[]; readings: Readings }[];
}

/** Scores a splitter by part over all words together, as the top of `splits.yaml` says. It gives no parts for a whole word. */
export function scoreSplits(
  words: ReadonlyMap<string, Readings>,
  split: (word: string) => readonly string[],
): SplitScore {
  const sum = { right: 0, given: 0, wanted: 0 };
  const faults: SplitScore['faults'] = [];
  for (const [word, readings] of words) {
    const given = split(word);
    const scores = (readings.length > 0 ? readings : [[]]).map((wanted) => scoreWord(given, wanted));
    const best = scores.reduce((one, other) => (missed(other) < missed(one) ? other : one));
    if (missed(best) > 0) faults.push({ word, given, readings });
    sum.right += best.right;
    sum.given += best.given;
    sum.wanted += best.wanted;
  }
  return { precision: sum.right / sum.given, recall: sum.right / sum.wanted, faults };
}

function scoreWord(given: readonly string[], wanted: readonly string[]) {
  const left = [...wanted];
  let right = 0;
  let wrong = 0;
  for (const part of given) {
    const place = left.findIndex((other) => isSamePart(part, other));
    if (place >= 0) {
      left.splice(place, 1);
      right++;
    } else if (!isSeveralParts(part, wanted)) wrong++;
  }
  return { right, given: right + wrong, wanted: wanted.length };
}

const missed = ({ right, given, wanted }: ReturnType<typeof scoreWord>) => given + wanted - 2 * right;

const LINKS = ['', 's', 'e', 'n', 'en', 'er'];

/** Whether a part is the wanted one, with or without the linking letters and the spelling that these ask for. */
export function isSamePart(given: string, wanted: string): boolean {
  return stems(plain(wanted)).some((stem) => LINKS.some((link) => stem + link === plain(given)));
}

/** A word, and as it may stand before linking letters: pan → pann, noot → not, brief → briev, idee → ideeë. */
function stems(word: string): string[] {
  const last = word.at(-1) ?? '';
  const undoubled = word.replace(/([aeou])\1([^aeiou])$/, '$1$2');
  const voiced = undoubled.replace(/f$/, 'v').replace(/s$/, 'z');
  return [word, word + last, undoubled, voiced, `${word}ë`];
}

/** Whether a part is two or more whole parts that stand beside each other: buurthuis, of buurt + huis + werker. */
function isSeveralParts(part: string, wanted: readonly string[]): boolean {
  return wanted.some((_, from) =>
    wanted.slice(from + 1).some((__, length) => {
      const pieces = wanted.slice(from, from + length + 2).map(plain);
      return new RegExp(`^${pieces.join('.{0,3}')}.{0,2}$`).test(plain(part));
    }),
  );
}
