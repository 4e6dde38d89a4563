import type { Report } from '../src/submissions/check.ts';
import { onOneLine } from '../src/submissions/plain-text.ts';

/** Prints all problems of a check, grouped by file, or one line that all is well. */
export function printProblems({ entries, pictures, problems }: Report, folder: string): void {
  if (problems.length === 0) {
    console.log(`✓ ${entries} teksten en ${pictures} foto’s nagekeken in ${folder}: alles in orde.`);
    return;
  }
  for (const [file, group] of Map.groupBy(problems, (problem) => problem.file)) {
    console.error(`\n${folder}/${onOneLine(file)}`);
    for (const { field, sentence } of group) {
      console.error(`  • ${onOneLine(sentence)}${field ? ` [${onOneLine(field)}]` : ''}`);
    }
  }
  const count = problems.length === 1 ? '1 probleem' : `${problems.length} problemen`;
  console.error(`\n✗ ${count} in ${folder}. Er is niets gepubliceerd.`);
}

/** Prints what is no problem but wants to be seen. */
export function printNotices(notices: readonly { file: string; sentence: string }[]): void {
  for (const [sentence, group] of Map.groupBy(notices, (notice) => notice.sentence)) {
    console.log(`\nLet op. ${sentence}`);
    for (const { file } of group) console.log(`  • ${onOneLine(file)}`);
  }
}
