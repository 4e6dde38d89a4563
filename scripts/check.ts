// npm run check [-- --content FOLDER] [--from COMMIT] [--format text|gitlab|github]
// Says in Dutch what keeps content from being published. Exit 0 clean, 1 problems, 2 could not run. The other formats also
// tell a forge: GitLab by the file below, GitHub and Forgejo by annotations in the log and a summary of the job.
import { appendFile, writeFile } from 'node:fs/promises';
import { checkContent } from '../src/submissions/check.ts';
import type { Finding } from '../src/submissions/finding.ts';
import { changedFiles } from './changed-files.ts';
import { readOptions, type Options } from './check-options.ts';
import { describeFailure } from './could-not-run.ts';
import { toFindings } from './findings.ts';
import { annotations, codeQualityReport, jobSummary } from './forge-report.ts';
import { printOutcome } from './print-problems.ts';
import { showProgress } from './progress.ts';

const GITLAB_REPORT = 'gl-code-quality-report.json';

try {
  const { folder, from, format } = readOptions(process.argv.slice(2));
  const notices = from === undefined ? [] : noticesOf(await changedFiles(from));
  const { problems, ...counts } = await checkContent(folder, { onPicture: showProgress('Foto’s nakijken') });
  const findings = [...toFindings(problems, folder), ...notices];
  printOutcome({ ...counts, folder, findings });
  await report(findings, format);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`✗ ${describeFailure(error)}`);
  process.exitCode = 2;
}

/** Tells a forge, in its own format. */
async function report(findings: readonly Finding[], format: Options['format']): Promise<void> {
  if (format === 'gitlab') await writeFile(GITLAB_REPORT, codeQualityReport(findings));
  if (format === 'github') {
    for (const line of annotations(findings)) console.log(line);
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (summary) await appendFile(summary, jobSummary(findings));
  }
}

/** A story's change touches `content/` alone; what else a submitter changed, an editor has to see. */
function noticesOf(files: readonly string[]): Finding[] {
  const sentence =
    'Dit bestand staat buiten content/: het is geen tekst, maar code of een instelling. Laat het nalezen door wie de site onderhoudt.';
  return files
    .filter((file) => !file.startsWith('content/'))
    .map((file) => ({ rule: 'buiten-content', file, line: 1, sentence }));
}
