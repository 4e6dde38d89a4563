import type { Report } from '../src/submissions/check.ts';

/** Prints all problems of a check, grouped by file, or one line that all is well. */
export function printProblems({ entries, pictures, problems }: Report, folder: string): void {
  if (problems.length === 0) {
    console.log(`✓ ${entries} teksten en ${pictures} foto’s nagekeken in ${folder}: alles in orde.`);
    return;
  }
  for (const [file, group] of Map.groupBy(problems, (problem) => problem.file)) {
    console.error(`\n${folder}/${file}`);
    for (const { field, sentence } of group) console.error(`  • ${sentence}${field ? ` [${field}]` : ''}`);
  }
  const count = problems.length === 1 ? '1 probleem' : `${problems.length} problemen`;
  console.error(`\n✗ ${count} in ${folder}. Er is niets gepubliceerd.`);
}
