import { describeNameCharacters } from './characters.ts';

/** The texts that stand in fields, whatever their names. */

/** Every text in `data` with the path of its field. */
export function textsIn(data: unknown, path = ''): { path: string; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) => textsIn(part, path === '' ? key : `${path}.${key}`));
}

/** What `describe` has against the texts in `data`, each with its field. */
export function describeTexts(
  data: unknown,
  describe: (text: string) => string | undefined = describeNameCharacters,
): { field: string; sentence: string }[] {
  return textsIn(data).flatMap(({ path: field, text }) => {
    const sentence = describe(text);
    return sentence ? [{ field, sentence }] : [];
  });
}
