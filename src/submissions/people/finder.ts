/** How one kind of personal data is found in a text that `people.ts` has made plain. */
export interface Finder {
  /** Dutch, with its article: "een telefoonnummer". */
  name: string;
  /** Global, and linear in the length of the text. */
  pattern: RegExp;
  /** Whether what has the shape is one; without it, all are. */
  isOne?: (found: string) => boolean;
  /** As it may be told in a report that others read. */
  mask: (found: string) => string;
}

/** A number with the digits hidden that tell it from its like: all but `first` at the start and `last` at the end. */
export function hideDigits(found: string, first: number, last: number): string {
  const count = found.replace(/[^\da-z]/gi, '').length;
  let place = 0;
  return found.replace(/[\da-z]/gi, (digit) => (++place <= first || place > count - last ? digit : '•'));
}
