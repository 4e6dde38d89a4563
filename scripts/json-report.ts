import { isProblem } from '../src/submissions/finding.ts';
import { escapeInJson, onOneLine } from '../src/submissions/plain-text.ts';
import type { Outcome } from './print-problems.ts';

/** What a program may rely on; a new version when a name goes or means something else. CONTRIBUTING.md tells its shape. */
const VERSION = 1;

/** What a check came to, for a program. */
export function makeJsonReport({ folder, entries, pictures, findings }: Outcome): string {
  const told = findings.map(({ rule, file, line, field, sentence }) => ({
    severity: isProblem({ rule }) ? 'problem' : 'notice',
    rule,
    file,
    line,
    ...(field && { field: onOneLine(field) }),
    sentence: onOneLine(sentence),
  }));
  return `${escapeInJson(JSON.stringify({ version: VERSION, folder, entries, pictures, findings: told }, null, 2))}\n`;
}
