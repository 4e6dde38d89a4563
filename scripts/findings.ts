import { join } from 'node:path';
import type { Report } from '../src/submissions/check.ts';
import type { Finding, Rule } from '../src/submissions/finding.ts';
import { lineOfField } from '../src/submissions/problem-line.ts';
import type { Problem } from '../src/submissions/problem.ts';
import { readStart } from './start-of-text.ts';

/** What a check of a content folder found, each at its line. */
export function toFindings({ problems, notices }: Pick<Report, 'problems' | 'notices'>, folder: string): Finding[] {
  return [...locate(problems, folder, ruleOf), ...locate(notices, folder, () => 'editie')];
}

function locate(problems: readonly Problem[], folder: string, rule: typeof ruleOf): Finding[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, group]) => {
    const text = group.some(({ field }) => field) ? readStart(join(folder, file)) : '';
    return group.map(({ field, line = lineOfField(text, field), sentence }): Finding => {
      return { rule: rule(file, field), file: `${folder}/${file}`, line, field, sentence };
    });
  });
}

function ruleOf(file: string, field: string | undefined): Rule {
  if (field) return 'veld';
  return /\.(?!(mdx?|yaml)$)[^./]*$/.test(file) ? 'foto' : 'tekst';
}
