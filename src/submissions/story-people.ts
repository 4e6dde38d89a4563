import type { Entry } from './entries.ts';
import { textsIn } from './field-texts.ts';
import { describePersonalData, findPersonalData } from './people.ts';
import type { Problem } from './problem.ts';

/** What gives a person away in a story; what stands in two fields, or in two paragraphs, is not read together. */
export function checkPeople({ collection, file, data, body, bodyLine }: Entry): Problem[] {
  if (collection !== 'stories') return [];
  const { personalDataReason: reason, ...fields } = data;
  return [
    ...textsIn(fields).map(({ path, text }) => ({ text, where: { field: path } })),
    ...paragraphsOf(body).map(({ text, line }) => ({ text, where: { line: bodyLine + line } })),
  ].flatMap(({ text, where }) => {
    const sentence = describePersonalData(findPersonalData(text), reason);
    return sentence ? [{ file, ...where, sentence }] : [];
  });
}

/** The paragraphs of a text, without the marks that may stand within a number, each with the line it begins on. */
function paragraphsOf(body: string): { text: string; line: number }[] {
  let line = 1;
  return body.split(/(\n\s*\n)/).flatMap((part, index) => {
    const start = line;
    line += part.split('\n').length - 1;
    return index % 2 === 0 && part !== '' ? [{ text: part.replace(/[*~]/g, ''), line: start }] : [];
  });
}
