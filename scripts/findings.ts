import { join } from 'node:path';
import type { Finding, Rule } from '../src/submissions/finding.ts';
import { lineOfField } from '../src/submissions/problem-line.ts';
import type { Problem } from '../src/submissions/problem.ts';
import { readStart } from './start-of-text.ts';

/** The problems of a content folder as findings, each at its line. */
export function toFindings(problems: readonly Problem[], folder: string): Finding[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, group]) => {
    const text = group.some(({ field }) => field) ? readStart(join(folder, file)) : '';
    return group.map(({ field, line = lineOfField(text, field), sentence }): Finding => {
      return { rule: ruleOf(file, field), file: `${folder}/${file}`, line, field, sentence };
    });
  });
}

function ruleOf(file: string, field: string | undefined): Rule {
  if (field) return 'veld';
  return /\.(?!(mdx?|yaml)$)[^./]*$/.test(file) ? 'foto' : 'tekst';
}
