import { join } from 'node:path';
import { INDEX_FILES } from '../src/collections.ts';
import type { Report } from '../src/submissions/check.ts';
import { isProblem, type Finding } from '../src/submissions/finding.ts';
import { onOneLine } from '../src/submissions/plain-text.ts';
import { toFindings } from './findings.ts';
import { readStart, titleIn } from './start-of-text.ts';

/** What a check of a folder came to. */
export interface Outcome extends Omit<Report, 'problems' | 'notices'> {
  folder: string;
  findings: readonly Finding[];
}

/** Prints all problems of a check, grouped by story, or one line that all is well. */
export function printProblems({ problems, notices, ...counts }: Report, folder: string): void {
  printOutcome({ ...counts, folder, findings: toFindings({ problems, notices }, folder) });
}

/** Does what `printProblems` does, after what an editor has to look at. */
export function printOutcome({ entries, pictures, folder, findings }: Outcome, out: Console = console): void {
  const problems = findings.filter(isProblem);
  const notices = findings.filter((finding) => !isProblem(finding));
  for (const [sentence, group] of Map.groupBy(notices, (notice) => notice.sentence)) {
    out.log(`\nLet op. ${sentence}`);
    for (const { file } of group) out.log(`  • ${onOneLine(file)}`);
  }
  if (problems.length === 0) {
    const well = notices.length === 0 ? 'alles in orde' : 'geen problemen, maar een redacteur moet nog kijken';
    out.log(`✓ ${entries} teksten en ${pictures} foto’s nagekeken in ${folder}: ${well}.`);
    return;
  }
  for (const [entry, group] of Map.groupBy(problems, ({ file }) => entryOf(file, folder))) {
    const title = titleOf(entry, folder);
    out.error(`\n${onOneLine(title ? `${entry} — ${title}` : entry)}`);
    for (const finding of group) out.error(`  • ${onOneLine(describeFinding(finding, entry))}`);
  }
  const count = problems.length === 1 ? '1 probleem' : `${problems.length} problemen`;
  out.error(`\n✗ ${count} in ${folder}. Er is niets gepubliceerd.`);
}

/** The folder of a story or a partner day with all that lies in it; elsewhere the file itself. */
function entryOf(file: string, folder: string): string {
  const [collection, name] = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : [];
  return [...INDEX_FILES.keys()].some((known) => known === collection) && name
    ? `${folder}/${collection}/${name}`
    : file;
}

function titleOf(entry: string, folder: string): string | undefined {
  const [, index] = [...INDEX_FILES].find(([name]) => entry.startsWith(`${folder}/${name}/`)) ?? [];
  return titleIn(readStart(index ? join(entry, index) : entry));
}

/** The sentence, with the name of the file where neither heading nor sentence tells it, and with its place in a text. */
function describeFinding({ file, field, line, sentence }: Finding, entry: string): string {
  const name = file.slice(entry.length + 1);
  const told = name === '' || /^index\.mdx?$/.test(name) || sentence.includes(`"${name}"`);
  const place = field || (line > 1 ? `regel ${line}` : '');
  return `${told ? '' : `${name}: `}${sentence}${place ? ` [${place}]` : ''}`;
}
